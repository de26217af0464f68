"""How a question leans, where the first sentence of an answer follows it."""

import pytest

from bot.asked.slants import slants_of


@pytest.mark.parametrize(
    ("words", "slants"),
    [
        ("how many days do we have to appeal medicare", {"medicare", "limit"}),
        ("plazo para apelar con medicare", {"medicare", "limit"}),
        ("medicare advantage denied it", set()),
        ("she wants another code so her plan pays", {"to be paid"}),
        ("can you use a code that insurance will cover", {"to be paid"}),
        ("cambien el codigo para que lo cubra el seguro", {"to be paid"}),
        ("can a biller correct a code", set()),
        ("did the plan pay this code", set()),
    ],
)
def test_the_slants_of_a_question(words: str, slants: set[str]) -> None:
    assert slants_of(words) == slants
