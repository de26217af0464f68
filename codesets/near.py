"""Codes that a code written with a slip may have been meant as: two characters changed places, or the last one is off.

>>> near_codes("96732")[0], near_codes("J1886")
('96372', ('J1885',))
>>> near_codes("36145")
('36415', '31645')
"""

from functools import cache

from codesets.tables import entries

_MOST = 3
_ENDS = "0123456789"


def near_codes(code: str) -> tuple[str, ...]:
    """The known services whose code is ``code`` with two neighbors changed, or with another last character (one of a
    drug or supply only); none where ``code`` is known itself."""
    token = code.upper()
    if len(token) != 5 or token in _known():
        return ()
    turned = [token[:i] + token[i + 1] + token[i] + token[i + 2 :] for i in (3, 2, 1, 0) if token[i] != token[i + 1]]
    found = [one for one in turned if one in _known()]
    if not found and token[0].isalpha() and token[-1].isdigit():
        found = [token[:4] + end for end in _by_distance(token[-1]) if token[:4] + end in _known()]
    return tuple(dict.fromkeys(found))[: _MOST if not token[0].isalpha() else 1]


def _by_distance(last: str) -> list[str]:
    return sorted((end for end in _ENDS if end != last), key=lambda end: (abs(int(end) - int(last)), end))


@cache
def _known() -> frozenset[str]:
    return frozenset(entry.code for system in ("cpt", "hcpcs") for entry in entries(system))
