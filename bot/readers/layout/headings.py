"""Finding the heading of a table: which rows are one, and which column stands where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.readers.layout.labels import labels_of
from bot.readers.layout.meaning import column_meaning
from bot.readers.layout.phrases import plain
from bot.readers.layout.rows import Phrase, Row
from bot.readers.layout.tokens import Style, tokens_of
from bot.readers.layout.vocabulary import DATE_ROLES, LONGEST_HEADING, MONEY_ROLES, Role, is_exact, role_of
from bot.readers.layout.words import Word

MOST_ROWS = 3
_ANCHORS: frozenset[Role] = frozenset({"description", "code", "revenue", "service_date", "ndc"})
_EACH = ("price", "cost", "rate", "fee", "precio", "costo", "tarifa", "valor", "cargo", "charge", "amount", "importe")


@dataclass(frozen=True)
class Column:
    """A column of a table: what it holds, where its heading stands; `dollars` where the heading says so."""

    role: Role
    x0: float
    x1: float
    heading: str = ""

    @property
    def dollars(self) -> bool:
        """Whether the heading itself says that its numbers are dollars."""
        return "$" in self.heading or "usd" in self.heading.lower() or "dollar" in self.heading.lower()


@dataclass(frozen=True)
class Heading:
    """The columns of a table and how many rows its heading takes."""

    columns: tuple[Column, ...]
    rows: int

    def has(self, role: Role) -> bool:
        """Whether one of the columns is of this role."""
        return any(column.role == role for column in self.columns)


def heading_at(rows: Sequence[Row], index: int, style: Style) -> Heading | None:
    """The heading of a table that starts at `rows[index]`; None where none does."""
    best = _best_at(rows, index, style)
    below = _best_at(rows, index + 1, style) if best and best[1].rows > 1 else None
    return best[1] if best and not (below and below[0] > best[0]) else None


def _best_at(rows: Sequence[Row], index: int, style: Style) -> tuple[float, Heading] | None:
    """The heading that takes the most sense from the rows at `index`, with its score."""
    best: tuple[float, Heading] | None = None
    for count in range(1, MOST_ROWS + 1):
        block = rows[index : index + count]
        if len(block) < count or not _may_head(block, style):
            break
        columns = _settled(_stacked(block) if count > 1 else _single(block[0]))
        score = _score(columns) if _uses_first(columns, block[0]) else 0.0
        if score > 0 and (best is None or score >= best[0]):
            best = (score, Heading(tuple(columns), count))
    return best


def _uses_first(columns: Sequence[Column], row: Row) -> bool:
    """Whether the first row belongs to the heading: most of its phrases begin one of its columns."""
    begun = sum(any(column.heading.startswith(phrase.text) for column in columns) for phrase in row.phrases)
    return 2 * begun > len(row.phrases) or (len(row.phrases) == 1 and len(row.words) > 2)


def _may_head(block: Sequence[Row], style: Style) -> bool:
    row = block[-1]
    if len(block) > 1:
        before = block[-2]
        if len(row.phrases) == 1 and len(row.words) > 1:  # the heading of a section, not of a column
            return False
        if row.page != before.page or row.top - before.bottom > 1.2 * (before.bottom - before.top):
            return False
        if row.cells != before.cells:
            return False
    marked = sum(":" in phrase.text for phrase in row.phrases)
    if 0 < marked < len(row.phrases) or any(":" in word.text for phrase in row.phrases for word in phrase.words[:-1]):
        return False
    return not any(token.kind != "text" and len(token.text) > 1 for token in tokens_of(row, style))


def _score(columns: Sequence[Column]) -> float:
    roles = {column.role for column in columns if column.heading}
    strange = [
        column.heading for column in columns if column.role == "other" and column_meaning(column.heading) is None
    ]
    unknown = len(strange) + sum(1 for heading in strange if labels_of(heading))  # a label is no heading
    known = roles - {"other"}
    if not known & MONEY_ROLES or not known & _ANCHORS or unknown > len(known):
        return 0
    if len(known) == 2 and (unknown or not known & {"description", "code"}):
        return 0
    others = sum(column.role == "other" for column in columns) - len(strange)
    return len(known) + 0.3 * others - 0.7 * unknown


def _single(row: Row) -> list[Column]:
    columns: list[Column] = []
    for phrase in row.phrases:
        role = column_meaning(phrase.text)
        if role or row.cells or labels_of(phrase.text):
            columns.append(Column(role or "other", phrase.x0, phrase.x1, phrase.text))
        else:
            columns.extend(_segments(phrase.words))
    return columns


def _segments(words: Sequence[Word]) -> list[Column]:
    """Headings that stand one space apart, cut where the vocabulary knows the most words."""
    best: list[tuple[float, list[Column]]] = [(0.0, [])]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(max(0, end - LONGEST_HEADING), end):
            part = words[start:end]
            text = " ".join(word.text for word in part)
            role = role_of(text)
            if role is None and len(part) > 1:
                continue
            cost = best[start][0] + (1.0 if role is None else 0.1 if is_exact(text) else 0.25)
            cost += 0.05 if role == "other" else 0
            options.append((cost, start, Column(role or "other", part[0].x0, part[-1].x1, text)))
        cost, start, column = min(options, key=lambda option: option[0])
        best.append((cost, [*best[start][1], column]))
    return best[-1][1]


def _stacked(block: Sequence[Row]) -> list[Column]:
    """Columns whose headings run over several rows: each lower phrase takes the phrases above it."""
    phrases = [_parted(row.phrases, block, number) for number, row in enumerate(block)]
    stacks: list[tuple[float, float, list[str]]] = [(part.x0, part.x1, [part.text]) for part in phrases[-1]]
    for row, parts in zip(reversed(block[:-1]), reversed(phrases[:-1]), strict=True):
        for phrase in parts:
            below = [stack for stack in stacks if _overlap(stack, phrase, row.width)]
            for stack in below:
                stack[2].insert(0, phrase.text)
            if len(below) == 1:
                index = stacks.index(below[0])
                x0, x1, texts = below[0]
                stacks[index] = (min(x0, phrase.x0), max(x1, phrase.x1), texts)
            elif not below:
                stacks.append((phrase.x0, phrase.x1, [phrase.text]))
    return [_column(x0, x1, texts) for x0, x1, texts in sorted(stacks)]


def _parted(phrases: Sequence[Phrase], block: Sequence[Row], number: int) -> list[Phrase]:
    """The phrases of one row of a heading; one that lies over or under several others is cut where it can be."""
    beside = block[number + 1] if number + 1 < len(block) else block[number - 1]
    parts: list[Phrase] = []
    for phrase in phrases:
        across = [other for other in beside.phrases if _overlap((phrase.x0, phrase.x1, []), other, 0.0)]
        if len(across) < 2 or len(phrase.words) < 2 or phrase.words[0].cell:
            parts.append(phrase)
        else:
            parts.extend(_by_place(phrase, across) or _known_parts(phrase))
    return parts


def _by_place(phrase: Phrase, across: Sequence[Phrase]) -> list[Phrase]:
    """The phrase cut so that each of its words goes with the one phrase it stands over or under; else nothing."""
    groups: dict[int, list[Word]] = {}
    for word in phrase.words:
        own = [index for index, part in enumerate(across) if min(part.x1, word.x1) > max(part.x0, word.x0)]
        if len(own) != 1:
            return []
        groups.setdefault(own[0], []).append(word)
    return [Phrase(tuple(words)) for words in groups.values()]


def _known_parts(phrase: Phrase) -> list[Phrase]:
    """A phrase whose words are headings of their own, each a phrase; else the phrase whole."""
    segments = _segments(phrase.words)
    if role_of(phrase.text) or any(role_of(column.heading) is None for column in segments):
        return [phrase]
    parts, start = [], 0
    for column in segments:
        count = len(column.heading.split())
        parts.append(Phrase(phrase.words[start : start + count]))
        start += count
    return parts


def _overlap(stack: tuple[float, float, list[str]], phrase: Phrase, width: float) -> bool:
    return min(stack[1], phrase.x1) - max(stack[0], phrase.x0) > -0.5 * width


def _column(x0: float, x1: float, texts: Sequence[str]) -> Column:
    for start in range(len(texts)):
        heading = re.sub(r"(?<=[a-z])- ?(?=[a-z])", "", " ".join(texts[start:]))
        if role := column_meaning(heading):
            return Column(role, x0, x1, heading)
    return Column("other", x0, x1, " ".join(texts))


def _settled(columns: Sequence[Column]) -> list[Column]:
    """Two columns never share a role: what the second one must be follows from the first."""
    settled: list[Column] = []
    for index, column in enumerate(columns):
        role = column.role
        earlier = {before.role for before in settled}
        later = {after.role for after in columns[index + 1 :]}
        if role == "charge" and "charge" in later and any(word in plain(column.heading) for word in _EACH):
            role = "unit_price" if "units" in earlier | later else role
        if role == "line_number" and "item" in plain(column.heading) and "description" not in earlier | later:
            role = "description"
        if role in earlier and role not in ("other", "remarks", "description"):
            role = _second(role)
        settled.append(replace(column, role=role))
    return settled


def _second(role: Role) -> Role:
    if role == "service_date":
        return "end_date"
    return "other_date" if role in DATE_ROLES else "other"
