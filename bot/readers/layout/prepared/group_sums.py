"""Groups of labels without what is not of their service: the sums of its claim below it, the names of a claim over it.

So a card of what one visit came to, below the cards of its services, is no part of the last of these; and who was
treated, by whom, and the number of the claim stay over the services that they are of.
"""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

from bot.readers.layout.columns.sense import ANCHORS
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.prepared.groups import Group


@dataclass(frozen=True)
class Services:
    """Groups of a service each, and the rows `aside` of labels that were in them and are of a claim."""

    groups: list[Group]
    aside: frozenset[int]


def services_of(groups: Sequence[Group]) -> Services:
    """The groups without the labels of their claim; with them where each service has them, which may be a claim."""
    priced = [group for group in groups if group.roles & MONEY_ROLES]
    over = _over(priced)
    heads = frozenset(pair.label for pair in priced[0].pairs[:over] if pair.role not in MONEY_ROLES) if over else None
    ends = [_end(group, heads if heads and at else frozenset()) for at, group in enumerate(priced)]
    leads = [over, *(_lead(group, heads or frozenset()) for group in priced[1:])]
    cut = any(end < len(group.pairs) for group, end in zip(priced, ends, strict=True))
    leads = leads if cut or not all(leads) else [0] * len(leads)
    spans = {id(group): (lead, max(lead, end)) for group, lead, end in zip(priced, leads, ends, strict=False)}
    found: list[Group] = []
    aside: set[int] = set()
    for group in groups:
        begin, end = spans.get(id(group), (0, len(group.pairs)))
        found.append(Group(None if begin else group.title, group.pairs[begin:end]))
        rest = (*group.pairs[:begin], *group.pairs[end:])
        aside |= {row for pair in rest for row in range(pair.first, pair.last + 1)}
    return Services([group for group in found if group.pairs], frozenset(aside))


def _over(priced: Sequence[Group]) -> int:
    """How many labels stand over those of the first service: who was treated, by whom, the number of the claim."""
    counts = Counter(label for group in priced for label in set(group.labels))
    first = priced[0].pairs if priced else []
    return next((at for at, pair in enumerate(first) if pair.role in ANCHORS and counts[pair.label] > 1), 0)


def _lead(group: Group, heads: Set[str]) -> int:
    """How many labels of a claim a group begins with."""
    return next((place for place, pair in enumerate(group.pairs) if pair.label not in heads), len(group.pairs))


def _end(group: Group, heads: Set[str]) -> int:
    """The place of the first label behind those of the service: a total of what it has, or what headed the first."""
    said: set[Role | None] = set()
    for place, pair in enumerate(group.pairs):
        summed = pair.role in said and pair.role in MONEY_ROLES and plain(pair.label).startswith("total")
        if summed or (pair.label in heads and said & MONEY_ROLES):
            return place
        said.add(pair.role)
    return len(group.pairs)
