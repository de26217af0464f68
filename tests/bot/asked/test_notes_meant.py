"""Which of the paper's own words a question asks about."""

from decimal import Decimal

import pytest

from bot.asked.notes_meant import MOST, notes_meant
from bot.bill import Bill, Line, Totals

SENT = "Sent to Birch Plan G on 10/02/2026. Response pending."
SECOND = "Supplement: Birch Plan G"
NUMBER = "Reference number: LV-2208"
APART = "The anesthesiologist and the surgeon bill separately."
FIRST_PAID, SECOND_PAID = "Medicare paid -120.00", "Birch Plan G paid -40.00"
BILL = Bill(
    kind="statement",
    provider="Lake Heart Clinic",
    payer="Medicare Part B",
    lines=(Line(line=1, description="EKG", charge=Decimal(260)),),
    totals=Totals(charges=Decimal(260), plan_paid=Decimal(160)),
    notes=(SENT, SECOND, NUMBER, APART, FIRST_PAID, SECOND_PAID),
)


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("what's the reference number", NUMBER),
        ("cuál es el número de referencia", NUMBER),
        ("what did birch chip in", SECOND_PAID),
        ("how much did medicare put in", FIRST_PAID),
        ("cuánto puso medicare", FIRST_PAID),
        ("did the supplement answer yet", SENT),
        ("mi papá tiene suplemento, ¿ya contestó?", SENT),
        ("will the surgeon bill me separately", APART),
    ],
)
def test_a_question_finds_what_is_printed(question: str, note: str) -> None:
    assert note in [one.text for one in notes_meant(question, BILL, None)]


@pytest.mark.parametrize(
    "question",
    ["why so much", "what is the ekg", "what is my account number", "who is lake heart clinic", "did insurance pay",
     "can i pay in parts", "hola", "", "por qué debo tanto"],
)  # fmt: skip
def test_a_question_on_something_else_finds_none(question: str) -> None:
    assert notes_meant(question, BILL, None) == ()


def test_notes_of_the_eob_are_told_as_its_own() -> None:
    eob = BILL.model_copy(update={"kind": "eob", "notes": (NUMBER,)})
    (found,) = notes_meant("reference number?", BILL.model_copy(update={"notes": ()}), eob)
    assert (found.text, found.owner) == (NUMBER, "eob")


def test_no_more_are_told_than_a_person_reads() -> None:
    many = BILL.model_copy(update={"notes": tuple(f"Reference: X-{number}" for number in range(9))})
    assert len(notes_meant("the reference", many, None)) == MOST


@pytest.mark.parametrize(
    ("question", "note", "answers"),
    [
        ("what time was she discharged", "Discharged: 08/06/2026 10:15 AM", True),
        ("who was the attending doctor", "Attending physician: Dr. Priya Nair", True),
        ("¿quién fue el médico?", "Attending physician: Dr. Priya Nair", True),
        ("what's the reference number", NUMBER, True),
        ("how much will the supplement pay", SECOND, False),
        ("when will the supplement answer", SECOND, False),
        ("is there a second insurance", "Secondary insurance: None on file", False),
    ],
)
def test_a_note_answers_where_it_holds_what_is_asked(question: str, note: str, answers: bool) -> None:
    (found,) = notes_meant(question, BILL.model_copy(update={"notes": (note,)}), None)
    assert (found.text, found.answers) == (note, answers)


def test_an_amount_that_only_a_note_has_finds_it() -> None:
    note = "Your plan's inpatient copay is $323 per day, days 1-3 ($970.00 after rounding)."
    noted = BILL.model_copy(update={"notes": (note,)})
    assert [one.text for one in notes_meant("why 970", noted, None)] == [note]
    assert notes_meant("why 260", noted, None) == ()
    assert notes_meant("why 97", noted, None) == ()


def test_a_doctor_who_is_not_asked_for_is_not_named() -> None:
    noted = BILL.model_copy(update={"notes": ("Attending physician: Dr. Priya Nair",)})
    assert notes_meant("why is the doctor bill so high", noted, None) == ()
