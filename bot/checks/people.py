"""A code for another sex or another age than the bill gives for the patient.

The table beside this file has only codes whose subject leaves no doubt: giving birth, the prostate, a check-up for
an age. Innocent reasons: the sex on file is not the whole story of a body, or a date of birth was mistyped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from bot.bill import Bill, Code, Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import expand, table
from bot.checks.seen import Seen, Shown
from bot.facts import Fact, count
from codesets.entry import Language

_SEXES: dict[str, dict[Language, str]] = {
    "female": {"en": "female", "es": "femenino"},
    "male": {"en": "male", "es": "masculino"},
}
_DAYS_OF_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Subject:
    """For whom a code is: a sex, or ages in years from ``youngest`` to under ``oldest``; None where any."""

    sex: str | None
    youngest: float | None
    oldest: float | None


@cache
def subjects() -> dict[str, Subject]:
    """The codes that are for some people only."""
    found: dict[str, Subject] = {}
    for row in table("people"):
        youngest, oldest = (float(row[name]) if row[name] else None for name in ("youngest", "oldest"))
        for code in expand(row["codes"]):
            found[code] = Subject(row["sex"] or None, youngest, oldest)
    return found


@cache
def _diagnoses() -> tuple[tuple[str, str, Subject], ...]:
    return tuple(
        (row["first"], row["last"], Subject(row["sex"] or None, None, float(row["oldest"]) if row["oldest"] else None))
        for row in table("people_diagnoses")
    )


def check(case: Case) -> Iterator[Seen]:
    """A ``code_conflict`` for each code that is for another sex or age."""
    bill = case.bill
    if bill is None:
        return
    for line in of.charged(bill):
        subject = subjects().get(of.service(line) or "")
        if subject:
            yield from _conflicts(bill, subject, of.service_code(line), line, line.service_date)
    first = min((line.service_date for line in bill.lines if line.service_date), default=bill.statement_date)
    for code in bill.diagnoses:
        if code.system == "icd10cm" and (subject := _subject_of(code.code)):
            yield from _conflicts(bill, subject, code, None, first)


def _subject_of(diagnosis: str) -> Subject | None:
    plain = diagnosis.replace(".", "")
    return next((who for first, last, who in _diagnoses() if first <= plain[: len(first)] <= last), None)


def _conflicts(bill: Bill, who: Subject, code: Code | None, line: Line | None, day: date | None) -> Iterator[Seen]:
    if code is None:
        return
    if who.sex and bill.patient_sex and bill.patient_sex != who.sex:
        words = {language: Fact(text, "text", "sex on the bill") for language, text in _SEXES[bill.patient_sex].items()}
        yield _seen(code, line, "sex_conflict", {"sex": words})
    if bill.patient_birth_date and day and day >= bill.patient_birth_date and (who.youngest or who.oldest):
        age = (day - bill.patient_birth_date).days / _DAYS_OF_A_YEAR
        if age < (who.youngest or 0) - 0.01 or (who.oldest is not None and age >= who.oldest + 0.01):
            years = count(int(age), "years from birth date to day of service")
            yield _seen(code, line, "age_conflict", {"age": years})


def _seen(code: Code, line: Line | None, words: str, more: dict[str, Shown]) -> Seen:
    source = f"line {line.line}, code" if line else "diagnosis"
    named = Fact(code.code, "code", source, line.line if line else None, code)
    facts = {"code": named, "number": of.number(line) if line else None, **more}
    lines = (line.line,) if line else ()
    amount = of.charge(line) if line else None
    return Seen("code_conflict", "question", lines, (code,), amount, facts, words)
