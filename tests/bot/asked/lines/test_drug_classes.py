"""The class that a question asks about, and nothing where a class is only named."""

import pytest

from bot.asked.lines.drug_classes import class_asked, load_drug_classes, without_class


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("is rocephin an antibiotic", "antibiotic"),
        ("and was that chemo", "chemo"),
        ("la ondansetron es para las nauseas", None),
        ("es un anticoagulante", "thinner"),
        ("the antibiotic is 40 dollars", "antibiotic"),
        ("is the steroid an antibiotic", "antibiotic"),
        ("charge for the antibiotic", None),
    ],
)
def test_a_class_is_asked_about(words: str, found: str | None) -> None:
    assert class_asked(words) == found


def test_its_words_are_taken_out() -> None:
    assert without_class("is decadron a steroid", "steroid").split() == ["is", "decadron", "a"]


def test_every_class_has_its_name_in_both_languages() -> None:
    assert all(one.title("en") and one.title("es") for one in load_drug_classes().values())
