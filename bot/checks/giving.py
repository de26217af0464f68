"""A shot or an infusion without a medicine, and a medicine that is given by needle without the giving.

Innocent reasons, and common ones, so that this is only for information: the medicine was cheap and not charged
apart, it came from elsewhere (a state's vaccine, your own pharmacy), or another bill has the other half.
"""

from collections.abc import Iterator

from bot.bill import Bill, Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import expand
from bot.checks.seen import Seen

SHOTS = expand("96365-96368 96369-96371 96372-96376 96401-96402 96405-96406 96409 96411 96413 96415-96417")
VACCINATIONS = expand("90460-90461 90471-90474 90480 G0008-G0010")
"""Giving by needle: medicines, vaccines. Fluids (96360) are as a rule not charged apart."""
_FURTHER = expand("90472 90474")
_BY_PART = expand("90460-90461")
"""Giving to a child with advice, which is counted by what the vaccine is against."""
_VACCINES = expand("90380-90381 90476-90759 91300-91322 Q2034-Q2039")
_PLACES = tuple(f"0{number}" for number in (*range(10, 22), 36, 37, 45, 48, 49, 71, 76))
"""Departments whose own charge holds the giving: rooms, surgery, emergency, heart, recovery, treatment rooms."""


def check(case: Case) -> Iterator[Seen]:
    """An ``other`` for information, for each half whose other half the bill does not show."""
    bill = case.bill
    if not bill or bill.kind not in ("itemized_bill", "statement", "claim"):
        return
    lines = of.charged(bill)
    for line in lines:
        code = of.service(line)
        if code not in SHOTS | VACCINATIONS | _VACCINES and not _is_injected(line):
            continue
        beside = [one for one in lines if _same_day(one, line)]
        if code in SHOTS and not any(_is_medicine(one) for one in beside):
            yield _seen(line, "giving_without_drug")
        elif code in VACCINATIONS and not any(of.service(one) in _VACCINES or _unnamed(one) for one in beside):
            yield _seen(line, "giving_without_vaccine")
        elif code in _FURTHER and _more_given(beside):
            yield _seen(line, "giving_more_than_vaccines")
        elif code in _VACCINES and not any(of.service(one) in VACCINATIONS or _unnamed(one) for one in beside):
            yield _seen(line, "vaccine_without_giving")
        elif _is_injected(line) and not _gives(bill, beside):
            yield _seen(line, "drug_without_giving")


def _more_given(lines: list[Line]) -> bool:
    """Whether more vaccines are given, by the codes that count each of them once, than stand among the lines."""
    if any(map(_unnamed, lines)) or any(of.service(one) in _BY_PART for one in lines):
        return False
    given = sum(of.units(one) or 1 for one in lines if of.service(one) in VACCINATIONS)
    return given > sum(of.units(one) or 1 for one in lines if of.service(one) in _VACCINES)


def _same_day(one: Line, other: Line) -> bool:
    return None in (one.service_date, other.service_date) or one.service_date == other.service_date


def _is_medicine(line: Line) -> bool:
    code, department = of.service(line) or "", of.revenue(line) or ""
    drug = code[:1] in ("J", "Q") or code.startswith(("C9", "S0", "P9")) or code in _VACCINES
    return drug or department.startswith(("025", "063")) or _unnamed(line) or _has_ndc(line)


def _has_ndc(line: Line) -> bool:
    return any(code.system == "ndc" for code in line.codes)


def _unnamed(line: Line) -> bool:
    """Whether the line prints no code, so that it may be the other half."""
    return of.service(line) is None


def _is_injected(line: Line) -> bool:
    """Whether the medicine is given by needle: nearly all J codes are, those of inhaled and swallowed ones are not."""
    code = of.service(line) or ""
    return code.startswith("J") and code[1:].isdigit() and int(code[1:]) < 7000 and of.side(line) != "facility"


def _gives(bill: Bill, lines: list[Line]) -> bool:
    """Whether something on the bill gives medicines or holds the giving: a shot, a procedure, anesthesia, a room."""
    given = SHOTS | VACCINATIONS
    for line in lines:
        code = of.service(line) or ""
        if code in given or _unnamed(line) or (of.revenue(line) or "").startswith(_PLACES):
            return True
        if code[:1] in "0123456" or code.startswith(("7", "92", "93", "9928", "9929", "9922", "9923", "D")):
            return True
    return of.is_stay(bill)


def _seen(line: Line, words: str) -> Seen:
    facts = {"number": of.number(line), "code": of.code_fact(line), "amount": of.charge(line)}
    codes = tuple(code for code in (of.service_code(line),) if code)
    return Seen("other", "info", (line.line,), codes, None, facts, words)
