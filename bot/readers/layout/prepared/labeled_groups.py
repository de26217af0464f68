"""Services copied as groups of labels with their values, the same labels in each: folded out into one table.

The value stands behind its label's colon, beside it, or below it; over each group may stand what was done. What comes
before the labels that the groups have in common, or behind them, is no part of them: the facts over the first, the
sums below the last.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bot.readers.layout.columns.sense import ANCHORS, OF_LINES, names_document
from bot.readers.layout.language.meaning import total_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, words_for_role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.cards import heads_table
from bot.readers.layout.prepared.group_sums import services_of
from bot.readers.layout.prepared.groups import Group, groups_of
from bot.readers.layout.prepared.label_values import LabelValue, is_label
from bot.readers.layout.prepared.made_rows import row_of_cells
from bot.readers.layout.prepared.sum_blocks import sum_of_others

_FEWEST = 3
_ALIKE = 0.6
_SUMMARY = re.compile(
    r"\b(?:summary|statement|details?|account|bill|claims?|balance|charges|totals?|invoice|estimate|benefits"
    r"|resumen|estado|cuenta|detalles?|reclamos?|reclamacion|factura|cargos|totale?s?|beneficios)\b"
)
_DRUG = re.compile(r"(?:your )?prescriptions?(?: name)?|recetas?|su receta")
"""What a drug is called on the notices of drug plans."""
_NTH = re.compile(r"(?:line|item|service|claim|l[ií]nea|servicio|reclamo)\s*#?\d{1,3}", re.IGNORECASE)


def with_groups(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, services that are groups of labels with values put into the rows of one table; else the same."""
    if any(heads_table(row) for row in rows):
        return list(rows)  # beside a table, labels and values are its summary
    groups = groups_of(rows, style)
    services = services_of(groups)
    for run in _runs(services.groups, rows, services.aside):
        run = _without_sum(run, rows, style)
        if table := _table(run, rows):
            return _placed(rows, run, table, services.aside)
    alone = [one for group in groups if (one := _alone(group, rows))] if not any(map(_heads, rows)) else []
    whole = [group for group in groups if not _is_summed(group, rows)]
    if len(alone) == 1 and _is_only(alone[0], whole) and (table := _table(alone, rows)):
        return _placed(rows, alone, table, frozenset())
    return list(rows)


def _is_summed(group: Group, rows: Sequence[Row]) -> bool:
    """Whether sums stand in a group: it says so, or nothing that a line is known by."""
    said = "" if group.title is None else rows[group.title].text
    return total_of(said) is not None or plain(said).startswith("total") or not (group.roles & ANCHORS or said)


def _runs(groups: Sequence[Group], rows: Sequence[Row], aside: Set[int]) -> Iterator[list[Group]]:
    """The groups that follow each other with the same labels, cut to those that most of them have.

    Between two of them the rows `aside` count for nothing.
    """
    run: list[Group] = list(groups[:1])
    for before, group in pairwise(groups):
        between = range(before.pairs[-1].last + 1, group.pairs[0].first)
        near = sum(index not in aside for index in between) <= 1
        if near and _are_alike(before, group) and not _is_summed(group, rows):
            run.append(group)
            continue
        yield _cut(run)
        run = [group]
    yield _cut(run)


def _are_alike(before: Group, group: Group) -> bool:
    both = set(before.labels) & set(group.labels)
    fewer = min(len(before.pairs), len(group.pairs))
    return len(both) >= _FEWEST - (group.title is not None) and len(both) >= _ALIKE * fewer


def _cut(run: Sequence[Group]) -> list[Group]:
    """The groups, the first without what stands before the labels of all, the last without what is behind these."""
    if len(run) < 2:
        return []
    counts = Counter(label for group in run for label in group.labels)
    found = []
    for group in run:
        places = [place for place, label in enumerate(group.labels) if counts[label] > 1]
        titled = group.title is not None and not names_document(group.labels[: places[0]])  # else a place, a name
        start = places[0] if group is run[0] and not titled else 0
        end = places[-1] + 1 if group is run[-1] else len(group.pairs)
        found.append(Group(None if start else group.title, group.pairs[start:end]))
    return _dated(found)


def _dated(run: list[Group]) -> list[Group]:
    """The groups, all with the day that only the first of them says."""
    days = [[pair for pair in group.pairs if pair.role == "service_date"] for group in run]
    if days[0] and not any(days[1:]):
        for group in run[1:]:
            group.pairs.insert(0, replace(days[0][0], first=group.pairs[0].first, last=group.pairs[0].first - 1))
    return run


