"""The columns that the rows of a heading announce: phrases cut apart, and put together over several rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.vocabulary import LONGEST_HEADING, Role, is_exact, role_of
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import Word

_LONGEST = 5
_FEW = 3
_OWN: tuple[Role, ...] = ("remarks", "copay", "coinsurance")
"""What no heading of another kind ends with."""
_BRACKETED = re.compile(r"\(.*\)|[*†‡¹²³⁴⁵]+")


@dataclass(frozen=True)
class Column:
    """A column of a table: what it holds, where its heading stands; `dollars` where the heading says so.

    `part` where another column has its amounts summed with others: the price before tax.
    """

    role: Role
    x0: float
    x1: float
    heading: str = ""
    part: bool = False

    @property
    def dollars(self) -> bool:
        """Whether the heading itself says that its numbers are dollars."""
        return "$" in self.heading or "usd" in self.heading.lower() or "dollar" in self.heading.lower()


def single(row: Row) -> list[Column]:
    """The columns that one row announces."""
    columns: list[Column] = []
    for phrase in row.phrases:
        flowing = len(row.phrases) == 1 or len(phrase.words) > _LONGEST
        if not is_exact(phrase.text) and (parts := _spread(phrase)):
            columns.extend(parts)
            continue
        role = role_of(phrase.text) if flowing else column_meaning(phrase.text)
        if role or row.cells or labels_of(phrase.text):
            columns.append(Column(role or "other", phrase.x0, phrase.x1, phrase.text))
        else:
            columns.extend(_segments(phrase.words))
    return columns


def _spread(phrase: Phrase) -> list[Column]:
    """The headings in a phrase whose words stand further apart between them than within; else nothing."""
    columns = _segments(phrase.words)
    if phrase.words[0].cell or len(columns) < 2 or not all(is_exact(column.heading) for column in columns):
        return []
    starts = {column.x0 for column in columns}
    gaps = [
        (word.x0 in starts, word.x0 - before.x1) for before, word in zip(phrase.words, phrase.words[1:], strict=False)
    ]
    between = [gap for parts, gap in gaps if parts]
    within = [gap for parts, gap in gaps if not parts]
    return columns if within and min(between) > 1.3 * max(within) else []


def _segments(words: Sequence[Word]) -> list[Column]:
    """Headings that stand one space apart, cut where the vocabulary knows the most words."""
    groups: list[list[Word]] = []
    for word in words:  # what stands in brackets goes with the word before it
        if groups and _BRACKETED.fullmatch(word.text):
            groups[-1].append(word)
        else:
            groups.append([word])
    best: list[tuple[float, list[Column]]] = [(0.0, [])]
    for end in range(1, len(groups) + 1):
        options = []
        for start in range(max(0, end - LONGEST_HEADING), end):
            part = [word for group in groups[start:end] for word in group]
            role, cost = _meant(part)
            if role or end - start == 1:
                text = " ".join(word.text for word in part)
                options.append((best[start][0] + cost, start, Column(role or "other", part[0].x0, part[-1].x1, text)))
        cost, start, column = min(options, key=lambda option: option[0])
        best.append((cost, [*best[start][1], column]))
    return best[-1][1]


def _meant(words: Sequence[Word]) -> tuple[Role | None, float]:
    """What words read as one heading mean, and what it costs to read them so: the surer, the cheaper."""
    text = " ".join(word.text for word in words)
    bare = " ".join(word.text for word in words if not _BRACKETED.fullmatch(word.text))
    for reading in (text, bare):
        if role := role_of(reading):
            return role, (0.1 if is_exact(reading) else 0.25) + (0.05 if role == "other" else 0.0)
    if len(words) <= _LONGEST and (role := column_meaning(bare)):
        return role, 0.2 + 0.15 * len(words)
    return None, 1.0


def stacked(block: Sequence[Row]) -> tuple[list[Column], bool]:
    """Columns whose headings run over several rows, and whether each of these makes sense as a whole.

    Each lower phrase takes the phrases above it.
    """
    phrases = [_parted(row.phrases, block, number) for number, row in enumerate(block)]
    stacks: list[tuple[float, float, list[str]]] = [(part.x0, part.x1, [part.text]) for part in phrases[-1]]
    for row, parts in zip(reversed(block[:-1]), reversed(phrases[:-1]), strict=True):
        for phrase in parts:
            below = [stack for stack in stacks if _overlap(stack, phrase, row.width)]
            below = [] if len(below) == 1 and _stands_beside(phrase, below[0], parts) else below
            for stack in below:
                if len(below) == 1 or not _is_blurred(phrase.text, stack[2]):
                    stack[2].insert(0, phrase.text)
            if len(below) == 1:
                index = stacks.index(below[0])
                x0, x1, texts = below[0]
                stacks[index] = (min(x0, phrase.x0), max(x1, phrase.x1), texts)
            elif not below:
                stacks.append((phrase.x0, phrase.x1, [phrase.text]))
    whole = all(len(texts) == 1 or column_meaning(_joined(texts)) for _, _, texts in stacks)
    return [_column(x0, x1, texts) for x0, x1, texts in sorted(stacks)], whole


def _stands_beside(phrase: Phrase, stack: tuple[float, float, list[str]], row: Sequence[Phrase]) -> bool:
    """Whether a heading that is whole by itself only touches a lower one, which belongs to another above it: of
    "Coinsurance  Plan" over "paid" the plan."""
    nearer = (one for one in row if one is not phrase and _shared(stack, one) > 2 * _shared(stack, phrase))
    return is_exact(phrase.text) and any(is_exact(_joined([one.text, *stack[2]])) for one in nearer)


def _shared(stack: tuple[float, float, list[str]], phrase: Phrase) -> float:
    """The width that a heading and a lower one have in common; negative where they stand apart."""
    return min(stack[1], phrase.x1) - max(stack[0], phrase.x0)


def _is_blurred(group: str, texts: Sequence[str]) -> bool:
    """Whether the heading of a group takes its meaning from a column: "Your cost share" over "Copayment"."""
    alone = column_meaning(_joined(texts))
    return alone not in (None, "other") and column_meaning(_joined([group, *texts])) == "other"


def says_more(columns: Sequence[Column], row: Row) -> bool:
    """Whether a lower row is one word that a heading is whole without: what was done first, over its own amounts."""
    said = row.text
    if len(row.words) > 1 or row.cells or not said.isalpha():
        return False
    ending = [column.heading for column in columns if column.heading.endswith(f" {said}")]
    return any(is_exact(heading.removesuffix(f" {said}")) and not is_exact(heading) for heading in ending)


def _parted(phrases: Sequence[Phrase], block: Sequence[Row], number: int) -> list[Phrase]:
    """The phrases of one row of a heading; one that lies over or under several others is cut where it can be."""
    beside = block[number + 1] if number + 1 < len(block) else block[number - 1]
    parts: list[Phrase] = []
    for phrase in phrases:
        across = [other for other in beside.phrases if _overlap((phrase.x0, phrase.x1, []), other, 0.0)]
        if len(phrase.words) < 2 or phrase.words[0].cell:
            parts.append(phrase)
        elif len(across) < 2:  # several headings a space apart, with nothing below to part them
            below = across[0] if across and number + 1 < len(block) else None
            ended = _over_last(phrase, below) if below else _with_marks(phrase)
            parts.extend(ended or (_known_parts(phrase) if len(phrase.words) > 3 else [phrase]))
        else:
            parts.extend(_by_place(phrase, across) or _known_parts(phrase))
    return parts


def _over_last(phrase: Phrase, below: Phrase) -> list[Phrase]:
    """A whole heading and the beginning of the next, which goes on below that: "Member rate Amount" over "denied"."""
    for end in range(2, len(phrase.words)):
        first, rest = Phrase(phrase.words[:end]), Phrase(phrase.words[end:])
        if below.x0 <= first.x1 or not is_exact(first.text):
            continue
        role = column_meaning(f"{rest.text} {below.text}")
        if role not in (None, "other", role_of(first.text)):
            return [first, rest]
    return []


def _with_marks(phrase: Phrase) -> list[Phrase]:
    """A whole heading and a word that heads another kind of column, a space apart: "Your share Notes"."""
    if len(phrase.words) != _FEW or is_exact(phrase.text):
        return []
    first, last = Phrase(phrase.words[:-1]), Phrase(phrase.words[-1:])
    apart = is_exact(first.text) and is_exact(last.text) and role_of(last.text) in _OWN
    return [first, last] if apart and role_of(first.text) not in (*_OWN, "other") else []


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
        heading = _joined(texts[start:])
        if role := column_meaning(heading):
            return Column(role, x0, x1, heading)
    return Column("other", x0, x1, " ".join(texts))


def _joined(texts: Sequence[str]) -> str:
    """The rows of one heading as one text, a word parted by a hyphen made whole."""
    return re.sub(r"(?<=[a-z])- ?(?=[a-z])", "", " ".join(texts))
