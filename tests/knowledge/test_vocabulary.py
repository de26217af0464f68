import pytest

from knowledge.vocabulary import Vocabulary

USES = {"metoclopramide": 2, "compression": 5, "compressed": 1, "venipuncture": 4, "ampicillin": 3, "hydrocele": 0}
WORDS = Vocabulary(USES)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("metoclopram", "metoclopramide"),
        ("venipunture", "venipuncture"),
        ("compression", "compression"),
        ("compressn", "compression"),
    ],
)
def test_a_cut_or_mistyped_word_is_led_back(printed: str, meant: str) -> None:
    assert WORDS.meant(printed) == meant


@pytest.mark.parametrize("word", ["xyz", "a1c", "40mg", "zzzzzzz", "hydrocele", ""])
def test_what_is_not_clear_or_already_whole_is_left_alone(word: str) -> None:
    assert WORDS.meant(word) == word


def test_one_drug_is_not_corrected_into_another() -> None:
    assert Vocabulary({"ampicillin": 3}).meant("amoxicillin") == "amoxicillin"
