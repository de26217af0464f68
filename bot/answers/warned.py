"""What the readers warn of, in the reader's language.

The readers say in English what they could not read, or what does not add up; a Bill keeps it so. For a person who reads
Spanish the sentence is told again from its pattern in ``warnings_es.csv``: what is printed stays as it is printed.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.bill import Bill
from codesets.entry import Language

_AMOUNT = r"-?\$-?[\d,]+\.\d\d"
_HOLES: Mapping[str, str] = {
    "amount": _AMOUNT, "total": _AMOUNT, "paid": _AMOUNT, "line": r"\d+", "count": r"[\d,]+", "all": r"[\d,]+",
    "lines": r"(?:lines? )?\d+(?:, \d+)*", "sides": r"[a-z ]+", "state": r"(?:was|is) [a-z ]+", "what": r"[\w' ]+?",
    "text": r".*", "other": r"\S+", "doubts": r"the .+",
}  # fmt: skip
"""What may stand in each hole of a pattern."""
_NAMES: Mapping[str, str] = {
    "charge": "el cobro", "allowed amount": "el monto permitido", "adjustment": "el ajuste",
    "plan payment": "el pago del plan", "deductible": "el deducible", "copay": "el copago",
    "coinsurance": "el coaseguro", "amount not covered": "el monto no cubierto", "amount you owe": "lo que usted debe",
    "unit_price": "el precio por unidad", "units": "la cantidad",
    "total of charges": "el total de los cobros", "total allowed": "el total permitido",
    "total that the plan paid": "el total que pagó el plan", "total of adjustments": "el total de los ajustes",
    "total that you paid": "el total que usted pagó", "amount you are asked to pay": "el monto que le piden pagar",
    "charges": "cobros", "allowed amounts": "montos permitidos", "plan payments": "pagos del plan",
    "adjustments": "ajustes", "amounts you owe": "montos que le tocan a usted",
    "charge of the claim": "el cobro de la reclamación", "payment of the claim": "el pago de la reclamación",
    "patient's share of the claim": "la parte del paciente en la reclamación", "payment": "el pago", "date": "la fecha",
}  # fmt: skip
"""What the readers call amounts, in Spanish."""
_WORDS: Mapping[str, str] = {
    "was cancelled": "se canceló", "is a draft": "es un borrador", "was entered in error": "se registró por error",
    "left": "izquierda", "right": "derecha", "top": "arriba", "bottom": "abajo",
}  # fmt: skip
_OF_KIND = re.compile(r"(?P<kind>adjustment|amount) (?P<code>\S+(?: \S+)?)(?P<whole> of the claim)?")


@dataclass(frozen=True, slots=True)
class _Pattern:
    english: re.Pattern[str]
    spanish: str


@cache
def _patterns() -> tuple[_Pattern, ...]:
    table = files("bot.answers").joinpath("warnings_es.csv").read_text(encoding="utf-8")
    return tuple(_Pattern(_pattern(row["english"]), row["spanish"]) for row in csv.DictReader(table.splitlines()))


def _pattern(sentence: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", sentence)
    return re.compile(
        "".join(
            f"(?P<{piece}>{_HOLES[piece]})" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)
        ),
        re.DOTALL,
    )


def warning_in(language: Language, warning: str) -> str | None:
    """A reader's ``warning`` in ``language``; None where there are no words for it."""
    if language == "en":
        return warning
    found = ((pattern.english.fullmatch(warning), pattern.spanish) for pattern in _patterns())
    match, spanish = next((one for one in found if one[0]), (None, ""))
    if match is None:
        return None
    said = spanish.format(**{hole: _said(hole, text) for hole, text in match.groupdict().items()})
    return said[:1].upper() + said[1:]


def warned_in(language: Language, bill: Bill) -> Bill:
    """``bill`` with its warnings in ``language``, those without words for them as they are."""
    if language == "en" or not bill.warnings:
        return bill
    told = tuple(warning_in(language, warning) or warning for warning in bill.warnings)
    return bill.model_copy(update={"warnings": told})


def _said(hole: str, text: str) -> str:
    if hole == "what":
        return _named(text)
    if hole == "lines":
        return re.sub(r"^lines ", "las líneas ", re.sub(r"^line ", "la línea ", text))
    if hole == "sides":
        return " y ".join(_WORDS.get(side, side) for side in text.split(" and "))
    if hole == "doubts":
        return re.sub(r"the ([a-z ]+?) \(", lambda m: f"{_named(m[1])} (", text)
    return _WORDS.get(text, text) if hole == "state" else text


def _named(what: str) -> str:
    """The name of an amount in Spanish; with its code where it has one: "adjustment CO 45"."""
    if what in _NAMES:
        return _NAMES[what]
    if match := _OF_KIND.fullmatch(what):
        kind = "el ajuste" if match["kind"] == "adjustment" else "el monto"
        return f"{kind} {match['code']}{' de la reclamación' if match['whole'] else ''}"
    return what
