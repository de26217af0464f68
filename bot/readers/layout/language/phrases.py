"""How printed labels and headings are compared, and the two lists of them that stand beside this file.

A list has one row a meaning: the phrases for it in English and in Spanish, parted by semicolons, written as
`plain` writes them. A phrase may have several meanings; the order of the rows is their order.
"""

import csv
import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

Meaning = TypeVar("Meaning", bound=str)

_SIGNS = {"#": " no ", "%": " percent ", "&": " and "}
_FOOTNOTE = re.compile(r"[\u00b9\u00b2\u00b3\u2070-\u2079®™*†‡]+")
_NUMBER = re.compile(r"\bn(?:ro|[uú]m)?\.?\s?[º°]\.?", re.IGNORECASE)
"""How Spanish shortens "number", which without its signs would be a letter or two: "N.º de cuenta"."""
_OTHER = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """`text` in lower case, unaccented, with single spaces where it had signs.

    >>> plain("Fecha de Atención:"), plain("Amt. Billed ($)")
    ('fecha de atencion', 'amt billed')
    >>> plain("N.º de cuenta"), plain("Reclamo n°")
    ('no de cuenta', 'reclamo no')
    """
    text = _NUMBER.sub(" no ", _FOOTNOTE.sub(" ", text))
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    flat = unicodedata.normalize("NFKD", text.lower())
    flat = "".join(letter for letter in flat if not unicodedata.combining(letter))
    flat = flat.replace("’", "'").replace("'ve ", " have ")  # "you've paid"
    return _OTHER.sub(" ", flat.replace("'", "")).strip()


def phrases(filename: str, meanings: Collection[Meaning]) -> dict[str, tuple[Meaning, ...]]:
    """Every phrase of a list with what it may mean; raises `KeyError` for a meaning that is none of `meanings`."""
    known = {meaning: meaning for meaning in meanings}
    found: dict[str, tuple[Meaning, ...]] = {}
    with (files(__package__) / filename).open(encoding="utf-8") as file:
        for entry in csv.DictReader(file):
            meaning = known[entry["meaning"]]  # type: ignore[index]
            for phrase in f"{entry['phrases_en']};{entry['phrases_es']}".split(";"):
                if phrase.strip():
                    found[phrase.strip()] = (*found.get(phrase.strip(), ()), meaning)
    return found
