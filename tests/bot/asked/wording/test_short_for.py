"""Short forms are written out where they stand for something, and nowhere else."""

import pytest

from bot.asked.wording.short_for import written_out


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("without the or and the room", "without the operating room and the room"),
        ("the or charge", "the operating room charge"),
        ("the shot or the visit", "the shot or the visit"),
    ],
)
def test_the_operating_room_is_called_by_its_whole_name(said: str, meant: str) -> None:
    assert written_out(said) == meant


def test_pt_is_a_patient_where_staff_write_of_one_and_therapy_elsewhere() -> None:
    assert written_out("which lines can hit the pt") == "which lines can hit the patient"
    assert written_out("pt says she paid") == "patient says she paid"
    assert written_out("how much was the pt") == "how much was the pt"


def test_words_written_as_they_are_spoken_are_read() -> None:
    assert written_out("an the otha one") == "and the other one"
    assert written_out("an x-ray and an hour") == "an x-ray and an hour"


def test_a_new_pt_is_a_patient() -> None:
    assert written_out("billed as a new pt") == "billed as a new patient"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("how much for may 2 and 6", "how much for may 2 and may 6"),
        ("lo de abril 3, 8 y 11", "lo de abril 3 , abril 8 y abril 11"),
        ("may 4 and 20% off", "may 4 and 20% off"),
    ],
)
def test_a_month_said_once_is_that_of_all_days(said: str, meant: str) -> None:
    assert written_out(said) == meant
