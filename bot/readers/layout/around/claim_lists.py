"""Lists of the claims that an explanation of benefits is of, one a row, printed before or after what each consists of.

A row of such a list is the sum of a claim whose services stand elsewhere on the paper, and no service of its own.
"""

import re
from collections.abc import Iterator, Sequence

from bot.readers.layout.columns.headings import Heading, heading_at
from bot.readers.layout.language.meaning import column_meaning, total_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import fields_of
from bot.readers.layout.stated.values import Values

_CLAIM = re.compile(r"\b(?:claims?|reclamos?|reclamaci[oó]n(?:es)?)\b")
_NAMED = re.compile(r"(?i)\b(?:claims?|reclam)")
_NUMBER = re.compile(r"(?=[\w-]*\d{3})[\w-]{6,}")
_NEAR = 1.5
"""Heights of a row between a row of the list and what goes on below it."""


def without_claim_lists(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows without those of lists of claims, each of which is told in full elsewhere."""
    if not any(_NAMED.search(row.text) for row in rows):
        return list(rows)
    heads = [(index, heading) for index in range(len(rows)) if (heading := heading_at(rows, index, style))]
    gone: set[int] = set()
    for index, heading in heads:
        if index in gone or not _lists_claims(heading):
            continue
        own = _rows_of(rows, index, heading, [at for at, _ in heads], style)
        rest = [row for at, row in enumerate(rows) if at not in own and at not in gone]
        if own and _is_told(rows, own, index + heading.rows, rest, style):
            gone |= own
    return [row for at, row in enumerate(rows) if at not in gone] if gone else list(rows)


def _lists_claims(heading: Heading) -> bool:
    """Whether the columns are a claim's number and amounts, and none says what was done."""
    numbered = any(column.role == "other" and _CLAIM.search(plain(column.heading)) for column in heading.columns)
    priced = sum(column.role in MONEY_ROLES for column in heading.columns)
    return numbered and priced > 0 and not (heading.has("description") or heading.has("code"))


def _rows_of(rows: Sequence[Row], index: int, heading: Heading, heads: Sequence[int], style: Style) -> set[int]:
    """The rows of the list from its heading to its last row of amounts and what goes on right below that."""
    begin = index + heading.rows
    end = next((at for at in heads if at >= begin), len(rows))
    last = -1
    for at in range(begin, end):
        row = rows[at]
        if _is_labels(row, style) or column_meaning(row.phrases[0].text.partition(":")[0]):
            break
        if any(token.kind == "money" for token in tokens_of(row, style)):
            if not _is_under(row, heading, style):
                break
            last = at
            if total_of(row.phrases[0].text):
                break
    if last < 0:
        return set()
    while last + 1 < end and _goes_on(rows[last], rows[last + 1], heading, style):
        last += 1
    return set(range(index, last + 1))


def _is_under(row: Row, heading: Heading, style: Style) -> bool:
    """Whether a row has as many amounts as most of the columns of amounts."""
    amounts = sum(token.kind == "money" for token in tokens_of(row, style))
    priced = sum(column.role in MONEY_ROLES for column in heading.columns)
    return 2 * amounts >= priced and len(row.phrases) > min(2, priced)


def _is_labels(row: Row, style: Style) -> bool:
    return ":" in row.text and any(fields_of([row], frozenset(), Values(style), style))


def _goes_on(above: Row, row: Row, heading: Heading, style: Style) -> bool:
    """Whether a row holds the rest of the cells above it."""
    if row.cells or row.page != above.page or ":" in row.text or _is_labels(row, style):
        return False
    first = heading.columns[0]
    inside = row.phrases[0].x0 > first.x0 + row.width or len(row.phrases) > 1
    return inside and row.top - above.bottom < _NEAR * (above.bottom - above.top)


def _is_told(rows: Sequence[Row], own: set[int], begin: int, rest: Sequence[Row], style: Style) -> bool:
    """Whether the numbers of the list's claims stand elsewhere, and services with what they cost."""
    text = "\n".join(row.text for row in rest)
    numbers = [word for at in own if at >= begin for word in _numbers(rows[at], style)]
    known = [number for number in numbers if number in text]
    return bool(known) and _has_services(rest, style)


def _numbers(row: Row, style: Style) -> Iterator[str]:
    for word in row.words:
        for part in _NUMBER.findall(word.text):
            if not style.date(part) and not style.amounts(word.text):
                yield part


def _has_services(rows: Sequence[Row], style: Style) -> bool:
    """Whether services are told: in a table of them, or as labels with their values."""
    for index, row in enumerate(rows):
        heading = heading_at(rows, index, style)
        if heading and (heading.has("description") or heading.has("code")) and heading.has("charge"):
            return True
        if column_meaning(row.phrases[0].text.partition(":")[0]) == "description":
            return True
    return False
