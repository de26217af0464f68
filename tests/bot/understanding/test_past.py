import pytest

from bot.understanding.past import is_over, is_past, was_treated
from knowledge.question_features import plain


@pytest.mark.parametrize(
    ("words", "past"),
    [
        ("she fainted last week and we drove in", True),
        ("he was knocked out and they flew him, now they want nine thousand", True),
        ("se lo llevaron desmayado y ahora nos piden 900", True),
        ("her chest is crushing and now they want a deposit", False),
        ("he fainted and now his lips are gray", False),
        ("me duele el pecho ahora", False),
        ("she couldnt move her arm, thats why the ambulance came", True),
        ("sangré mucho en el parto", True),
        ("estoy en el parto y sangro mucho", False),
    ],
)
def test_what_was_then_is_past_unless_something_is_so_now(words: str, past: bool) -> None:
    assert is_past(plain(words)) == past


def test_a_danger_is_over_once_the_person_is_well() -> None:
    assert is_over("he stopped breathing that night, hes home now")
    assert not is_over("he stopped breathing that night and hes home now but keeps choking")


@pytest.mark.parametrize(
    "words",
    [
        "he took everything in the cabinet",
        "she put a belt around her neck",
        "they took my sleeping pills",
        "all he had was the gun",
        "i only had vodka and the pills",
    ],
)
def test_what_someone_did_themselves_is_no_care_that_is_over(words: str) -> None:
    assert not was_treated(words)
