"""Why one pays for a charge is asked of one's own share; what a plan just doesn't cover, of what it refused; another
plan's payment only that plan can tell."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Adjustment, Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, code: str, charge: str, *cuts: tuple[str, str, str], **amounts: str) -> Line:
    return Line(
        line=number,
        service_date=date(2026, 4, 2),
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        adjustments=tuple(Adjustment(group=g, reason=r, amount=Decimal(a)) for g, r, a in cuts),
        **{name: Decimal(amount) for name, amount in amounts.items()},
    )


EOB = Bill(
    kind="eob",
    provider="Alder Creek Clinic",
    payer="Oak Plan",
    lines=(
        _line(1, "99213", "200.00", allowed="110.00", plan_paid="80.00", copay="30.00", patient_owes="30.00"),
        _line(2, "80061", "90.00", allowed="40.00", plan_paid="0.00", deductible="40.00", patient_owes="40.00"),
        _line(3, "82306", "120.00", ("PR", "96", "120.00"), plan_paid="0.00", patient_owes="120.00",
              not_covered="120.00"),
    ),
    totals=Totals(charges=Decimal(410), plan_paid=Decimal(80), patient_owes=Decimal(190)),
)  # fmt: skip
BILL = Bill(
    kind="statement",
    provider="Alder Creek Clinic",
    payer="Medicare Part B",
    lines=(_line(1, "99213", "200.00"), _line(2, "80061", "90.00")),
    totals=Totals(charges=Decimal(290), adjustments=Decimal(90), plan_paid=Decimal(160), patient_owes=Decimal(40)),
)
WRONG_SUM = Bill(
    kind="itemized_bill",
    provider="Alder Creek Clinic",
    lines=(_line(1, "99213", "200.00"), _line(2, "80061", "90.00")),
    totals=Totals(charges=Decimal(320), patient_owes=Decimal(320)),
)


def _ask(assistant: Assistant, bill: Bill, *questions: str) -> Answer:
    talk = Conversation()
    for question in questions:
        reply = assistant.ask(Case(bill=bill), talk, question)
        talk = reply.conversation
    return reply.answer


@pytest.mark.parametrize(
    "question",
    [
        "im insured, how come im paying for the cholesterol panel",
        "why do i have to pay for the lipid panel at all",
        "why do we have to pay anything for the lipid panel",
    ],
)
def test_why_one_pays_is_asked_of_ones_share(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, EOB, question)
    assert answer.intent in ("line-and-plan", "why-not-paid")
    assert "$40.00 of your part is deductible" in answer.answer


def test_what_a_plan_does_not_cover_is_what_it_refused(assistant: Assistant) -> None:
    answer = _ask(assistant, EOB, "they really dont cover the vitamin d test?")
    assert not answer.abstained
    assert "$120.00" in answer.answer


def test_what_it_will_cover_only_the_plan_knows(assistant: Assistant) -> None:
    assert _ask(assistant, EOB, "does my plan cover vitamin d tests next year").abstained


@pytest.mark.parametrize("question", ["will my medigap take care of the 40", "will the new plan cover any of this"])
def test_another_plans_payment_only_that_plan_can_tell(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, BILL, question)
    assert answer.abstained
    assert answer.handoff
    assert answer.handoff.to == "insurer"


def test_whoever_gets_another_sum_has_it_checked(assistant: Assistant) -> None:
    answer = _ask(assistant, WRONG_SUM, "the page says 320 and my calculator keeps getting something else")
    assert "$290.00" in answer.answer


@pytest.mark.parametrize("question", ["what visit was that for", "what is that for"])
def test_a_copay_is_that_of_its_line(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, EOB, "how much is the copay", question)
    assert answer.lines == (1,)
    assert "$30.00" in answer.answer


def test_what_to_pay_them_now_is_all_of_it(assistant: Assistant) -> None:
    answer = _ask(assistant, EOB, "why didnt they pay the vitamin d", "ok so how much do i pay the clinic now")
    assert "$190.00" in answer.answer


def test_the_rest_of_it_is_of_the_share(assistant: Assistant) -> None:
    answer = _ask(assistant, EOB, "how much of this is deductible", "and the rest of it?")
    assert "$30.00" in answer.answer


@pytest.mark.parametrize("question", ["could he just get it yanked", "couldnt i do stretches instead"])
def test_other_care_is_for_the_clinician(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, BILL, question)
    assert answer.handoff
    assert answer.handoff.to == "clinician"


@pytest.mark.parametrize("question", ["can i mail a check instead", "could they bill it as a checkup instead"])
def test_another_way_to_pay_or_bill_is_not(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, BILL, question)
    assert not (answer.handoff and answer.handoff.to == "clinician")


def test_what_the_share_is_for_is_told_line_by_line(assistant: Assistant) -> None:
    lines = (
        EOB.lines[0],
        EOB.lines[1],
        _line(3, "36415", "20.00", allowed="5.00", plan_paid="5.00", patient_owes="0.00"),
    )
    eob = EOB.model_copy(update={"lines": lines, "totals": Totals(charges=Decimal(310), patient_owes=Decimal(70))})
    words = _ask(assistant, eob, "70 for what exactly").answer
    assert "- $30.00 " in words
    assert "- $40.00 " in words


def test_why_nothing_came_from_the_plan_is_asked_of_what_it_did(assistant: Assistant) -> None:
    assert _ask(assistant, EOB, "why nothing from oak plan").intent in ("did-insurance-pay", "line-and-plan")


def test_whether_a_plan_saw_the_claim_is_not_asked_of_a_doctor(assistant: Assistant) -> None:
    assert _ask(assistant, WRONG_SUM, "has my insurance even seen this").intent == "billed-before-insurer"
