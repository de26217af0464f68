"""Whose lines a question means, of a bill of several people: "how much is for Lucas", "what did each of us cost".

People go by their given names, which the bill prints beside or above the lines of each; a name that all of them share
tells nobody.
"""

import re

from bot.bill import Bill
from knowledge.question_features import plain

_WORD = re.compile(r"[a-z]{2,}")
_ALSO_WORDS = frozenset(
    {"will", "may", "mark", "bill", "grace", "hope", "joy", "faith", "rose", "sue", "pat", "art", "drew", "rob",
     "chase", "june", "april", "august", "dawn", "rich", "frank", "max", "self", "patient", "angel", "luz", "paz",
     "rosa", "mar", "sol", "el", "la", "de", "del", "jr", "sr", "mr", "mrs", "ms", "dr"}
)  # fmt: skip
"""Names that are words as well: they name a person only behind "for", or as the owner of something."""
_SEVERAL = 2


def people_of(bill: Bill) -> tuple[str, ...]:
    """The people whose lines the bill tells apart, in its order; none where it is of one."""
    names = tuple(dict.fromkeys(line.patient for line in bill.lines if line.patient))
    return names if len(names) >= _SEVERAL else ()


def lines_of(person: str, bill: Bill) -> tuple[int, ...]:
    """The lines of what was done for ``person``."""
    return tuple(line.line for line in bill.lines if line.patient == person)


def people_named(words: str, bill: Bill) -> tuple[str, ...]:
    """The people of the bill whom ``words`` (plain text) name by a name that is theirs alone."""
    people = people_of(bill)
    names = {person: set(_WORD.findall(plain(person))) for person in people}
    own = {person: names[person] - set().union(*(names[one] for one in people if one != person)) for person in people}
    return tuple(person for person in people if any(_names(words, name) for name in own[person]))


def lines_of_people(words: str, bill: Bill) -> tuple[int, ...]:
    """The lines of the people whom ``words`` name; none where they name nobody."""
    named = set(people_named(words, bill))
    return tuple(line.line for line in bill.lines if line.patient in named)


def _names(words: str, name: str) -> bool:
    """Whether ``words`` name the person ``name``: "for Lucas", "Lucas's", "Anna"."""
    before = r"(?:for|of|by|para|de) " if name in _ALSO_WORDS else ""
    return bool(re.search(rf"\b{before}{re.escape(name)}(?:['’]?s)?\b", words))
