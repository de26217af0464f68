"""What those at the desk ask of a claim: whom to bill, what to fix, what goes together, what a note of auth says."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Address, Adjustment, Bill, Code, Contact, Deadline, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, code: str, charge: str, group: str, reason: str, remark: str | None = None) -> Line:
    return Line(
        line=number,
        service_date=date(2026, 4, 1),
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        adjustments=(Adjustment(group=group, reason=reason, amount=Decimal(charge)),),
        remarks=(remark,) if remark else (),
    )


REMITTANCE = Bill(
    kind="remittance",
    provider="Juniper Internal Medicine",
    payer="Keystone Valley Health",
    lines=(
        _line(1, "99214", "220.00", "CO", "45"),
        _line(2, "36415", "15.00", "CO", "97"),
        _line(3, "93000", "90.00", "CO", "16", "M76"),
        _line(4, "82306", "110.00", "CO", "50", "N115"),
        _line(5, "11200", "180.00", "PR", "96"),
    ),
    totals=Totals(charges=Decimal("615.00"), patient_owes=Decimal("180.00")),
)
DEBT = Bill(
    kind="statement",
    provider="Lakemont Regional Medical Center",
    statement_date=date(2026, 10, 6),
    contacts=(Contact(who="collection agency", phone="1-800-555-0171"),),
    addresses=(Address(purpose="sender", text="Bracken Vale LLC, PO Box 90117, Erie, PA 16501"),),
    deadlines=(Deadline(what="dispute", day=date(2026, 11, 14)),),
    totals=Totals(patient_owes=Decimal("609.20")),
)
NOTICE = Bill(
    kind="eob",
    payer="Terrapin Health Plan",
    statement_date=date(2026, 8, 3),
    addresses=(Address(purpose="appeal", text="Terrapin Appeals Unit, PO Box 7718, Duluth, MN 55801"),),
    deadlines=(Deadline(what="appeal", days=180),),
    lines=(_line(1, "95810", "3150.00", "PR", "50"),),
)


def _asked(assistant: Assistant, bill: Bill | None, question: str) -> Answer:
    return assistant.ask(Case(bill=bill), Conversation(), question).answer


@pytest.mark.parametrize(
    ("question", "intent", "said"),
    [
        ("can the patient be billed for the vit d lab", "whose-move", ("No, not to the patient", "$110.00")),
        ("can we bill her for the skin tags", "whose-move", ("$180.00",)),
        ("M76 on the EKG, what do I need to fix", "denial-next-step", ("M76", "$90.00")),
        ("does 36415 bundle into the 99214", "paid-together", ("$15.00", "97")),
    ],
)
def test_a_question_on_a_claim_is_answered_by_its_codes(
    assistant: Assistant, question: str, intent: str, said: tuple[str, ...]
) -> None:
    answer = _asked(assistant, REMITTANCE, question)
    assert answer.intent == intent
    assert all(words in answer.answer for words in said)


def test_the_word_patient_means_no_line(assistant: Assistant) -> None:
    assert _asked(assistant, REMITTANCE, "co 16 m76 on 93000, do we bill the pt in the meantime").lines == (3,)


def test_what_is_asked_of_a_code_is_not_answered_of_the_paper(assistant: Assistant) -> None:
    answer = _asked(assistant, REMITTANCE, "what does N115 mean, is it an LCD thing")
    assert "not a bill" not in answer.answer


@pytest.mark.parametrize("question", ["what's the last day to dispute this", "hasta cuándo puedo disputar esto"])
def test_the_last_day_to_dispute_and_the_address_are_told(assistant: Assistant, question: str) -> None:
    answer = _asked(assistant, DEBT, question)
    assert "14" in answer.answer.split("\n")[0]
    assert "PO Box 90117" in answer.answer


def test_the_address_for_a_letter_is_told(assistant: Assistant) -> None:
    assert "PO Box 90117" in _asked(assistant, DEBT, "what address do I mail my dispute letter to").answer
    assert "no mailing address" in _asked(assistant, REMITTANCE, "what is the mailing address").answer


def test_the_notice_says_until_when_and_where_to_appeal(assistant: Assistant) -> None:
    answer = _asked(assistant, NOTICE, "how long do I have to appeal and where does it go")
    assert all(words in answer.answer for words in ("180 days", "January 30, 2027", "Terrapin Appeals Unit"))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("PLAN DENIED - NO PRIOR AUTHORIZATION ON FILE", "the plan wanted one"),
        ("AUTH # GS-448812 ON FILE", "was asked for"),
    ],
)
def test_a_note_on_authorization_is_told(assistant: Assistant, note: str, said: str) -> None:
    lines = (
        Line(line=1, codes=(Code(system="cpt", code="64483"),), charge=Decimal("1460.00")),
        Line(line=2, service_date=date(2026, 9, 14), description=note),
    )
    bill = Bill(kind="statement", payer="Copperline Health", lines=lines, totals=Totals(patient_owes=Decimal("1460")))
    answer = _asked(assistant, bill, "did this need prior authorization?")
    assert said in answer.answer
    assert not answer.abstained


@pytest.mark.parametrize(
    ("question", "yes"),
    [("did they deny anything?", True), ("what did they deny", False), ("list every denial here", False)],
)
def test_what_was_denied_is_told_without_a_yes(assistant: Assistant, question: str, yes: bool) -> None:
    answer = _asked(assistant, NOTICE, question)
    assert "$3,150.00" in answer.answer.split("\n")[0]
    assert answer.answer.startswith("Yes") == yes


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what's a clean claim?", "nothing missing"),
        ("denied vs rejected", "never got into"),
        ("¿qué es una remesa?", "proveedor"),
        ("what's a rarc", "remark code"),
        ("837p vs 837i", "UB-04"),
        ("what does dnfb stand for", "not gone out"),
    ],
)
def test_a_term_of_the_trade_is_explained_without_a_bill(assistant: Assistant, question: str, said: str) -> None:
    answer = _asked(assistant, None, question)
    assert answer.intent == "billing-term"
    assert said in answer.answer


def test_a_code_named_at_the_desk_is_told_where_the_question_would_need_a_bill(assistant: Assistant) -> None:
    answer = _asked(assistant, None, "our patient's baby isn't on the policy yet and claim denied CO 31")
    assert "31" in answer.answer
    assert answer.intent != "no-bill"


def test_to_be_given_an_address_orders_no_change(assistant: Assistant) -> None:
    answer = _asked(assistant, DEBT, "give me the address for disputing")
    assert "PO Box 90117" in answer.answer


def test_with_a_collectors_letter_nobody_appeals_to_a_plan(assistant: Assistant) -> None:
    assert _asked(assistant, DEBT, "what is the deadline to appeal").intent == "dispute-deadline"


def test_a_remittance_leaves_to_the_patient_what_its_groups_do(assistant: Assistant) -> None:
    bill = REMITTANCE.model_copy(update={"totals": Totals(charges=Decimal("615.00"))})
    assert "$180.00" in _asked(assistant, bill, "how much does the patient owe").answer


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("medicare: how many days to appeal", "120 days"),
        ("how long do we have to send medicare a corrected claim", "12 months"),
        ("she asks us to use another code so her plan pays", "No, not for that"),
    ],
)
def test_the_first_sentence_follows_how_the_question_leans(assistant: Assistant, question: str, first: str) -> None:
    assert first in _asked(assistant, None, question).answer.split("\n")[0]


@pytest.mark.parametrize("question", ["why was the vitamin d test denied", "¿por qué rechazaron la vitamina D?"])
def test_why_a_plan_refused_is_asked_of_the_papers_and_no_doctor(assistant: Assistant, question: str) -> None:
    answer = _asked(assistant, REMITTANCE, question)
    assert answer.handoff is None
    assert "$110.00" in answer.answer


def test_what_a_group_means_is_told_once(assistant: Assistant) -> None:
    said = _asked(assistant, NOTICE, "why didn't they pay for the sleep study").answer
    assert said.count("leaves this part to you") == 1


@pytest.mark.parametrize("question", ["¿se le cobra al paciente CO 96?", "is CO 151 billable to the patient"])
def test_whom_to_bill_under_a_code_is_answered_first(assistant: Assistant, question: str) -> None:
    answer = _asked(assistant, None, question)
    assert answer.intent == "whose-move"
    assert answer.answer.startswith(("Not to the patient", "Al paciente no"))
