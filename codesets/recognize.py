"""Which code systems a token printed on a bill could belong to, before its column or its label decides.

One token may fit several: 0450 is a revenue code and nothing else, 25 a modifier or an adjustment reason. The
answer is an order of likelihood for a bill, not a verdict.
"""

import re
from functools import cache, lru_cache

from codesets import SYSTEMS, modifier
from codesets.exceptions import CodeError
from codesets.tables import entries

_LIKELY_FIRST = (
    "cpt",
    "cdt",
    "hcpcs",
    "revenue",
    "icd10cm",
    "ndc",
    "icd10pcs",
    "modifier",
    "pos",
    "group",
    "rarc",
    "carc",
    "msdrg",
)
_CLAIMS = {
    "cpt": re.compile(r"[0-9]{4}[0-9A-Za-z]"),
    "revenue": re.compile(r"[0-9]{3,4}"),
    "icd10cm": re.compile(r"[A-Za-z][0-9][0-9A-Za-z](\.?[0-9A-Za-z]{1,4})?"),
    "ndc": re.compile(r"[0-9]{11}|[0-9]{4,5}-[0-9]{3,4}-[0-9]{1,2}"),
    "carc": re.compile(r"[1-9][0-9]{0,2}|[A-Za-z][0-9]{1,2}"),
    "pos": re.compile(r"[0-9]{2}"),
    "msdrg": re.compile(r"[0-9]{3}"),
}
_CODE = r"(?P<code>[0-9]{4}[0-9FTUMA]|[A-V][0-9]{4})"
_MARKED = re.compile(_CODE + r"(?P<rest>(?:\s*[-,:/]\s*[0-9A-Z]{2})+)")
_GLUED = re.compile(_CODE + r"(?P<rest>(?:[A-Z][0-9A-Z])+)")
_SPACED = re.compile(_CODE + r"(?P<rest>(?:\s+[0-9A-Z]{2})+)")
_PAIR = re.compile(r"[0-9A-Z]{2}")
_ADJUSTMENT = re.compile(r"(CO|PR|OA|PI|CR)\s*[-:/ ]?\s*([0-9A-Z]{1,3})")


@lru_cache(maxsize=16384)
def systems_of(text: str) -> tuple[str, ...]:
    """Return the systems that have a code written like ``text``, the likeliest first.

    >>> systems_of("99213"), systems_of("0450"), systems_of("M54.50")
    (('cpt',), ('revenue',), ('icd10cm',))
    >>> systems_of("J1885")[0], systems_of("D0120")[0]
    ('hcpcs', 'cdt')
    """
    token = text.strip()
    if len(token) > 16:
        return ()
    return tuple(system for system in _LIKELY_FIRST if _claims(system, token) and SYSTEMS[system].is_valid(token))


def _claims(system: str, token: str) -> bool:
    """Whether ``token`` is printed as ``system`` prints its codes: is_valid alone forgives too much."""
    pattern = _CLAIMS.get(system)
    return bool(pattern.fullmatch(token)) if pattern else token.isalnum()


def split_modifiers(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the procedure code and the modifiers printed with it; ``text`` itself where it is no such pair.

    Digits stuck to the code without a mark are left alone: seven digits may as well be an account number.
    After a mere space only a modifier that the table knows counts, for a number there may be a quantity.

    >>> split_modifiers("99213-25-57"), split_modifiers("20610RT"), split_modifiers("96372 59")
    (('99213', ('25', '57')), ('20610', ('RT',)), ('96372', ('59',)))
    >>> split_modifiers("99213 10")
    ('99213 10', ())
    """
    token = text.strip()
    if len(token) > 40:
        return token, ()
    shouted = token.upper()
    for pattern in (_MARKED, _GLUED, _SPACED):
        if match := pattern.fullmatch(shouted):
            found = tuple(_PAIR.findall(match["rest"]))
            accepted = all(map(_is_known if pattern is _SPACED else modifier.is_valid, found))
            return (match["code"], found) if accepted else (token, ())
    return token, ()


def split_adjustment(text: str) -> tuple[str, str] | None:
    """Return the group and the reason of an adjustment printed together; None where ``text`` is none.

    >>> split_adjustment("CO-45"), split_adjustment("PR 1"), split_adjustment("45")
    (('CO', '45'), ('PR', '1'), None)
    """
    match = _ADJUSTMENT.fullmatch(text.strip().upper())
    if match is None:
        return None
    try:
        return match[1], SYSTEMS["carc"].validate(match[2])
    except CodeError:
        return None


def _is_known(code: str) -> bool:
    return code in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(entry.code for entry in entries("modifier"))
