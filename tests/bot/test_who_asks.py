"""What a paper is said to be: a debt with a collector, the plan's answer, or a bill without its single charges."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Contact, Line, Totals
from bot.case import Case, Conversation

DEBT = Bill(
    kind="statement",
    provider="Larkspur Regional Hospital",
    contacts=(Contact(who="collection agency", phone="1-800-555-0176"),),
    totals=Totals(patient_owes=Decimal("640.00")),
)
WHOLE = Bill(kind="statement", provider="Larkspur Regional Hospital", totals=Totals(patient_owes=Decimal("640.00")))
ANSWER = Bill(
    kind="remittance",
    provider="Larkspur Regional Hospital",
    payer="Granite Health Plan",
    lines=(Line(line=1, charge=Decimal("90.00"), plan_paid=Decimal("70.00"), patient_owes=Decimal("20.00")),),
    totals=Totals(charges=Decimal("90.00"), plan_paid=Decimal("70.00"), patient_owes=Decimal("20.00")),
)


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        (DEBT, "A collection agency is collecting for Larkspur Regional Hospital."),
        (WHOLE, "Larkspur Regional Hospital is billing you. The single charges are not listed."),
        (ANSWER, "This is what Granite Health Plan answered about the charges of Larkspur Regional Hospital."),
    ],
)
def test_the_summary_says_what_the_paper_is(assistant: Assistant, paper: Bill, said: str) -> None:
    assert assistant.explain(Case(bill=paper), "en").summary.startswith(said)
    assert " 0 " not in assistant.explain(Case(bill=paper), "es").summary


def test_beside_an_eob_the_summary_does_not_say_that_the_plan_paid_nothing(assistant: Assistant, bill: Bill) -> None:
    eob = ANSWER.model_copy(update={"kind": "eob"})
    assert "No payment from Granite Health Plan shows yet." in assistant.explain(Case(bill=bill)).summary
    assert "counts nothing of your plan's EOB yet" in assistant.explain(Case(bill=bill, eob=eob)).summary


def test_whom_the_debt_was_with_is_not_called_the_agency(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=DEBT), Conversation(), "why is this in collections?").answer
    assert "a collection agency that collects for Larkspur Regional Hospital" in answer.answer


def test_a_collectors_number_is_not_given_as_the_billing_offices(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=DEBT), Conversation(), "when is this due?").answer
    assert answer.handoff is not None
    assert (answer.handoff.to, answer.handoff.phone) == ("billing office", None)
    assert "1-800-555-0176" in answer.answer
