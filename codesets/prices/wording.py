"""How the words of a price list are compared with those of a bill."""

import re
from functools import lru_cache

_NO_LETTER = re.compile(r"[^A-Z0-9.%]+")
_IDLE_POINT = re.compile(r"(?<![0-9])\.|\.(?![0-9])")
_PREFIX = re.compile(r"^(?:HC|HB|PB|CHG|HCHG|PR)\s+(?=\S)")
"""Marks of the billing software that lists and bills put before the words, one of them often without the other."""

LEAST_CUT = 12
"""Letters that a wording cut off at its end must still have to be held for the same."""


@lru_cache(maxsize=65536)
def normal(text: str) -> str:
    """``text`` in capitals, without marks, and without the billing software's prefix.

    >>> normal("HC Inj, Ther/Proph  (SubQ)"), normal("Ketorolac 0.5 mg.")
    ('INJ THER PROPH SUBQ', 'KETOROLAC 0.5 MG')
    """
    plain = _IDLE_POINT.sub(" ", _NO_LETTER.sub(" ", text.upper()))
    return _PREFIX.sub("", " ".join(plain.split()))
