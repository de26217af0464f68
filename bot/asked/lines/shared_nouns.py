"""Nouns that people say beside the words of bills, each a thing or a part of the body, and the lines that share one."""

from collections.abc import Mapping
from functools import cache

from bot.asked.wording.said_beside import SAME
from bot.asked.wording.stems import stem
from bot.described import Described

_ATTENDING = frozenset({"anesthesia", "pathology"})
"""Roles of what goes with the thing that is named."""
_FEW = 3
"""Lines that such a noun may mean."""


@cache
def _nouns() -> frozenset[str]:
    """The stems of what people say beside the words of bills: each is a thing or a part of the body."""
    return frozenset(map(stem, SAME))


def by_noun(asked: set[str], own: Mapping[int, frozenset[str]], described: tuple[Described, ...]) -> tuple[int, ...]:
    """The few lines that share a noun which people say in their own words: both throat tests, for «la garganta».

    What only attends to the thing gives way to the thing: the anesthesia for the tubes to the tubes.
    """
    nouns = asked & _nouns()
    sharing = [one for one in described if nouns & own[one.line.line]]
    meant = tuple(one.line.line for one in sharing if one.role.id not in _ATTENDING) or tuple(
        one.line.line for one in sharing
    )
    return meant if len(meant) <= _FEW and len(meant) < len(own) else ()
