"""What each visit left, how long therapy was, how much medicine was given, and what of a share is no deductible."""

from decimal import Decimal

from bot.assistant import Assistant
from bot.bill import Adjustment, Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, day: int, code: str, charge: str, owes: str, units: int = 1) -> Line:
    system = "hcpcs" if code[0].isalpha() else "cpt"
    return Line(
        line=number,
        service_date=f"2026-04-{day:02}",
        codes=(Code(system=system, code=code),),
        units=str(units),
        charge=charge,
        patient_owes=owes,
    )


THERAPY = Bill(
    kind="statement",
    provider="Heron Rehab",
    lines=(
        _line(1, 6, "97530", "140.00", "30.00", 2),
        _line(2, 6, "97140", "60.00", "15.00"),
        _line(3, 13, "97530", "140.00", "80.00", 2),
    ),
    totals=Totals(charges=Decimal("340.00"), patient_owes=Decimal("125.00")),
)


def _answer(assistant: Assistant, bill: Bill, question: str) -> str:
    return assistant.ask(Case(bill=bill), Conversation(), question).answer.answer


def test_each_visit_is_told_with_what_it_left_where_every_charge_says_so(assistant: Assistant) -> None:
    words = _answer(assistant, THERAPY, "how much did each visit cost me")
    assert words.startswith("Your share was from $45.00 to $80.00 a visit, on average $62.50")
    assert "April 13, 2026: $80.00 left for you, of $140.00 charged" in words


def test_units_of_timed_care_are_told_with_their_minutes(assistant: Assistant) -> None:
    assert "That is 60 minutes of care." in _answer(assistant, THERAPY, "how many units of 97530 were there")


def test_a_medicine_without_a_known_unit_does_not_hide_how_the_dose_comes_about(assistant: Assistant) -> None:
    other = Line(line=2, description="BUPIVACAINE VIAL", codes=(Code(system="revenue", code="0250"),), charge="9.00")
    bill = Bill(kind="statement", lines=(_line(1, 6, "J3301", "80.00", "80.00", 6), other))
    assert "60 mg in all: 6 units of 10 mg" in _answer(assistant, bill, "how much steroid did they give me")


def test_what_of_a_share_is_no_deductible_is_said(assistant: Assistant) -> None:
    bill = THERAPY.model_copy(update={"adjustments": (Adjustment(group="PR", reason="1", amount=Decimal("100.00")),)})
    words = _answer(assistant, bill, "why is the deductible 100 and i owe 125")
    assert "$100.00 of this went to your deductible" in words
    assert "$25.00 more" in words


def test_the_room_and_the_clinician_of_one_visit_are_told_apart(assistant: Assistant) -> None:
    bill = Bill(
        kind="statement", lines=(_line(1, 6, "G0463", "260.00", "20.00"), _line(2, 6, "99214", "190.00", "30.00"))
    )
    words = _answer(assistant, bill, "what is the difference between lines 1 and 2")
    assert "one charge pays for the place and its staff" in words
