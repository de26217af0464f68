import numpy as np
import pytest

from knowledge.senses import places, sense_names, senses


def _named(text: str) -> set[str]:
    names = sense_names()
    return {names[place - 1] for place in senses(text)[0] if 0 < place <= len(names)}


@pytest.mark.parametrize(
    ("english", "spanish", "sense"),
    [
        ("my chest hurts", "me duele el pecho", "chest"),
        ("he can't breathe", "no puede respirar", "breathe"),
        ("should I get a lawyer", "necesito un abogado", "lawyer"),
    ],
)
def test_both_languages_speak_of_the_same(english: str, spanish: str, sense: str) -> None:
    assert sense in _named(english) & _named(spanish)


def test_every_sense_and_pair_has_a_place_of_its_own() -> None:
    where, values = senses("my chest hurts and I can't breathe since this morning, what does line 2 cost")
    assert len(set(where.tolist())) == len(where) == len(values)
    assert where.max() < places()
    assert np.linalg.norm(values[1:]) == pytest.approx(1.3, abs=1e-3)


def test_words_without_any_sense_leave_the_constant_alone() -> None:
    where, values = senses("xyzzy")
    assert where.tolist() == [0]
    assert values.tolist() == [1.0]


def test_no_sense_stands_twice() -> None:
    assert len(set(sense_names())) == len(sense_names())


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("why is number 5 on here", "numb"),
        ("cuánto fue la tomografía", "swallow"),
        ("what is the deadline online", "medicine"),
        ("mi seguro no pagó", "harmful"),
        ("¿los 45 los debo yo?", "may i"),
        ("is line 3 the right code", "law"),
    ],
)
def test_like_words_speak_of_something_else(text: str, other: str) -> None:
    assert other not in _named(text)