def _alone(group: Group, rows: Sequence[Row]) -> Group | None:
    """A group alone that is one service rather than the sums of a document: it says a code or a count and a charge."""
    kept: list[LabelValue] = []
    for pair in group.pairs:
        begun = bool(kept) or group.title is not None or pair.role in MONEY_ROLES | ANCHORS | OF_LINES
        if kept and pair.role not in (None, "other", "plan_paid") and pair.role in {one.role for one in kept}:
            break  # the sums of the document begin
        kept += [pair] if begun else []
    titled = group.title if kept and kept[0] is group.pairs[0] else None
    found = Group(titled, kept)
    described = titled is not None or "description" in found.roles
    whole = names_document(found.labels)
    dated = titled is not None and "service_date" in found.roles and not whole and _is_named(rows[titled])
    return found if described and "charge" in found.roles and (dated or found.roles & OF_LINES) else None


def _is_only(group: Group, groups: Sequence[Group]) -> bool:
    """Whether no other group has a charge under the same label, as one of another service would."""
    labels = Counter(pair.label for other in groups for pair in other.pairs if pair.role == "charge")
    return all(labels[pair.label] == 1 for pair in group.pairs if pair.role == "charge")


def _is_named(row: Row) -> bool:
    """Whether the row over a group names a service, rather than what the group sums up."""
    return not _SUMMARY.search(plain(row.text)) and not is_label(row.text) and not row.text.endswith(".")


def _heads(row: Row) -> bool:
    return len(row.phrases) > 1 and all(is_label(phrase.text) for phrase in row.phrases)


def _says_shares(roles: Set[Role | None]) -> bool:
    """Whether a group says what was charged, or who paid which part of it, as the notices of drug plans do."""
    return "charge" in roles or ("plan_paid" in roles and bool(roles & {"patient_paid", "patient_owes"}))


def _table(run: Sequence[Group], rows: Sequence[Row]) -> list[Row]:
    """The heading and the rows of the table that the groups stand for; nothing where they are no services."""
    if not run or not all(_says_shares(group.roles) for group in run):
        return []
    titled = [rows[group.title].text for group in run if group.title is not None]
    roles = {role for group in run for role in group.roles}
    if len(titled) < len(run) and not roles & {"description", "code", "units"}:
        return []
    labels = list(dict.fromkeys(label for group in run for label in group.labels))
    described = "description" in roles or any(_DRUG.fullmatch(plain(label)) for label in labels)
    named = len(titled) == len(run) and not described and not all(map(_NTH.fullmatch, titled))
    first = rows[run[0].pairs[0].first]
    table = [row_of_cells([*([words_for_role("description")] if named else []), *labels], first)]
    for group in run:
        said = {pair.label: pair.value for pair in group.pairs if pair.value.words}
        title = [rows[group.title]] if named and group.title is not None else []
        table.append(row_of_cells([*title, *(said.get(label) for label in labels)], rows[group.pairs[0].first]))
    return table


def _without_sum(run: list[Group], rows: Sequence[Row], style: Style) -> list[Group]:
    """The groups without the one that only sums the others up."""
    blocks: list[dict[Role, tuple[Word, ...]]] = []
    for group in run:
        title: dict[Role, tuple[Word, ...]] = {} if group.title is None else {"description": rows[group.title].words}
        blocks.append(title | {pair.role: pair.value.words for pair in group.pairs if pair.role})
    summary = sum_of_others(blocks, style)
    return run if summary is None else [group for at, group in enumerate(run) if at != summary]


def _placed(rows: Sequence[Row], run: Sequence[Group], table: Sequence[Row], aside: Set[int]) -> list[Row]:
    """The rows with the table where the groups stood; what stood over them as titles is in it.

    Groups with rows `aside` between them are of several claims, each of which has a table of its own there.
    """
    taken = {index for group in run for pair in group.pairs for index in range(pair.first, pair.last + 1)}
    taken |= {group.title for group in run if group.title is not None and all(one.title is not None for one in run)}
    heading, *lines = table
    parts: dict[int, list[Row]] = {}
    begin = end = min(taken)
    for group, line in zip(run, lines, strict=True):
        apart = not aside.isdisjoint(range(end, group.pairs[0].first))
        begin = group.pairs[0].first if apart else begin
        parts.setdefault(begin, [_at(heading, line)]).append(line)
        end = group.pairs[-1].last + 1
    placed: list[Row] = []
    for index, row in enumerate(rows):
        placed += parts.get(index, [])
        placed += [] if index in taken else [row]
    return placed


def _at(heading: Row, line: Row) -> Row:
    """The heading at the height of the first line below it."""
    words = (replace(word, top=line.top, bottom=line.bottom, page=line.page) for word in heading.words)
    return replace(heading, words=tuple(words))
