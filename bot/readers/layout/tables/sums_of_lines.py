"""Rows that print what the lines of a claim come to, over them as "Claim 4711" does or below them: sums, no lines.

They say neither day nor code where the lines do, and every amount of theirs is the sum of those of the lines.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES
from bot.readers.layout.page.places import words_of
from bot.readers.layout.stated.sums import Sum, Tally
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.table import Table
from bot.readers.layout.tables.table_sums import has_code, has_day

_FEWEST = 2
"""Amounts that are sums, one alone may be so by chance; and lines over their sum, for two services may be alike."""


def take_sums_of_lines(table: Table, style: Style) -> None:
    """Move the lines of the table that only sum up those below them, or those above, to its sums."""
    bare = [at for at, one in enumerate(table.drafts) if not has_code(one.cells) and not has_day(one.cells, style)]
    if not bare or len(bare) == len(table.drafts):
        return
    tally = Tally(style)
    tally.read(draft.cells for draft in table.drafts)
    for spans, fewest in ((_below(bare, len(table.drafts)), 1), (_above(bare), _FEWEST)):
        found = list(spans)
        if all(end - begin >= fewest and _sums_up(tally, at, begin, end) for at, begin, end in found):
            _move(table, tally, [(at, end) for at, _, end in found])
            return


def _below(bare: Sequence[int], count: int) -> Iterator[tuple[int, int, int]]:
    """Each line that may be a sum, and the lines from it to the next such one."""
    return ((at, at + 1, end) for at, end in pairwise([*bare, count]))


def _above(bare: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Each line that may be a sum, and the lines from the last such one to it."""
    return ((at, before + 1, at) for before, at in pairwise([-1, *bare]))


def _sums_up(tally: Tally, at: int, begin: int, end: int) -> bool:
    """Whether all amounts of a line, at least two of them other than nothing, are the sums of those of others."""
    own, lines = tally.lines[at], tally.lines[begin:end]
    sums = {role: sum((line.get(role, Decimal(0)) for line in lines), Decimal(0)) for role in own}
    return "charge" in own and sum(map(bool, own.values())) >= _FEWEST and own == sums


def _move(table: Table, tally: Tally, found: Sequence[tuple[int, int]]) -> None:
    """Make sums of lines, each of which stands for those up to its end."""
    gone = {at for at, _ in found}
    for number, (at, end) in enumerate(found):
        after = end - number - (at < end)
        table.sums.append(_sum(table.drafts[at], tally, at, after=after, part=len(found) > 1))
    table.drafts[:] = [draft for at, draft in enumerate(table.drafts) if at not in gone]


def _sum(draft: Draft, tally: Tally, at: int, *, after: int, part: bool) -> Sum:
    amounts = tally.lines[at]
    where = {role: words_of(tokens) for role, tokens in draft.cells.items() if role in MONEY_ROLES}
    words = tuple(where[role] for role in amounts)
    said = draft.text("description") or draft.text("service_date")
    return Sum("charges", amounts, tuple(amounts.values()), after, part=part, words=words, where=where, said=said)
