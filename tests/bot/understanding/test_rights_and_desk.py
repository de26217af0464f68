"""What one sum is made of is asked for in writing; what a caller wants of a claim is told by its rule."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation
from evals.answering.questions import load_bill

SUPPLIES = Line(line=1, description="SUPPLIES", codes=(Code(system="revenue", code="0270"),), charge=Decimal("410.00"))
WRIST = Line(line=2, description="XR WRIST 3V LT", codes=(Code(system="cpt", code="73110"),), charge=Decimal("150.00"))
NUMB = Line(line=3, description="ANESTHESIA WRIST", codes=(Code(system="cpt", code="01810"),), charge=Decimal("300.00"))
FEE = Line(line=4, description="LATE CANCELLATION FEE", charge=Decimal("50.00"))
BILL = Bill(
    kind="itemized_bill",
    provider="Juniper Hand Center",
    payer="Elkhorn PPO",
    lines=(SUPPLIES, WRIST, NUMB, FEE),
    totals=Totals(charges=Decimal("910.00"), patient_owes=Decimal("910.00")),
)


def _words(assistant: Assistant, question: str, case: Case | None = None) -> str:
    return assistant.ask(case or Case(bill=BILL), Conversation(), question).answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("i want to see each thing in the 410", "one sum"),
        ("can i have the breakdown of SUPPLIES", "one sum"),
        ("¿me dan el detalle de los suministros?", "una sola suma"),
        ("pt wants the x-ray rebilled under another dx, what do i tell him", "record of your care supports"),
        ("can we send the late cancellation fee to elkhorn", "insurance does not pay it"),
        ("is 01810 right for a wrist x-ray", "01810"),
    ],
)
def test_what_is_wanted_is_told_by_its_rule(assistant: Assistant, question: str, said: str) -> None:
    assert said in _words(assistant, question)


def test_a_code_on_the_bill_is_no_amount(assistant: Assistant) -> None:
    assert "$1,810.00" not in _words(assistant, "is 01810 right for a wrist")


def test_a_bill_over_its_estimate_is_told_with_the_threshold(assistant: Assistant) -> None:
    bill = BILL.model_copy(update={"payer": None})
    estimate = bill.model_copy(
        update={"kind": "good_faith_estimate", "lines": (WRIST,), "totals": Totals(charges=Decimal("150.00"))}
    )
    words = _words(assistant, "self pay, bill is above the gfe. by how much", Case(bill=bill, estimate=estimate))
    assert "$760.00" in words
    assert "$400" in words
    assert "120 days" in words


def test_what_comp_lacks_is_asked_of_comp(assistant: Assistant) -> None:
    bill = BILL.model_copy(update={"payer": "Anvil Mutual (workers' compensation) - claim number not received"})
    assert "claim number" in _words(assistant, "what are we missing to bill comp", Case(bill=bill))
    assert "empleador" in _words(assistant, "me lastimé trabajando, ¿lo pago yo o mi patrón?")


def test_coverage_that_had_ended_is_why_medicaid_paid_nothing(assistant: Assistant) -> None:
    words = _words(assistant, "we have medicaid, why do they ask for 503", Case(bill=load_bill("kid-shots")))
    assert "coverage ended" in words


def test_who_reads_a_scan_and_whose_bill_holds_the_baby(assistant: Assistant) -> None:
    scan = Line(
        line=1, description="CT HEAD", codes=(Code(system="cpt", code="70450"), Code(system="modifier", code="TC"))
    )
    bill = BILL.model_copy(update={"lines": (scan.model_copy(update={"charge": Decimal("700.00")}),)})
    assert "radiologist" in _words(assistant, "who reads the ct, do they bill apart", Case(bill=bill))
    assert "account of its own" in _words(assistant, "is the babys care on here", Case(bill=load_bill("birth-stay")))
