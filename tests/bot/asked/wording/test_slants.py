"""How a question leans, where the first sentence of an answer follows it."""

import pytest

from bot.asked.wording.slants import slants_of


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
    assert slants_of(words) & {"medicare", "limit", "to be paid"} == slants


@pytest.mark.parametrize(
    ("words", "slant", "leans"),
    [
        ("what percent of the full charge did they pay", "of charges", True),
        ("how much is it per visit", "of charges", False),
        ("how come i have to pay for the swab", "why mine", True),
        ("will my supplement pick up the rest", "other plan", True),
        ("did my supplement pay", "other plan", False),
        ("why is the tube on here", "of a payer", False),
        ("why didnt they cover the tube", "of a payer", True),
        ("how much have we paid so far", "paid by all", False),
        ("what has been paid so far by everyone", "paid by all", True),
    ],
)
def test_what_a_question_leans_to(words: str, slant: str, leans: bool) -> None:
    assert (slant in slants_of(words)) is leans
