"""Words for a kind of charge, too common to weigh, that a line prints itself: "the exam" where one line says so."""

from functools import cache

from bot.asked.wording.stems import WORD
from bot.described import Described
from bot.roles import roles
from knowledge.question_features import plain

_FEW = 2
"""Lines that such a word may mean."""
_SHORTEST = 4


@cache
def _nouns() -> frozenset[str]:
    """The single words by which people name a role."""
    words = (word for role in roles().values() for word in role.words)
    return frozenset(word for word in words if len(word) >= _SHORTEST and " " not in word)


def lines_printing(words: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The few lines that print a noun which ``words`` (plain text) say; empty where none or many do."""
    said = _nouns().intersection(WORD.findall(words))
    found = tuple(
        one.line.line for one in described if said and said.intersection(WORD.findall(plain(one.line.description)))
    )
    return found if len(found) <= min(_FEW, len(described) - 1) else ()
