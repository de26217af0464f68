"""The lines of a bill in plain words, each with what stands beside it, for the explanation of the whole."""

from collections.abc import Iterable

from bot.answer import LineExplanation
from bot.case import Case
from bot.pairing import pair_lines
from bot.views.line import LineView
from bot.views.prices import PricesView, prices_beside
from codesets.entry import Language

_UNTOLD: dict[Language, str] = {
    "en": "I could not tell which service this is. The bill prints only: {printed}.",
    "es": "No pude saber qué servicio es. La factura solo dice: {printed}.",
}
_KIND: dict[Language, str] = {
    "en": "I could not tell which service this is exactly. It looks like {role}.",
    "es": "No pude saber exactamente qué servicio es. Parece ser {role}.",
}
_MAYBE: dict[Language, str] = {
    "en": "The bill prints no code here. From its words it is most likely this: {plain}",
    "es": "La factura no trae un código aquí. Por sus palabras, lo más probable es esto: {plain}",
}
_WHY: dict[Language, str] = {
    "en": "The bill does not say what this charge covers. The billing office can tell you.",
    "es": "La factura no dice qué cubre este cobro. La oficina de facturación puede decírselo.",
}


def explain_lines(
    lines: Iterable[LineView], case: Case, prices: PricesView, language: Language
) -> tuple[LineExplanation, ...]:
    """Every line explained, with its prices and the line of the EOB that speaks of it."""
    answered = pair_lines(case.bill, case.eob).lines if case.bill and case.eob else {}
    return tuple(
        explain_line(line, language).model_copy(update={**prices_beside(prices, line), "eob": answered.get(line.id)})
        for line in lines
    )


def explain_line(line: LineView, language: Language) -> LineExplanation:
    """What was done and what the charge is for; a code the bill did not print is never shown as printed."""
    described = line.described
    covers = str(line.covers.value)
    return LineExplanation(
        line=line.id,
        title=str(line.name.value),
        role=line.role,
        plain=_plain(line, language),
        why_charged=covers or _WHY[language],
        codes=described.line.codes,
        matched=described.matched,
        confidence=round(described.confidence, 3),
        share=line.share.figure() if line.share else None,
    )


def _plain(line: LineView, language: Language) -> str:
    if line.plain:
        words = str(line.plain.value)
        return _MAYBE[language].format(plain=words) if line.is_guess else words
    if line.role != "other":
        return _KIND[language].format(role=line.role_name)
    printed = str(line.printed.value) if line.printed else "—"
    return _UNTOLD[language].format(printed=printed)
