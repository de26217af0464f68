"""What the texts of a code come to, whatever is asked: told once, when the folder is built.

To read every text of a hundred candidates again at each query took longer than the search itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.contrast import Stance, stance
from knowledge.postings import words_of
from knowledge.succession import RETIRED

MORE = frozenset({"additional", "extra", "added", "each", "subsequent", "sequential", "second", "more"})
"""Words of a code for more of the same, and of a line that asks for one."""

_NAME = 10
"""Words of a name at most: a whole sentence says "with" and "each" of other things."""


@dataclass(frozen=True, slots=True)
class Traits:
    """Where the names stand, whether the name says "more of it", whether it says that another code took its place."""

    stance: Stance
    is_more: bool
    is_retired: bool


def traits_of(texts: Sequence[str]) -> Traits:
    """The traits of a code with these ``texts``, its title first."""
    title = texts[0] if texts else ""
    names = [words for words in map(words_of, texts) if len(words) <= _NAME]
    return Traits(
        stance=stance(frozenset(word for words in names for word in words)),
        is_more=not MORE.isdisjoint(words_of(title)),
        is_retired=bool(RETIRED.search(title)),
    )
