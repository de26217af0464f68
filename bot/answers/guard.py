"""The last reader of an answer: no figure leaves the house that no Fact carries."""

import re
from collections.abc import Iterable

NAMES = ("ICD-10-CM", "ICD-10-PCS", "ICD-10", "CIE-10")
"""Names that hold a digit and are no figures."""

_NUMBER = re.compile(r"\d[\d.,:/-]*\d|\d")


def _numbers(text: str) -> set[str]:
    for name in NAMES:
        text = text.replace(name, " ")
    return set(_NUMBER.findall(text))


def untraced(text: str, shown: Iterable[str]) -> list[str]:
    """The numbers in ``text`` that stand in none of the texts ``shown`` through facts, sorted.

    A number counts as one run of digits with its separators: ``$1,000.00`` does not carry ``1``.
    """
    carried: set[str] = set()
    for words in shown:
        carried |= _numbers(words)
        carried.add(words)
    return sorted(_numbers(text) - carried)
