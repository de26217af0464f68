"""Codes that are parts of others, by the built-in panels and parts."""

import pytest

from bot.answers.pair import pair_among
from bot.bill import Code
from bot.views.code import CodeView
from knowledge import Knowledge


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        (("80053", "80048"), ("80048", "80053")),
        (("93005", "93000"), ("93005", "93000")),
        (("99213", "36415"), None),
        (("80053", "80053"), None),
        (("80053",), None),
    ],
)
def test_a_part_is_found_in_its_whole(
    knowledge: Knowledge, codes: tuple[str, ...], found: tuple[str, str] | None
) -> None:
    views = [CodeView(Code(system="cpt", code=code), knowledge.catalog.find("cpt", code), "en") for code in codes]
    pair = pair_among(views)
    assert (pair and (pair.part.plain_code, pair.whole.plain_code)) == found
