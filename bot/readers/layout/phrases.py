"""How printed labels and headings are compared: without case, accents and punctuation."""

import re
import unicodedata
from functools import lru_cache

_SIGNS = {"#": " no ", "%": " percent ", "&": " and "}
_FOOTNOTE = re.compile(r"[\u00b9\u00b2\u00b3\u2070-\u2079®™*†‡]+")
_OTHER = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """`text` in lower case, unaccented, with single spaces where it had signs.

    >>> plain("Fecha de Atención:"), plain("Amt. Billed ($)")
    ('fecha de atencion', 'amt billed')
    """
    text = _FOOTNOTE.sub(" ", text)
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    flat = unicodedata.normalize("NFKD", text.lower())
    flat = "".join(letter for letter in flat if not unicodedata.combining(letter))
    return _OTHER.sub(" ", flat.replace("'", "")).strip()
