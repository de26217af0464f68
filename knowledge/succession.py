"""A code that has been retired stands behind the one that took its place, unless the day of service is an old one.

Price lists of many years teach both; who asks today means the code of today. Our titles say it of a retired code
("Chest X-ray, 2 views (code before 2018)"), and are else the same as that of its successor.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date

from rapidfuzz import fuzz

from knowledge.match import Match

RETIRED = re.compile(r"\b(?:old|older|retired) (?:\w+ )?code\b|\bcode before\b", re.I)
"""What our words say of a code whose place another has taken."""

_REMARK = re.compile(r"[,(]?\s*(?:(?:old|older|retired) (?:\w+ )?code|code before \d{4})\)?", re.I)
_YEAR = re.compile(r"\bbefore (\d{4})")
_LATELY = 3 * 365
_NUMBER = re.compile(r"\d+")
_ALIKE = 72.0
"""From how alike two titles are, of 100, the one code is taken for the successor of the other."""


def is_over(title: str, on: date | None) -> bool:
    """Whether the retired code with this English ``title`` no longer stood for a service on the day ``on``, or today.

    Where the title names no year, a day of more than three years ago is an old one.
    """
    if on is None:
        return True
    year = _YEAR.search(title)
    return on.year >= int(year[1]) if year else (date.today() - on).days <= _LATELY


def successors_first(
    found: Sequence[Match], is_retired: Callable[[Match], bool], name_of: Callable[[Match], str]
) -> list[Match]:
    """``found`` with each retired code behind its successor, where that is among them; the confidences keep falling.

    ``name_of`` gives the English title of a match, whatever language it is shown in.
    """
    order = list(range(len(found)))
    names = [name_of(match) for match in found]
    for place in [place for place, match in enumerate(found) if is_retired(match)]:
        behind = order[order.index(place) + 1 :]
        heirs = [other for other in behind if not is_retired(found[other]) and _succeeds(names[other], names[place])]
        if heirs:
            order.remove(place)
            order.insert(order.index(heirs[0]) + 1, place)
    kept = [match.confidence for match in found]
    return [found[at].model_copy(update={"confidence": sure}) for at, sure in zip(order, kept, strict=True)]


def _succeeds(live: str, retired: str) -> bool:
    bare = _REMARK.sub("", retired).lower()
    alike = fuzz.token_sort_ratio(bare, live.lower()) >= _ALIKE
    return alike and _NUMBER.findall(bare) == _NUMBER.findall(live)
