"""What the checks ask of a line: what was done, by whom, how often, and what the small print says."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from bot.bill import Bill, Code, Line
from bot.facts import Fact, total, usd
from bot.roles import Side, side_of

REPEATS = frozenset({"76", "77", "91", "27"})
"""Modifiers by which a bill says that a service was done again (CMS, NCCI policy manual, chapter I)."""
DISTINCT = frozenset({"59", "XE", "XP", "XS", "XU"})
"""Modifiers by which it says that two services were apart from each other."""
PLACES = frozenset(
    ["50", "LT", "RT", "E1", "E2", "E3", "E4", "FA", "TA", "LC", "LD", "LM", "RC", "RI"]
    + [f"{hand}{digit}" for hand in "FT" for digit in range(1, 10)]
)
"""Modifiers that name a side, an eyelid, a finger, a toe or a vessel."""
HALVES = frozenset({"26", "TC"})
"""Modifiers of the reading alone and of the machine alone."""

_PROFESSIONAL = re.compile(
    r"\b(?:PF|PRO FEE|PROF(?:ESSIONAL)?|PHYS(?:ICIAN)?|DR|DOCTOR|READ(?:ING)?|INTERP\w*|SURGEON|PROVIDER FEE"
    r"|MEDICO|HONORARIOS|LECTURA)\b"
)
_FACILITY = re.compile(r"\b(?:HC|HCHG|HB|FAC(?:ILITY)?|HOSP(?:ITAL)?|TECH(?:NICAL)?|CLINIC FEE)\b")
_REVERSAL = re.compile(r"\b(?:revers|void|cancel|corrected|correction|credit|anula|correcci|revert)", re.IGNORECASE)
_PAYMENT = re.compile(r"\b(?:payment|paid|pmt|card|pago|tarjeta)", re.IGNORECASE)
_SIDE = re.compile(r"\b(?:LEFT|LT|L|RIGHT|RT|R|IZQUIERD[AO]|DERECH[AO])\b")
_SIDES = {"L": "left", "I": "left", "R": "right", "D": "right"}
_ROOMS = tuple(f"0{number}" for number in range(10, 22))


def charged(bill: Bill | None) -> list[Line]:
    """The lines that ask for something, in their order: no payments, no credits, nothing that a credit takes back."""
    if bill is None:
        return []
    left = [line for line in bill.lines if line.charge is None or line.charge > 0]
    for credit in (line for line in bill.lines if line.charge is not None and line.charge < 0):
        if (taken := _taken_back(credit, left)) is not None:
            left.remove(taken)
    return left


def _taken_back(credit: Line, left: list[Line]) -> Line | None:
    """The charge of the same service and amount; one with the same modifiers goes first.

    A reversal that names no service takes back the last such charge before it.
    """
    even = [line for line in left if line.charge == -(credit.charge or 0)]
    alike = [line for line in even if _name(line) == _name(credit)]
    same = [line for line in alike if modifiers(line) == modifiers(credit)]
    if same or alike:
        return (same or alike)[0]
    if service(credit) or not _REVERSAL.search(credit.description) or _PAYMENT.search(credit.description):
        return None
    before = [line for line in even if line.line < credit.line]
    return before[-1] if before else None


def _name(line: Line) -> str:
    return service(line) or words(line)


def words(line: Line) -> str:
    """The description whatever the order of its words: "X-ray, knee" is "knee x-ray"."""
    return " ".join(sorted(re.findall(r"[\w/.-]+", line.description.lower())))


def service(line: Line) -> str | None:
    """The CPT, HCPCS or CDT code of the line, the first where it prints several."""
    return code.code if (code := service_code(line)) else None


def service_code(line: Line) -> Code | None:
    """The same with its system."""
    return next((code for code in line.codes if code.system in ("cpt", "hcpcs", "cdt")), None)


def modifiers(line: Line) -> frozenset[str]:
    """The modifiers beside the code."""
    return frozenset(code.code for code in line.codes if code.system == "modifier")


def revenue(line: Line) -> str | None:
    """The revenue code in four digits."""
    return next((code.code.zfill(4) for code in line.codes if code.system == "revenue"), None)


def units(line: Line) -> Decimal | None:
    """How many were billed; None where the line does not say, or says no number."""
    try:
        number = Decimal(line.units or "")
    except InvalidOperation:
        return None
    return number if number.is_finite() and number > 0 else None


def side(line: Line) -> Side | None:
    """Whose charge it is, by its codes, else by the words it prints; None where neither tells."""
    words = line.description.upper()
    if told := side_of(line.codes):
        return told
    professional, facility = bool(_PROFESSIONAL.search(words)), bool(_FACILITY.search(words))
    if professional == facility:
        return None
    return "professional" if professional else "facility"


def may_be_one(first: Line, second: Line) -> bool:
    """Whether nothing tells the two lines apart: side of the bill, department, day, half, place on the body."""
    if not may_be_one_person(first, second):
        return False
    if first.service_date != second.service_date or {side(first), side(second)} == {"facility", "professional"}:
        return False
    departments = {revenue(first), revenue(second)} - {None}
    marks = (HALVES | PLACES, HALVES | PLACES)
    if modifiers(first) & marks[0] != modifiers(second) & marks[1]:
        return False
    return len(departments) < 2


def may_be_one_person(first: Line, second: Line) -> bool:
    """False only where the bill names whom each line is of, and names two people."""
    return None in (first.patient, second.patient) or first.patient == second.patient


def is_declared(*lines: Line) -> bool:
    """Whether the bill itself says that the services are apart, or done again."""
    return any(modifiers(line) & (REPEATS | DISTINCT) for line in lines)


def body_side(line: Line) -> str | None:
    """Left or right, where the words of the line say so and no modifier does."""
    sides = {_SIDES[word[0]] for word in _SIDE.findall(line.description.upper())}
    return sides.pop() if len(sides) == 1 else None


def is_room(line: Line) -> bool:
    """Whether the line is a room by the day."""
    return (revenue(line) or "").startswith(_ROOMS)


def is_stay(bill: Bill) -> bool:
    """Whether the bill is one of a stay in a hospital: it charges a room by the day."""
    return any(is_room(line) for line in bill.lines)


def number(line: Line, owner: str = "") -> Fact:
    """The line's number as a finding shows it."""
    return Fact(line.line, "line", f"{owner}line number", None if owner else line.line)


