"""Which lines of the papers have no code of a service, a balance left, or a credit: staff pick these out."""

import re

from bot.bill import Bill, Line
from bot.described import SERVICE_SYSTEMS

PICKED_TOPIC = "lines-picked"
_WHICH = (
    r"\b(?:which|what|any|cual(?:es)?|que|alguna?s?) "
    r"(?:lines?|charges?|dates? of service|dates?|visits?|lineas?|cargos?|fechas?)"
)
_ASKED: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "no code",
        re.compile(
            rf"{_WHICH}\b.{{0,14}}\b(?:no|without|missing|lack\w*|sin)\b(?: an?| the| any| its)?"
            r" (?:cpts?|hcpcs|procedure codes?|codes?|codigos?)\b"
        ),
    ),
    (
        "balance",
        re.compile(
            rf"{_WHICH} (?:still )?(?:has|have|is|are|makes?|carr(?:y|ies)|tienen?) (?:the |a |an |el |un )?"
            r"(?:open )?(?:balance|saldo|amount due)s?\b"
        ),
    ),
    (
        "credit",
        re.compile(
            rf"{_WHICH} (?:has|have|is|shows?|tienen?) (?:the |a |an |el |un |in )?"
            r"(?:credits?|credit balance|overpa(?:id|yment)|saldo a favor)\b"
        ),
    ),
)


def picked(words: str, bill: Bill) -> tuple[str, tuple[int, ...]] | None:
    """What ``words`` (plain text) pick lines of ``bill`` by, and those lines; None of another question, and where the
    bill does not say it of its lines."""
    kind = next((kind for kind, pattern in _ASKED if pattern.search(words)), None)
    if kind is None or (kind != "no code" and all(line.patient_owes is None for line in bill.lines)):
        return None
    return kind, tuple(line.line for line in bill.lines if _is_one(kind, line))


def _is_one(kind: str, line: Line) -> bool:
    if kind == "no code":
        return not any(code.system in SERVICE_SYSTEMS for code in line.codes)
    owes = line.patient_owes or 0
    return owes > 0 if kind == "balance" else owes < 0
