"""How many units a dose is, asked with the code of the medicine or its name: "units for j0696 1 gram", "J1885 60mg how
many units", "ketorolac 30 mg how many units".

What one unit stands for is part of the code; the dose is the question's. A part of a unit is billed as a whole one.
"""

import re
from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal, InvalidOperation

from bot.bill import Code
from codesets.tables import entries

DOSE = "dose:"
_SAID = re.compile(r"(?<![\w.])(\d{1,5}(?:,\d{3})?(?:\.\d+)?|\.\d+) ?(mg|mcg|ug|gm?s?|grams?|ml|cc)\b")
_UNITS = re.compile(r"\bunits?\b|\bunidad\w*|\bhow (?:many|much) (?:do|to|should) (?:i|we)? ?bill\b")
_EACH = re.compile(r"([\d.,]+) (mg|mcg|g|ml)")
_SMALL = {"mcg": Decimal(1), "ug": Decimal(1), "mg": Decimal(1000), "ml": Decimal(1), "cc": Decimal(1)}
_GRAM = Decimal(1_000_000)


def doses_asked(words: str, codes: Sequence[Code]) -> tuple[str, ...]:
    """As "dose:J0696:1 gram" what ``words`` (plain text) ask of the one medicine among ``codes``; none else."""
    medicines = [code.code for code in codes if code.system == "hcpcs"]
    said = _SAID.search(words)
    if said is None or len(medicines) != 1 or not _UNITS.search(words):
        return ()
    name = f"{DOSE}{medicines[0]}:{said[1]} {said[2]}"
    return (name,) if units_of_dose(name) else ()


_BESIDES = re.compile(
    r"\b(?:how (?:many|much)|what(?:'?s| is)?|units?|unidad\w*|cuant[oa]s|the|an?|do|does|to|should|i|we|you"
    r"|bill(?:ed)?|give|gave|given|giving|is|are|was|of|for|per|dose|code|codes|hcpcs|j|inj|injection|shot|medicine|drug|de|del|para|el"
    r"|la|son|se|cobra\w*|medicamento|dosis|codigo|iv|im|sq|subq|push|pls|please|and|y|x)\b|[#?¿!,.:;=/-]"
)
"""What stands beside the name of a medicine in a question for its units."""
_NAME = 4
"""Letters that such a name has at least."""


def without_dose(words: str) -> tuple[str, str | None]:
    """``words`` (plain text) without the dose that they end in, and the dose."""
    said = _SAID.search(words)
    if said is None or words[said.end() :].strip():
        return words, None
    return words[: said.start()].strip(), f"{said[1]} {said[2]}"


def dose_in(words: str) -> tuple[str, str] | None:
    """The medicine named beside a dose whose units ``words`` (plain text) ask, and the dose; None of other words."""
    said = _SAID.search(words)
    if (
        said is None
        or not _UNITS.search(words)
        or _SAID.search(words, said.end())
        or re.search(r"\b[a-z]\d{4}\b", words)
    ):
        return None
    left = " ".join(_BESIDES.sub(" ", f"{words[: said.start()]} {words[said.end() :]}").split())
    return (left, f"{said[1]} {said[2]}") if len(left) >= _NAME and not re.search(r"\d", left) else None


def units_of_dose(name: str) -> tuple[str, str, str, int, bool] | None:
    """The code, the dose said, what one unit is, the units, and whether it makes whole ones; None where the code has no
    unit of that measure."""
    code, _, dose = name.removeprefix(DOSE).partition(":")
    entry = next((one for one in entries("hcpcs") if one.code == code), None)
    each = _EACH.search(entry.unit or "") if entry else None
    amount, measure = dose.split(" ")
    if each is None or (each[2] == "ml") != (measure in ("ml", "cc")):
        return None
    try:
        units = _small(amount, measure) / _small(each[1], each[2])
    except (InvalidOperation, ZeroDivisionError):
        return None
    whole = int(units.to_integral_value(ROUND_CEILING))
    return code, dose, each[0], whole, whole == units


def _small(amount: str, measure: str) -> Decimal:
    return Decimal(amount.replace(",", "")) * _SMALL.get(measure, _GRAM)
