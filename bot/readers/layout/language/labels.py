"""What a labeled amount, date or name on a document is, in English and Spanish: the vocabulary of labels."""

import re
from functools import cache, lru_cache
from typing import Literal, get_args

from bot.readers.layout.language.phrases import phrases, plain

Label = Literal[
    "charges", "allowed", "plan_paid", "adjustments", "patient_paid", "patient_owes", "payments",
    "payments_and_adjustments", "previous", "subtotal", "part_charges", "change", "due_now", "provider", "payer",
    "billed_to", "location",
    "account", "claim_number", "patient", "birth_date", "sex", "statement_date", "due_date", "service_date",
    "diagnosis", "first_name", "middle_name", "last_name", "ignored",
]  # fmt: skip

AMOUNTS: frozenset[Label] = frozenset(
    {
        "charges", "allowed", "plan_paid", "adjustments", "patient_paid", "patient_owes", "payments",
        "payments_and_adjustments", "previous", "subtotal", "part_charges", "change", "due_now",
    }
)  # fmt: skip

_LABELS_OF: dict[str, tuple[Label, ...]] = phrases("labels.csv", get_args(Label))
LONGEST_LABEL = max(len(phrase.split()) for phrase in _LABELS_OF)
_BOX = re.compile(r"\d{1,2}[a-d]?")
"""The number of a box on a form: "8 PATIENT NAME"."""
_NUMBER = frozenset({"num", "nro", "numb"})
"""Short for "number"."""
_EXPECTED = "estimated"
"""What is to come: of a payment, that nobody has paid it yet."""
_LEAD = frozenset({"your", "the", "this", "su", "sus", "el", "la", "los", "las", "less", "menos", "plus"}) | {_EXPECTED}

_PAID = frozenset({"plan_paid", "patient_paid"})


@lru_cache(maxsize=8192)
def labels_of(text: str) -> tuple[Label, ...]:
    """What a label that reads `text` may announce; empty where it is none this project knows.

    >>> labels_of("Total Charges:"), labels_of("Insurance"), labels_of("Total protein")
    (('charges',), ('plan_paid', 'payer'), ())
    >>> labels_of("Estimated insurance"), labels_of("Estimated patient responsibility")
    (('ignored',), ('patient_owes',))
    """
    return _labels_of(text) or next(
        (found for side in _sides(text) if (found := _labels_of(side)) and not AMOUNTS.intersection(found)), ()
    )


def _sides(text: str) -> list[str]:
    """The two words of a label that names a thing in two ways: "Business/Dentist"."""
    sides = text.rstrip(": ").split("/")
    return sides if len(sides) == 2 and all(len(side) > 2 and " " not in side.strip() for side in sides) else []


def _labels_of(text: str) -> tuple[Label, ...]:
    words = ["no" if word in _NUMBER else word for word in plain(text).split()]
    if len(words) > 1 and _BOX.fullmatch(words[0]):
        words = words[1:]
    expected = False
    while words:
        if labels := _LABELS_OF.get(" ".join(words)):
            return ("ignored",) if expected and labels[0] in _PAID else labels
        expected = expected or words[0] == _EXPECTED
        if words[0] not in _LEAD:
            return ()
        words = words[1:]
    return ()


def words_for_label(label: Label) -> str:
    """A label that announces this and nothing else, the first of the list.

    >>> words_for_label("account"), words_for_label("patient_owes")
    ('account', 'amount due')
    """
    only = (phrase for phrase, meant in _LABELS_OF.items() if meant == (label,))
    return next(only, None) or next(phrase for phrase, meant in _LABELS_OF.items() if meant[0] == label)


@cache
def known_words() -> frozenset[str]:
    """Every word that occurs in the list."""
    return frozenset(word for phrase in _LABELS_OF for word in phrase.split())
