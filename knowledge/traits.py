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


@dataclass(frozen=True, slots=True)
class Traits:
    """Where the texts stand, whether the name says "more of it", whether it says that another code took its place."""

    stance: Stance
    is_more: bool
    is_retired: bool


def traits_of(texts: Sequence[str]) -> Traits:
    """The traits of a code with these ``texts``, its title first."""
    title = texts[0] if texts else ""
    return Traits(
        stance=stance(frozenset(word for text in texts for word in words_of(text))),
        is_more=not MORE.isdisjoint(words_of(title)),
        is_retired=bool(RETIRED.search(title)),
    )
