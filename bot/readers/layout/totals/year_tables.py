"""Small tables of a plan's year whose rows name whom a limit is for: "Individual $1,500.00 $283.00 $1,217.00".

The limit itself is named above them ("Deductible | Limit | Used to date | Remaining"). What is used and what is left
come to the limit in every row, so that none of their amounts is a charge, and nothing that is left is owed.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.bill import YearSum
from bot.readers.layout.page.rows import Row
from bot.readers.layout.totals.year_words import AMOUNT, LEAVES, NAME, USES, kind_of, limit_of, made, sum_of

_ABOVE = 5
"""Rows above the first row of amounts in which the limit and the headings stand."""
_FEW = 3
_TITLE = re.compile(
    r"\b(?:year[- ]to[- ]date|plan year|benefit year|so far|accumulat\w+|acumulad\w+|l[ií]mites?|limits?|maximums?)\b",
    re.IGNORECASE,
)
_OF_CLAIMS = re.compile(
    r"\b(?:billed|charges?|charged|allowed|paid|you owe|services?|claims?|cargos?|facturad\w+"
    r"|permitid\w+|servicios?)\b",
    re.IGNORECASE,
)
"""What stands over amounts of a claim."""
_LONGEST_LABEL = 6
"""Words that name whom a limit is for."""


class YearTable(NamedTuple):
    """The rows of a small table of limits, and the limits that it tells."""

    rows: frozenset[int]
    sums: tuple[YearSum, ...]


def year_tables(rows: Sequence[Row]) -> Iterator[YearTable]:
    """Every such table, each with the rows of its headings."""
    index = 0
    while index < len(rows):
        last = index
        while last < len(rows) and _parts(rows[last]):
            last += 1
        head = _head(rows, index) if last > index else None
        if head is not None:
            yield YearTable(frozenset(range(head, last)), tuple(_sums(rows, head, range(index, last))))
        index = max(last, index + 1)


def _parts(row: Row) -> list[str]:
    """The three amounts of a row of limits of which one is the two others together; none of any other row."""
    amounts = [match.group() for match in AMOUNT.finditer(row.text)]
    first = AMOUNT.search(row.text)
    label = row.text[: first.start()].split() if first else []
    if len(amounts) != _FEW or not 1 <= len(label) <= _LONGEST_LABEL or any(map(str.isdigit, "".join(label))):
        return []
    rest = AMOUNT.sub(" ", row.text[first.start() :]) if first else ""
    whole, *others = sorted(map(sum_of, amounts), reverse=True)
    return amounts if 0 < whole == sum(others) and not re.search(r"\w", rest) else []


def _head(rows: Sequence[Row], index: int) -> int | None:
    """The row where the headings above the first row of amounts begin; None where they name no limit of a year."""
    above = range(index - 1, max(index - _ABOVE, 0) - 1, -1)
    free = []
    for at in above:
        if AMOUNT.search(rows[at].text) or rows[at].page + 1 < rows[index].page:
            break
        free.append(at)
    names = [at for at in free if NAME.search(rows[at].text)]
    said = " ".join(rows[at].text for at in range(names[0], index)) if names else ""
    over = f"{rows[names[0] - 1].text} {said}" if names and names[0] - 1 in free else said
    if not said or _OF_CLAIMS.search(said):
        return None
    if not (LEAVES.search(over) and USES.search(over)) and not _TITLE.search(over):
        return None
    kinds = [at for at in free if any(kind_of(phrase.text) for phrase in rows[at].phrases)]
    return min([names[0], *(at for at in kinds if at >= names[0] - 1)])


def _sums(rows: Sequence[Row], head: int, span: range) -> Iterator[YearSum]:
    """What the rows tell of the limit that stands above them; "used" and "left" come as their headings do."""
    said = " ".join(rows[at].text for at in range(head, span.start))
    name = NAME.search(said)
    uses, leaves = USES.search(said), LEAVES.search(said)
    if name is None:
        return
    for at in span:
        amounts = _parts(rows[at])
        values = list(map(sum_of, amounts))
        limit = values.index(max(values))
        used, left = (amount for place, amount in enumerate(amounts) if place != limit)
        if uses and leaves and leaves.start() < uses.start():
            used, left = left, used
        own = NAME.search(rows[at].text)
        what = limit_of((own or name).group())
        yield from made(what, rows[at].text, limit=amounts[limit], used=used, left=left)
