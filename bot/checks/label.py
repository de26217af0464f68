"""The amount of medicine that the units come to, against the amount that the line's own words print.

``ONDANSETRON 4 MG/2 ML`` with 40 units of 1 mg is 40 mg out of vials of 4. Innocent reasons: several vials, or a code
whose unit the hospital counts in its own way.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from bot.bill import Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.seen import Seen
from bot.checks.units import doses
from bot.facts import Fact, text
from codesets.tables import entries

FAR = 8
"""So many times the printed amount, or more, is no longer a few vials."""
_AMOUNT = re.compile(r"(?<![\d.,])(\d[\d,]*(?:\.\d+)?)\s*(MCG|MG|GM|G|UNITS?|IU)\b", re.IGNORECASE)
_IN_MG = {"mcg": Decimal("0.001"), "mg": Decimal(1), "gm": Decimal(1000), "g": Decimal(1000)}


@cache
def amounts() -> dict[str, tuple[Decimal, str]]:
    """The amount of medicine in one unit of each HCPCS code, with its measure."""
    found = {}
    for entry in entries("hcpcs"):
        if entry.unit and (match := _AMOUNT.fullmatch(entry.unit)):
            found[entry.code] = (Decimal(match[1].replace(",", "")), match[2].lower())
    return found


def check(case: Case) -> Iterator[Seen]:
    """A ``units_unlikely`` for each medicine of which far more is charged than its line names."""
    for line in of.charged(case.bill):
        code, number = of.service(line) or "", of.units(line)
        if number is None or code not in amounts() or (code in doses() and number > doses()[code][0]):
            continue  # what is too much for any day is found where units are checked
        printed = [m for m in _AMOUNT.finditer(line.description) if not line.description[m.end() :].startswith("/ML")]
        if len(printed) == 1 and _is_far(number, code, printed[0]):
            yield _seen(line, number, code, printed[0][0])


def _is_far(number: Decimal, code: str, printed: re.Match[str]) -> bool:
    each, measure = amounts()[code]
    one, label = _same(each, measure), _same(Decimal(printed[1].replace(",", "")), printed[2].lower())
    if one is None or label is None or one[1] != label[1]:
        return False
    # What is printed may be the unit itself ("15 MG"): then it tells nothing of how many there were.
    return label[0] > one[0] and number * one[0] >= FAR * label[0]


def _seen(line: Line, number: Decimal, code: str, printed: str) -> Seen:
    each, measure = amounts()[code]
    one, dose = f"{each.normalize():f} {measure}", f"{(number * each).normalize():,f} {measure}"
    facts = {
        "number": of.number(line),
        "code": of.code_fact(line),
        "units": Fact(number.normalize(), "count", f"line {line.line}, units", line.line),
        "each": text(one, "amount of medicine in one unit", line.line),
        "dose": text(dose, f"line {line.line}, units × {one}", line.line),
        "label": text(printed, f"line {line.line}, as printed", line.line),
        "amount": of.charge(line),
    }
    codes = tuple(held for held in (of.service_code(line),) if held)
    return Seen("units_unlikely", "question", (line.line,), codes, of.charge(line), facts, "units_label")


def _same(amount: Decimal, measure: str) -> tuple[Decimal, str] | None:
    """The amount in milligrams, or in units of activity."""
    if measure in _IN_MG:
        return amount * _IN_MG[measure], "mg"
    return (amount, "units") if measure in ("unit", "units", "iu") else None
