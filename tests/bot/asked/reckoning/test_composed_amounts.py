"""What was paid, taken off or left of charges, asked in ordinary words: of one, of all, one against another."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation
from knowledge import open_knowledge


def _line(number: int, printed: str, code: str, amounts: str) -> Line:
    charge, cut, paid, deductible, coinsurance = map(Decimal, amounts.split())
    return Line(
        line=number,
        description=printed,
        codes=(Code(system="hcpcs" if code[0].isalpha() else "cpt", code=code),),
        charge=charge,
        adjustment=cut,
        plan_paid=paid,
        deductible=deductible,
        coinsurance=coinsurance,
        patient_owes=charge - cut - paid,
    )


_BILL = Bill(
    kind="statement",
    payer="Granite Mutual",
    lines=(
        _line(1, "MRI KNEE WO CONTRAST", "73721", "1200 500 400 200 100"),
        _line(2, "CRUTCHES", "E0114", "80 0 0 0 80"),
        _line(3, "OFFICE VISIT EST", "99213", "150 50 80 0 20"),
        _line(4, "BRACE KNEE", "L1830", "90 90 0 0 0"),
    ),
    totals=Totals(charges=Decimal(1520), adjustments=Decimal(640), plan_paid=Decimal(480), patient_owes=Decimal(400)),
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """One that knows what the project knows."""
    return Assistant(open_knowledge())


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        (
            "hey, so what did my coverage end up chipping in toward the mri, if you don't mind",
            "Granite Mutual paid $400",
        ),
        ("my dad wants to know how much got marked down on the mri", "$500.00 was taken off"),
        ("honestly what am i stuck paying for the crutches", "Your part is $80.00"),
        ("how did they arrive at 300 for the mri", "Your part is $300.00"),
        ("by how much is my part of the mri more than my part of the crutches", "The difference is $220.00"),
        ("how much more did insurance pay for the mri than for the office visit", "The difference is $320.00"),
        (
            "on this statement it says, how much did they knock off of the whole bill",
            "The discount comes to $640.00 in all",
        ),
        ("the mri makes up what percent of what i owe", "75.0%: $300.00 of the $400.00"),
        ("what percentage of the mri do i end up paying", "25.0% is left for you"),
        ("what got discounted", "$640.00 was taken off in all"),
        ("which ones didn't the insurance company pay anything on", "The plan paid nothing on these charges"),
        ("what was covered 100%", "Nothing is left for you on this charge"),
        ("how much of the 400 is for the crutches", "$80.00 of the $400.00 that you owe (20.0%)"),
        ("is the 80 on the crutches a copay or what", "Your part is $80.00"),
        ("was i ever billed for the brace", "It was charged, but nothing of it is left for you to pay: $90.00"),
        ("if the insurance had never knocked anything off id owe what", "Before the discount it was $1,520.00"),
        ("what percentage was that discount they gave me", "42.1% of the charges was taken off"),
        ("if i hadn't had the mri what would i be paying", "You would owe $100.00 instead of $400.00"),
        ("that mri is ridiculous!! what am i paying for it though", "Your part is $300.00"),
        ("did they take anything off the office visit", "$50.00 was taken off"),
        ("what was the office visit before the discount", "It was $150.00 before anything was taken off"),
        ("why is the mri so much more for me than the office visit", "The difference is $280.00"),
        ("which ones do i not have to pay a thing on", "Nothing is left for you on this charge"),
        ("insurance paid 480, so which charge got the most of it", "The plan paid the most for MRI"),
        ("how do you get from 1520 to 400", "It adds up: $1,520.00 − $640.00 − $480.00 = $400.00."),
        ("out of everything what did my plan put in", "Granite Mutual paid $480.00 in all"),
        (
            "if my deductible had never been there what would i owe on the mri",
            "The $200.00 of deductible would fall away",
        ),
        ("the office visit, what percent did the insurance take off", "33.3% was taken off: $50.00"),
        ("how much did they pay and on which ones", "Granite Mutual paid $480.00 in all"),
        ("of the 1,520 how much did insurance pay and me", "Granite Mutual paid $480.00 in all"),
        ("what is the least of the ones i owe on", "Your part is $20.00"),
        ("whats 300 + 80 + 20", "$300.00 + $80.00 + $20.00 = $400.00."),
        ("how much is everything added up before insurance", "All 4 charges together come to $1,520.00."),
        ("is the office visit or the crutches costing me more", "The larger part is for office visit"),
        ("what do i owe for the mri with the crutches", "Together it is $380.00 that is left for you"),
        ("which ones did the plan just ignore", "The plan paid nothing on these charges"),
        ("what are they charging the least for", "The least is $80.00"),
    ],
)
def test_opens_with_the_amount(assistant: Assistant, question: str, opens: str) -> None:
    assert assistant.ask(Case(bill=_BILL), Conversation(), question).answer.answer.startswith(opens)


def test_the_parts_of_a_share_are_told_at_once(assistant: Assistant) -> None:
    told = assistant.ask(Case(bill=_BILL), Conversation(), "why do i owe 300 on the mri").answer.answer
    assert "$200.00 deductible and $100.00 coinsurance" in told.split(". ")[0]


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("how much would the mri run me with no insurance", "$1,200.00 is the full price here, before any plan"),
        ("if i didn't have insurance what would the crutches cost", "$80.00 is the full price here"),
        ("¿cuánto costaría la resonancia sin seguro?", "$1,200.00 es aquí el precio completo"),
        ("the mri and the crutches before insurance", "Together they come to $1,280.00"),
        ("the mri before insurance", "It was $1,200.00 before anything was taken off"),
    ],
)
def test_the_price_without_a_plan_is_what_the_paper_charges(assistant: Assistant, question: str, opens: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert answer.answer.startswith(opens)
    assert not answer.abstained
    assert ("cash" in answer.answer or "efectivo" in answer.answer) == ("full price" in opens or "completo" in opens)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("why is my part 400", "Your part is $400.00 because that is what is left for you on these charges"),
        ("¿por qué mi parte es 400?", "Su parte es de $400.00 porque eso le queda a usted de estos cobros"),
    ],
)
def test_ones_part_is_told_charge_by_charge_where_nothing_splits_it(
    assistant: Assistant, question: str, says: str
) -> None:
    lines = tuple(one.model_copy(update={"deductible": None, "coinsurance": None}) for one in _BILL.lines)
    bill = _BILL.model_copy(update={"lines": lines})
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    assert answer.answer.startswith(says)
    assert "- $80.00" in answer.answer


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("how much is still left after the 60 i gave them", "$340.00 is still left. The $60.00 you paid"),
        ("¿cuánto me falta después de los 60 que ya pagué?", "Todavía quedan $340.00"),
    ],
)
def test_what_is_left_leads_where_a_payment_is_counted_already(assistant: Assistant, question: str, opens: str) -> None:
    totals = _BILL.totals.model_copy(update={"patient_paid": Decimal(60), "patient_owes": Decimal(340)})
    bill = _BILL.model_copy(update={"totals": totals})
    assert assistant.ask(Case(bill=bill), Conversation(), question).answer.answer.startswith(opens)
