"""Runs of labels with their values, each with what stands over it: what was done, on which day, under which code."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.columns.sense import OF_LINES, names_document
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, words_for_role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.prepared.label_values import LabelValue, label_values

_LEADING = OF_LINES | {"service_date", "end_date"}
_NAMED = _LEADING | {"provider", "other"}
_WORD = re.compile(r"[^\W\d]{3}")
_DASHES = frozenset({"-", "–", "—"})


@dataclass
class Group:
    """Labels with their values, one after the other, and the row right above them that says what they are for."""

    title: int | None = None
    pairs: list[LabelValue] = field(default_factory=list)

    @property
    def labels(self) -> list[str]:
        """The labels in their order."""
        return [pair.label for pair in self.pairs]

    @property
    def roles(self) -> set[Role | None]:
        """What the labels mean as headings of columns."""
        return {pair.role for pair in self.pairs}


def groups_of(rows: Sequence[Row], style: Style) -> list[Group]:
    """Every group of labels with values, with its title, its day and its code."""
    groups = led(_titled(list(_groups(rows, style)), rows))
    return [_with_words_apart(group) for group in _dated_over(groups, rows, style)]


def _groups(rows: Sequence[Row], style: Style) -> Iterator[Group]:
    """Every run of labels with values: it ends where a label comes again, or at a row that is none."""
    group, after = Group(), 0
    for pair in label_values(rows, style):
        parted = bool(group.pairs) and pair.first > after
        if parted or pair.label in group.labels:
            own = 0 if parted else _of_next(group, pair)
            yield Group(group.title, group.pairs[: len(group.pairs) - own])
            group = Group(None, group.pairs[len(group.pairs) - own :])
        if not group.pairs and pair.first > after and _is_title(rows[pair.first - 1], style):
            group.title = pair.first - 1
        group.pairs.append(pair)
        after = pair.last + 1
    yield group


def _of_next(group: Group, again: LabelValue) -> int:
    """How many labels at the end of a group are of the service of an amount that comes `again`, as where a summary
    stands over it: those from the first that names the patient or the claim, if amounts stand behind that."""
    if again.role not in MONEY_ROLES:
        return 0
    known = group.labels.index(again.label)
    begun = next((at for at in range(known, len(group.pairs)) if names_document([group.labels[at]])), None)
    own = group.pairs[begun:] if begun is not None else []
    return len(own) if any(pair.role in MONEY_ROLES for pair in own) else 0


def led(groups: Sequence[Group]) -> list[Group]:
    """The groups, each with the labels that stand over its title: its day and its code, above what was done."""
    found = list(groups)
    leading: set[str] = set()
    for at in reversed(range(len(found) - 1)):  # what the last one has at its end, all have there
        before, group = found[at], found[at + 1]
        over = _over(before, group, leading)
        if over and group.title is not None and group.title == over[-1].last + 1 and group.roles & MONEY_ROLES:
            leading |= {pair.label for pair in over}
            found[at] = Group(before.title, before.pairs[: len(before.pairs) - len(over)])
            found[at + 1] = Group(group.title, [*over, *group.pairs])
    return found


def _over(before: Group, group: Group, leading: Collection[str]) -> list[LabelValue]:
    """The last labels of a group that may be of the next: those below its amounts, or of the page's labels the day and
    the code, or what has led other groups."""
    priced = bool(before.roles & MONEY_ROLES)
    over: list[LabelValue] = []
    for pair in reversed(before.pairs):
        leads = pair.label in leading if leading else pair.role in _LEADING
        if pair.label in group.labels or not (leads or (priced and pair.role in _NAMED)):
            break
        if not leading and pair.role in {one.role for one in over}:
            break
        over.insert(0, pair)
    kept = len(before.pairs) - len(over)
    shared = bool(over and kept and over[0].first <= before.pairs[kept - 1].last)
    return [] if shared or not {pair.role for pair in over} & _LEADING else over


def _with_words_apart(group: Group) -> Group:
    """The group with what a code is called as a value of its own: "Procedure: 31231 Nasal endoscopy"."""
    if "description" in group.roles:
        return group
    pairs: list[LabelValue] = []
    for pair in group.pairs:
        if len(pair.value.words) < 2:
            pairs.append(pair)
            continue
        code, *rest = pair.value.words
        worded = pair.role == "code" and code_role(code.text) == "code" and _WORD.search(pair.value.text)
        pairs += [replace(pair, value=replace(pair.value, words=(code,)))] if worded else [pair]
        if worded:
            said = replace(pair.value, words=tuple(rest[1:] if rest[0].text in _DASHES else rest))
            pairs.append(LabelValue(words_for_role("description"), "description", said, pair.first, pair.last))
    return Group(group.title, pairs)


def _is_title(row: Row, style: Style) -> bool:
    words = any(map(str.isalpha, row.text)) and style.date(row.text) is None
    return len(row.phrases) == 1 and words and ":" not in row.text


def _dated_over(groups: list[Group], rows: Sequence[Row], style: Style) -> list[Group]:
    """The groups, each with the day that stands without a label over its title or its first label."""
    after = 0
    for group in groups:
        at = (
            min([*(pair.first for pair in group.pairs[:1]), *([] if group.title is None else [group.title])], default=0)
            - 1
        )
        if after <= at and len(rows[at].phrases) == 1 and style.date(rows[at].text) and not _says_day(group):
            group.pairs.insert(0, LabelValue(words_for_role("service_date"), "service_date", rows[at], at, at))
        after = group.pairs[-1].last + 1 if group.pairs else after
    return groups


def _says_day(group: Group) -> bool:
    return "service_date" in group.roles or not group.roles & MONEY_ROLES


def _titled(groups: list[Group], rows: Sequence[Row]) -> list[Group]:
    """The groups, of which the first service may stand below the heading of all: "Services" over "Chest X-ray"."""
    found = list(groups)
    for at in range(len(groups) - 1):
        group, after = groups[at], groups[at + 1]
        named = next((place for place, pair in enumerate(group.pairs) if pair.role == "description"), None)
        if named is None or "description" in after.roles or not after.roles & MONEY_ROLES:
            continue
        if any(group.pairs[named].label in other.labels for other in groups if other is not group):
            continue  # a label of each
        if after.title is not None and plain(rows[after.title].text).startswith("total"):
            continue
        over, below = group.pairs[named], group.pairs[named + 1 :]
        if not below and after.title is None and "charge" in group.roles and after.pairs[0].first == over.last + 1:
            found[at] = Group(group.title, group.pairs[:named])
            found[at + 1] = Group(over.last, after.pairs)
        elif len({pair.label for pair in below} & set(after.labels)) > 1 and after.title is not None:
            found[at] = Group(group.title, group.pairs[:named])
            found.insert(at + 1, Group(over.last, below))
            return found
    return found
