"""A colon exam with something taken out, not marked as a screening beside anesthesia that is coded for one.

What begins as a screening stays one when a polyp is taken out; the mark 33, or PT with Medicare, says so, and without
it a plan may leave a share to the person (https://www.cms.gov/cciio/resources/fact-sheets-and-faqs/
aca_implementation_faqs12, question 5). Innocent reasons: the exam was for an illness and the anesthesia is coded
wrong, or the plan is not bound by the rule.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.bill import Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.seen import Seen
from bot.screenings import is_marked, is_of_colon, took_out


def check(case: Case) -> Iterator[Seen]:
    """A ``code_conflict`` for each such exam that leaves, or may leave, a share to the person."""
    lines = of.charged(case.bill)
    for exam in lines:
        if not took_out(exam) or is_marked(exam) or exam.patient_owes == Decimal(0):
            continue
        beside = next((line for line in lines if is_of_colon(line) and _of_one_visit(exam, line)), None)
        if beside:
            yield _seen(exam, beside)


def _of_one_visit(exam: Line, other: Line) -> bool:
    return exam.service_date == other.service_date and of.may_be_one_person(exam, other)


def _seen(exam: Line, beside: Line) -> Seen:
    amount = of.charge(exam)
    codes = of.service_codes(exam, beside)
    return Seen(
        "code_conflict",
        "question",
        (exam.line, beside.line),
        codes,
        amount,
        of.both(exam, beside, amount),
        "unmarked_screening",
    )
