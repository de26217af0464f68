"""What a labeled amount, date or name on a document is, in English and Spanish: the vocabulary of labels."""

import re
from functools import lru_cache
from typing import Literal, get_args

from bot.readers.layout.phrases import phrases, plain

Label = Literal[
    "charges", "allowed", "plan_paid", "adjustments", "patient_paid", "patient_owes", "payments",
    "payments_and_adjustments", "previous", "subtotal", "provider", "payer", "account", "claim_number", "patient",
    "birth_date", "sex", "statement_date", "due_date", "service_date", "diagnosis", "ignored",
]  # fmt: skip

AMOUNTS: frozenset[Label] = frozenset(
    {
        "charges", "allowed", "plan_paid", "adjustments", "patient_paid", "patient_owes", "payments",
        "payments_and_adjustments", "previous", "subtotal",
    }
)  # fmt: skip

_LABELS_OF: dict[str, tuple[Label, ...]] = phrases("labels.csv", get_args(Label))
LONGEST_LABEL = max(len(phrase.split()) for phrase in _LABELS_OF)
_LEAD = frozenset({"your", "the", "this", "su", "sus", "el", "la", "los", "las", "less", "menos", "plus", "estimated"})
_BOUNDS = frozenset({"as", "for", "to", "on", "through", "por", "al", "de", "from", "by"})
_PART = re.compile(
    r"(?:sub ?totale?s?|total) (?:for|of|de|del|para|por) (?!charges|services|cargos|servicios|los cargos)"
)


@lru_cache(maxsize=8192)
def labels_of(text: str) -> tuple[Label, ...]:
    """What a label that reads `text` may announce; empty where it is none this project knows.

    >>> labels_of("Total Charges:"), labels_of("Insurance"), labels_of("Total protein")
    (('charges',), ('plan_paid', 'payer'), ())
    """
    words = plain(text).split()
    while words:
        if labels := _LABELS_OF.get(" ".join(words)):
            return labels
        if words[0] not in _LEAD:
            return ()
        words = words[1:]
    return ()


@lru_cache(maxsize=8192)
def total_of(text: str) -> Label | None:
    """What amount a label announces, also one that names its part: "Total for pharmacy" is a subtotal.

    >>> total_of("Total for Pharmacy"), total_of("Insurance payments as of 3/2"), total_of("Total knee implant")
    ('subtotal', 'plan_paid', None)
    """
    for label in labels_of(text):
        if label in AMOUNTS:
            return label
    flat = plain(text)
    if re.match(r"sub ?total", flat) or _PART.match(flat):
        return "subtotal"
    words = flat.split()
    for end in range(min(len(words) - 1, LONGEST_LABEL), 1, -1):
        if words[end] in _BOUNDS:
            for label in labels_of(" ".join(words[:end])):
                if label in AMOUNTS:
                    return label
    return None
