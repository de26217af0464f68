"""What is asked of a plan's paper, alone or beside its bill: where two papers part, the last day to appeal, whose the
refused part is, what an estimate promised."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Address, Adjustment, Bill, Code, Deadline, Line, Totals, YearSum
from bot.case import Case, Conversation
from bot.letters.letter import Order

DAY = date(2026, 3, 4)


def _line(number: int, code: str, charge: str, *cuts: tuple[str, str, str], **amounts: str) -> Line:
    return Line(
        line=number,
        service_date=DAY,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        adjustments=tuple(Adjustment(group=g, reason=r, amount=Decimal(a)) for g, r, a in cuts),
        **{name: Decimal(amount) for name, amount in amounts.items()},
    )


def _paper(kind: str, lines: tuple[Line, ...], **more: object) -> Bill:
    return Bill(kind=kind, provider="Alder Creek Clinic", lines=lines, **more)


def _sums(**amounts: str) -> Totals:
    return Totals(**{name: Decimal(amount) for name, amount in amounts.items()})


EOB = _paper(
    "eob",
    (
        _line(
            1,
            "72148",
            "1800.00",
            ("CO", "45", "900.00"),
            allowed="900.00",
            plan_paid="480.00",
            adjustment="900.00",
            deductible="300.00",
            coinsurance="120.00",
            patient_owes="420.00",
        ),
        _line(2, "36415", "20.00", ("CO", "97", "20.00"), plan_paid="0.00", adjustment="20.00", patient_owes="0.00"),
    ),
    payer="Sable River PPO",
    statement_date=date(2026, 4, 2),
    totals=_sums(charges="1820.00", allowed="900.00", plan_paid="480.00", adjustments="920.00", patient_owes="420.00"),
)
BILL = _paper(
    "statement",
    (_line(1, "72148", "1800.00"), _line(2, "36415", "20.00")),
    payer="Sable River PPO",
    statement_date=date(2026, 4, 20),
    totals=_sums(charges="1820.00", plan_paid="400.00", adjustments="850.00", patient_owes="570.00"),
)
BOTH = Case(bill=BILL, eob=EOB)
DENIED = _paper(
    "eob",
    (
        _line(1, "73721", "1200.00", ("CO", "197", "1200.00"), patient_owes="0.00"),
        _line(2, "97140", "75.00", ("PR", "119", "75.00"), patient_owes="75.00"),
        _line(3, "L1833", "390.00", ("PR", "96", "390.00"), patient_owes="390.00").model_copy(
            update={"remarks": ("N130",)}
        ),
    ),
    payer="Marble Coast HMO",
    statement_date=date(2026, 6, 1),
    deadlines=(Deadline(what="appeal", days=180, from_receipt=True),),
    addresses=(Address(purpose="appeal", text="Marble Coast Appeals, PO Box 12, Reno, NV 89501"),),
    totals=_sums(charges="1665.00", plan_paid="0.00", patient_owes="465.00"),
)


def _asked(assistant: Assistant, case: Case, question: str) -> Answer:
    return assistant.ask(case, Conversation(), question).answer


def test_where_the_papers_part_adds_up_to_the_difference(assistant: Assistant) -> None:
    answer = _asked(assistant, BOTH, "the plan's paper is lower than this bill, how come").answer
    assert answer.startswith("They differ by $150.00.")
    assert "but only $850.00 by the bill: $70.00 too little" in answer
    assert "the bill counts only $400.00: $80.00 too little" in answer
    assert "still holds it" not in answer
    assert "$420.00 is the most to pay before this is settled" in answer


@pytest.mark.parametrize(
    "question",
    ["was everything that my plan paid credited to me here", "is the clinic missing part of what insurance paid"],
)
def test_what_was_not_credited_is_told_by_the_two_papers(assistant: Assistant, question: str) -> None:
    assert "$80.00 too little" in _asked(assistant, BOTH, question).answer


def test_coinsurance_is_a_percent_of_what_the_deductible_leaves(assistant: Assistant) -> None:
    answer = _asked(assistant, BOTH, "what was my coinsurance on the lumbar MRI").answer
    assert answer.startswith("$120.00 is your coinsurance")
    assert "20.0% of the $600.00 that is left of the allowed price after your deductible" in answer


def test_each_visit_goes_by_the_share_that_the_plan_tells(assistant: Assistant) -> None:
    later = tuple(line.model_copy(update={"service_date": date(2026, 3, 11)}) for line in BILL.lines[1:])
    case = Case(bill=BILL.model_copy(update={"lines": (BILL.lines[0], *later)}), eob=EOB)
    answer = _asked(assistant, case, "what am I paying per visit here").answer
    assert "on average $210.00: $420.00 over 2" in answer
    assert "the bill asks for $570.00" in answer


def test_the_patient_is_told_to_wait_with_the_difference(assistant: Assistant) -> None:
    answer = _asked(assistant, BOTH, "caller has an eob lower than our statement, what do I tell him").answer
    assert "Your plan puts your share at $420.00, and our bill asks for $570.00" in answer
    assert "the difference of $150.00" in answer


def test_whether_a_refused_line_may_be_billed_is_told_of_the_eobs_line(assistant: Assistant) -> None:
    answer = _asked(assistant, BOTH, "is the blood draw on line 2 billable to the patient").answer
    assert answer.startswith("No, not to the patient: $20.00 is the provider's")


def test_the_days_from_receipt_end_no_sooner_than_from_the_date(assistant: Assistant) -> None:
    answer = _asked(assistant, Case(bill=DENIED), "how long do I have to appeal").answer
    assert answer.startswith("You have 180 days from the day you got it, so until November 28, 2026 at least")
    assert "Medicare" not in answer
    assert "Some plans count" not in answer


def test_a_notice_without_a_last_day_still_has_one_by_the_general_rule(assistant: Assistant) -> None:
    answer = _asked(assistant, Case(bill=EOB), "by when must I appeal").answer
    assert "dated April 2, 2026, so that is September 29, 2026 at the earliest" in answer


def test_a_medicare_advantage_plan_has_its_own_days(assistant: Assistant) -> None:
    notice = DENIED.model_copy(update={"payer": "Hollow Oak Medicare Advantage", "deadlines": ()})
    answer = _asked(assistant, Case(bill=notice), "what is the deadline to appeal").answer
    assert "at least 60 days from the date of its notice: until July 31, 2026" in answer
    assert "180" not in answer


def test_of_two_refusals_the_one_left_to_the_patient_comes_first(assistant: Assistant) -> None:
    answer = _asked(assistant, Case(bill=DENIED), "which denial should I challenge first").answer
    assert answer.startswith("Start with the $390.00")
    assert "$75.00 more to you" in answer
    assert "The $1,200.00" in answer


def test_a_patient_with_a_denial_is_not_told_how_to_work_the_claim(assistant: Assistant) -> None:
    answer = _asked(assistant, Case(bill=DENIED), "they rejected my claim, CO 197, what now, do I resubmit it").answer
    assert "corrected claim" not in answer


def test_nothing_is_said_of_parts_that_a_notice_without_lines_does_not_show(assistant: Assistant) -> None:
    notice = _paper("eob", (), payer="Medicare", totals=_sums(plan_paid="800.00", patient_owes="190.00"))
    for question in ("how much went to my deductible", "how much coinsurance is in this"):
        answer = _asked(assistant, Case(bill=notice), question)
        assert answer.abstained, question
        assert "None of this" not in answer.answer, question


def test_a_charge_is_looked_for_on_the_estimate(assistant: Assistant) -> None:
    bill = _paper("itemized_bill", (_line(1, "49505", "3000.00"), _line(2, "00830", "990.00")), statement_date=DAY)
    estimate = _paper("good_faith_estimate", (_line(1, "49505", "2500.00"),))
    totals = {"totals": _sums(charges="3990.00", patient_owes="3990.00")}, {"totals": _sums(charges="2500.00")}
    case = Case(bill=bill.model_copy(update=totals[0]), estimate=estimate.model_copy(update=totals[1]))
    assert _asked(assistant, case, "was the anesthesia on my estimate").answer.startswith("No, the estimate does not")
    told = _asked(assistant, case, "what did they estimate for line 1").answer
    assert told.startswith("The estimate has $2,500.00")
    first = assistant.ask(case, Conversation(), "can I dispute going over the estimate")
    assert "until July 2, 2026, if this one was the first" in first.answer.answer
    after = assistant.ask(case, first.conversation, "and how long do I have for that")
    assert after.answer.answer.startswith("Until July 2, 2026")


def test_the_letter_carries_the_plans_notes_its_address_and_its_last_day(assistant: Assistant) -> None:
    letter = assistant.letter(Case(bill=DENIED), Order(kind="insurer_appeal", language="en"), today=date(2026, 6, 20))
    body = " ".join(str(block) for block in (*letter.body, *letter.notes))
    assert "Note N130 beside it" in body
    assert "that is November 28, 2026" in body
    assert "Marble Coast Appeals, PO Box 12, Reno, NV 89501" in letter.recipient


YEAR = DENIED.model_copy(
    update={
        "year_sums": (
            YearSum(what="deductible", limit=Decimal("1200.00"), used=Decimal("950.00")),
            YearSum(what="out_of_pocket", limit=Decimal("6000.00"), used=Decimal("2100.00")),
        )
    }
)


def test_what_is_left_of_the_year_is_told_where_the_notice_says_it(assistant: Assistant) -> None:
    answer = _asked(assistant, Case(bill=YEAR), "how much of my deductible is left")
    assert answer.answer.startswith("$250.00 of your $1,200.00 deductible is left")
    assert not answer.abstained
    pocket = _asked(assistant, Case(bill=YEAR), "have I reached my out of pocket maximum")
    assert "$2,100.00 is used and $3,900.00 is left" in pocket.answer
    assert _asked(assistant, Case(bill=DENIED), "how much of my deductible is left").abstained


NOTED = _paper(
    "eob",
    (
        _line(1, "95810", "2900.00", allowed="0.00", not_covered="2900.00", plan_paid="0.00", patient_owes="0.00"),
        _line(2, "99203", "300.00", allowed="180.00", plan_paid="140.00", copay="40.00", patient_owes="40.00"),
    ),
    payer="Quarry Health",
    totals=_sums(charges="3200.00", allowed="180.00", plan_paid="140.00", patient_owes="40.00"),
)


def test_what_was_refused_and_left_to_nobody_is_no_lower_price(assistant: Assistant) -> None:
    answer = _asked(assistant, Case(bill=NOTED), "did they pay any of this").answer
    assert "$120.00 was taken off the price" in answer
    assert "$2,900.00 was not covered, and is not in your share" in answer


@pytest.mark.parametrize(
    "question", ["do I have to pay for the sleep study", "will I be liable for the cost of the overnight sleep study"]
)
def test_a_refused_charge_of_which_nothing_is_left_is_not_to_be_paid(assistant: Assistant, question: str) -> None:
    assert "$0.00" in _asked(assistant, Case(bill=NOTED), question).answer.split("\n")[0]


def test_with_medicare_the_appeal_goes_by_the_notice(assistant: Assistant) -> None:
    notice = DENIED.model_copy(
        update={"payer": "Medicare", "deadlines": (Deadline(what="appeal", day=date(2026, 10, 5)),)}
    )
    answer = _asked(assistant, Case(bill=notice), "can I appeal the brace").answer
    assert "with Medicare you have until October 5, 2026" in answer
    assert "external review" not in answer


def test_the_rate_of_coinsurance_is_that_past_deductible_and_copay(assistant: Assistant) -> None:
    line = _line(1, "99284", "900.00", allowed="400.00", copay="100.00", coinsurance="60.00", patient_owes="160.00")
    notice = _paper("eob", (line,), totals=_sums(charges="900.00", allowed="400.00", patient_owes="160.00"))
    answer = _asked(assistant, Case(bill=notice), "what percent coinsurance am I paying").answer
    assert "20.0%" in answer.split("\n")[0]


def test_of_a_line_that_another_plan_may_pay_the_patient_is_told_that_alone(assistant: Assistant) -> None:
    other = _line(4, "83036", "60.00", ("OA", "22", "60.00"))
    notice = DENIED.model_copy(update={"kind": "remittance", "lines": (*DENIED.lines, other)})
    answer = _asked(assistant, Case(bill=notice), "what do I tell the patient about line 4").answer
    assert '"Your plan has not paid $60.00: another plan may have to pay first.' in answer
    assert "$1,200.00" not in answer


def test_the_two_amounts_named_are_held_against_each_other(assistant: Assistant) -> None:
    answer = _asked(assistant, BOTH, "they want 570 but the plan puts it at 420").answer
    assert answer.startswith("They differ by $150.00")


def test_a_bill_that_counts_what_was_paid_agrees_with_its_eob(assistant: Assistant) -> None:
    bill = BILL.model_copy(update={"totals": _sums(charges="1820.00", patient_paid="60.00", patient_owes="360.00")})
    answer = _asked(assistant, Case(bill=bill, eob=EOB), "do the bill and my eob match").answer
    assert answer.startswith("They agree: the $420.00")
    assert "less the $60.00 that you paid, is the $360.00" in answer


def test_what_would_be_left_after_a_won_appeal_is_told(assistant: Assistant) -> None:
    answer = _asked(assistant, Case(bill=DENIED), "how do I appeal").answer
    assert "$0.00 of the $465.00 would be left for you" in answer


NOTICED = _paper(
    "eob",
    (
        _line(1, "77065", "480.00", allowed="0.00", not_covered="480.00", plan_paid="0.00", patient_owes="480.00"),
        _line(2, "77067", "400.00", allowed="210.00", plan_paid="210.00", patient_owes="0.00"),
    ),
    payer="Quarry Health",
    totals=_sums(charges="880.00", allowed="210.00", plan_paid="210.00", patient_owes="480.00"),
)


def test_whose_a_refused_charge_is_stands_in_its_share_where_no_group_is_printed(assistant: Assistant) -> None:
    answer = _asked(assistant, Case(bill=NOTICED), "do we write this off or is it patient responsibility").answer
    assert answer.startswith("$480.00 is the patient's, as this notice stands")