def numbers(lines: Iterable[Line], owner: str = "") -> list[Fact]:
    """The numbers of several lines, for a listing."""
    return [number(line, owner) for line in lines]


def code_fact(line: Line) -> Fact | None:
    """The service code as a finding shows it."""
    code = service_code(line)
    return Fact(code.code, "code", f"line {line.line}, code", line.line, code) if code else None


def printed(line: Line) -> Fact:
    """What the line says; its code where it prints no words."""
    words = line.description or service(line) or revenue(line) or "?"
    return Fact(words, "text", f"line {line.line}, as printed", line.line)


def charge(line: Line, owner: str = "") -> Fact | None:
    """The line's charge."""
    anchor = None if owner else line.line
    return None if line.charge is None else usd(line.charge, f"{owner}line {line.line}, charge", anchor)


def charges(lines: Iterable[Line], owner: str = "") -> Fact | None:
    """The charges of several lines as one amount."""
    return total([fact for line in lines if (fact := charge(line, owner))])


def day(line: Line) -> Fact | None:
    """The line's day of service."""
    if line.service_date is None:
        return None
    return Fact(line.service_date, "date", f"line {line.line}, date of service", line.line)


def both(first: Line, second: Line, amount: Fact | None) -> dict[str, Fact | None]:
    """What a finding on two lines of one day shows: their numbers and codes, the day, the ``amount`` in question."""
    return {
        "first": number(first),
        "second": number(second),
        "one": code_fact(first),
        "other": code_fact(second),
        "date": day(second),
        "amount": amount,
    }


def service_codes(*lines: Line) -> tuple[Code, ...]:
    """The service codes of the lines that have one, in order."""
    return tuple(code for line in lines if (code := service_code(line)))
