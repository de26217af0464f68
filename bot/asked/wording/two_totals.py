"""Whether a question asks how far two totals of a bill are apart: what was charged and what the plan paid."""

import re
from collections.abc import Mapping

_APART = re.compile(
    r"\b(?:diferencia|difference)\b.{0,15}?\b(?:entre|between)\b(?P<one>.+?)\b(?:y|and)\b(?P<other>.+)$"
)
_TOTALS: Mapping[str, re.Pattern[str]] = {
    "allowed": re.compile(r"\b(?:permit\w+|allow\w*|aprobad\w+|approved)\b"),
    "discount": re.compile(r"\b(?:descuent\w+|descont\w+|ajust\w+|rebaj\w+|discount\w*|adjust\w*|write-?offs?)\b"),
    "plan_paid": re.compile(
        r"\b(?:seguro|aseguradora|plan|insurance|insurer|medicare|medicaid)\b.*\b(?:pag\w+|cubr\w+|puso|paid"
        r"|pays?|payments?|covered)\b"
        r"|\b(?:pag\w+|cubr\w+|puso|paid|covered)\b.*\b(?:seguro|aseguradora|plan|insurance|insurer|medicare"
        r"|medicaid)\b"
    ),
    "patient_paid": re.compile(
        r"\b(?:pague|he pagado|ya pague|(?:i|we|ive|weve|patient|pt) (?:already |have )?paid|patient payments?"
        r"|my payments?)\b"
    ),
    "owes": re.compile(
        r"\b(?:debo|me (?:toca|queda|cobran|piden)|mi parte|lo mio|tengo que pagar|yo pago|pago yo|i (?:still "
        r"|have to |would )?(?:owe|pay"
        r"|have to pay)"
        r"|my (?:share|part)|(?:patient )?responsibility|saldo|balance|left (?:over|for (?:me|us)))\b"
    ),
    "charged": re.compile(
        r"\b(?:cobr(?:aron|o|ado)|factur(?:aron|o|ado)|cost(?:o|aba)|precio|total|charged?|charges|billed|price|cost)\b"
    ),
}
"""The totals by their words, what is said surest first."""


def totals_apart(words: str) -> tuple[str, str] | None:
    """The two totals that ``words`` (plain text) hold against each other; None where they name no two."""
    found = _APART.search(words)
    sides = [total_named(found[side]) for side in ("one", "other")] if found else []
    one, other = sides if len(sides) == 2 else (None, None)
    return (one, other) if one and other and one != other else None


def total_named(side: str) -> str | None:
    """The total that ``side`` (plain text) names; None where it names none."""
    return next((name for name, said in _TOTALS.items() if said.search(side)), None)
