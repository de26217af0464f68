"""Where a figure comes from, in the words of a person: "your share in all, on your bill"."""

import re
from collections.abc import Mapping

from bot.facts import Fact, text
from bot.show import show
from codesets.entry import Language

MOST_PARTS = 4
"""Parts of a sum that are named one by one."""
_PRINTED = re.compile(r"(?P<paper>EOB |estimate )?(?:line (?P<line>\d+)|(?P<total>total)), (?P<what>.+)")

_PAPERS: Mapping[Language, Mapping[str, str]] = {
    "en": {"": "on your bill", "EOB ": "on your plan's EOB", "estimate ": "on your estimate"},
    "es": {"": "en su factura", "EOB ": "en la EOB de su plan", "estimate ": "en su estimado"},
}
_WHOLE: Mapping[Language, str] = {"en": "in all", "es": "en total"}
_LINE: Mapping[Language, str] = {"en": "line", "es": "línea"}
_SUM: Mapping[Language, str] = {"en": "the sum of {n} amounts {paper}", "es": "la suma de {n} montos {paper}"}
_PAPER: Mapping[Language, str] = {"en": "on your papers", "es": "en sus papeles"}
_WHAT: Mapping[str, str] = {
    "charge": "cobro", "charges": "cobros", "allowed": "precio permitido", "plan paid": "lo que pagó el plan",
    "adjustment": "descuento", "deductible": "deducible", "copay": "copago", "coinsurance": "coseguro",
    "not covered": "no cubierto", "your share": "su parte", "you paid": "lo que usted pagó",
}  # fmt: skip
_SIGNS = (" − ", " ÷ ", " × ", " + ")
_WORKED_OUT: Mapping[Language, str] = {"en": "what I worked out before", "es": "lo que calculé antes"}
_ASKED: Mapping[Language, str] = {"en": "what you told me", "es": "lo que usted me dijo"}


def origin(fact: Fact, language: Language) -> Fact:
    """Where ``fact`` comes from, in words; each figure named there is a part of it."""
    return text(_words(fact, language), fact.source, fact.line)


def _words(fact: Fact, language: Language) -> str:
    parts = [part for part in fact.parts if part.unit in ("usd", "count", "percent")]
    if not parts:
        return _printed(fact.source, language)
    sign = next((sign for sign in _SIGNS if sign in fact.source), "")
    if sign == " + ":
        parts = [part for part in parts if part.amount]
    if not sign or len(parts) > MOST_PARTS:
        return _SUM[language].format(n=len(parts), paper=_PAPER[language])
    return sign.join(f"{show(part, language)} ({_printed(part.source, language)})" for part in parts)


def _printed(source: str, language: Language) -> str:
    """The place of a printed figure; what is no place is told as it is, or in general where it is English."""
    if source == "your question":
        return _ASKED[language]
    if any(sign in source for sign in _SIGNS):
        return _WORKED_OUT[language]
    found = _PRINTED.fullmatch(source)
    if not found:
        return source if language == "en" and "," not in source else _PAPER[language]
    what = found["what"] if language == "en" else _WHAT.get(found["what"], found["what"])
    where = f", {_LINE[language]} {found['line']}," if found["line"] else f" {_WHOLE[language]},"
    return f"{what}{where} {_PAPERS[language][found['paper'] or '']}"
