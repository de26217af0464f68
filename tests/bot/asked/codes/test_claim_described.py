"""A type of bill is put together of the facility and of which bill it is."""

import pytest

from bot.asked.codes.claim_described import described


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tob for a rural health clinic", ("0711",)),
        ("tob for swing bed, no-pay", ("0180",)),
        ("tob for inpatient part b only", ("0121",)),
        ("tob for the last interim of a hospital stay inpatient", ("0114",)),
        ("tob of hospital based hospice", ("0821",)),
        ("rural health clinic", ()),
        ("tob for a doctor", ()),
    ],
)
def test_the_narrow_places_come_first(words: str, found: tuple[str, ...]) -> None:
    assert described(words, "tob") == found
