"""The code for what has no code of its own: it stands fifth where the best match is of its kind.

Hospitals bill many an implant, a medicine or a supply under "not otherwise specified", whatever its name. No wording
leads there, and how often it is done is each hospital's habit; but who reads five codes should find it among them.
"""

from collections.abc import Mapping, Sequence

Code = tuple[str, str]

CATCH_ALL = frozenset({"J3490", "J3590", "J8499", "J9999", "C9399", "A9270", "84999", "99199", "L8699", "A4649"})
"""Codes for what has no code of its own: no wording leads to them, only the failure of all others."""

_PLACE = 4
_OF_KIND = {"supply": "device", "equipment": "device"}
"""Sections that share the catch-all of another."""


def with_fallback(order: Sequence[int], codes: Sequence[Code], sections: Mapping[Code, str]) -> list[int]:
    """``order``, places in ``codes`` best first, but the first catch-all of the kind of the best is fifth at last."""
    moved = list(order)
    if not moved:
        return moved
    section = sections.get(codes[moved[0]], "")
    wanted = {section, _OF_KIND.get(section, section)}
    for at, place in enumerate(moved):
        code = codes[place]
        if code[1] in CATCH_ALL and sections.get(code) in wanted:
            if at > _PLACE:
                moved.insert(_PLACE, moved.pop(at))
            return moved
    return moved
