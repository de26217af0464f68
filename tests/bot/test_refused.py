"""Which lines a plan refused, and that a question why is answered with its reason."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Adjustment, Bill, Code, Line, Totals
from bot.case import Case, Conversation
from bot.refused import refused_lines
from bot.views.refusals import _REFUSED


def _line(number: int, name: str, code: str, charge: str, *adjustments: tuple[str, str, str], **more: str) -> Line:
    return Line(
        line=number,
        description=name,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        adjustments=tuple(Adjustment(group=g, reason=r, amount=Decimal(a)) for g, r, a in adjustments),
        **{field: Decimal(amount) for field, amount in more.items()},
    )


EOB = Bill(
    kind="eob",
    payer="Larch Mutual",
    lines=(
        _line(1, "OFFICE VISIT", "99213", "180.00", ("CO", "45", "75.00"), ("PR", "3", "25.00"), plan_paid="80.00"),
        _line(2, "DRAWING BLOOD", "36415", "20.00", ("CO", "97", "20.00"), plan_paid="0.00", patient_owes="0.00"),
        _line(3, "NAIL DEBRIDEMENT", "11721", "110.00", not_covered="110.00", plan_paid="0.00", patient_owes="110.00"),
    ),
    totals=Totals(charges=Decimal("310.00"), plan_paid=Decimal("80.00"), patient_owes=Decimal("135.00")),
)
BILL = Bill(
    kind="statement",
    payer="Larch Mutual",
    lines=(_line(1, "OFFICE VISIT", "99213", "180.00"), _line(2, "DRAWING BLOOD", "36415", "20.00")),
    totals=Totals(charges=Decimal("200.00"), patient_owes=Decimal("200.00")),
)


def test_a_price_cut_and_a_share_refuse_nothing() -> None:
    assert refused_lines(Case(bill=EOB)) == {2, 3}


def test_a_plan_that_allows_nothing_and_notes_why_has_refused(assistant: Assistant) -> None:
    held = _line(1, "SLEEP STUDY", "95810", "900.00", allowed="0.00", plan_paid="0.00", patient_owes="900.00")
    note = ("K4: Approval was needed first.",)
    totals = Totals(charges=Decimal("900.00"), plan_paid=Decimal("0.00"), patient_owes=Decimal("900.00"))
    eob = Bill(kind="eob", payer="Larch Mutual", lines=(held.model_copy(update={"remarks": note}),), totals=totals)
    assert refused_lines(Case(bill=eob)) == {1}
    answer = assistant.ask(Case(bill=eob), Conversation(), "why did they deny it").answer.answer
    assert "Approval was needed first." in answer


def test_the_eob_beside_the_bill_says_it_of_the_bills_own_lines() -> None:
    assert refused_lines(Case(bill=BILL)) == frozenset()
    assert refused_lines(Case(bill=BILL, eob=EOB)) == {2}


@pytest.mark.parametrize("case", [Case(bill=EOB), Case(bill=BILL, eob=EOB)], ids=["eob", "bill and eob"])
def test_why_of_a_refused_line_is_the_plans_reason_and_whose_move_it_is(assistant: Assistant, case: Case) -> None:
    answer = assistant.ask(case, Conversation(), "why is the blood draw at zero").answer
    assert (answer.intent, answer.lines, answer.abstained) == ("why-not-paid", (2,), False)
    assert "97" in {code.code for code in answer.codes}
    assert "part of another service" in answer.answer
    assert "You don't owe it" in answer.answer


def test_a_refusal_without_a_reason_is_said_and_the_plan_can_tell_why(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), "why did they pay nothing for the nails").answer
    assert (answer.lines, answer.abstained) == ((3,), True)
    assert answer.handoff is not None
    assert answer.handoff.to == "insurer"


def test_of_a_bill_that_says_nothing_of_the_plan_no_reason_is_told(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), "why didn't insurance pay for the blood draw").answer
    assert answer.abstained is True


def test_a_note_of_a_refusal_is_told_by_its_words() -> None:
    assert _REFUSED.search("CLAIM DENIED BY INSURANCE 05/11")
    assert not _REFUSED.search("PATIENT BALANCE")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("why did larch not pay for the nail trimming", 'Note Q7 beside it says: "Foot care is paid once in 60 days."'),
        ("por qué no pagaron lo de las uñas", 'La nota Q7 que trae al lado dice: "Foot care is paid once in 60 days."'),
    ],
)
def test_a_note_that_only_the_document_knows_is_the_reason(assistant: Assistant, question: str, told: str) -> None:
    noted = EOB.lines[2].model_copy(update={"remarks": ("Q7: Foot care is paid once in 60 days.",)})
    eob = EOB.model_copy(update={"lines": (*EOB.lines[:2], noted)})
    answer = assistant.ask(Case(bill=eob), Conversation(), question).answer
    assert told in answer.answer
    assert not answer.abstained


def test_two_lines_refused_for_the_same_reason_are_told_once(assistant: Assistant) -> None:
    again = EOB.lines[2].model_copy(update={"line": 4})
    eob = EOB.model_copy(update={"lines": (*EOB.lines, again)})
    answer = assistant.ask(Case(bill=eob), Conversation(), "why did they not pay the nail care lines").answer
    assert answer.answer.count("Larch Mutual did not pay") == 1
    assert "The same holds for the $110.00 (line 4)." in answer.answer
