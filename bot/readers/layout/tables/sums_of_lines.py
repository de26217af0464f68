"""Rows over the lines of a claim that print what these come to, as "Claim 4711" does: sums, and no lines.

They say neither day nor code where the lines do, and every amount of theirs is the sum of those of the lines.
"""

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
"""Amounts that are sums: one alone may be so by chance."""


def take_sums_of_lines(table: Table, style: Style) -> None:
    """Move the lines of the table that only sum up those below them to its sums."""
    tally = Tally(style)
    tally.read(draft.cells for draft in table.drafts)
    bare = [at for at, one in enumerate(table.drafts) if tally.lines[at] and _is_bare(one, style)]
    spans = list(pairwise([*bare, len(table.drafts)]))
    if not spans or not all(_sums_up(tally, at, end) for at, end in spans):
        return
    gone = set(bare)
    for number, (at, end) in enumerate(spans, start=1):
        table.sums.append(_sum(table.drafts[at], tally, at, after=end - number, part=len(spans) > 1))
    table.drafts[:] = [draft for at, draft in enumerate(table.drafts) if at not in gone]


def _is_bare(draft: Draft, style: Style) -> bool:
    return not has_code(draft.cells) and not has_day(draft.cells, style)


def _sums_up(tally: Tally, at: int, end: int) -> bool:
    """Whether all amounts of a line, at least two of them other than nothing, are the sums of those up to `end`."""
    own, lines = tally.lines[at], tally.lines[at + 1 : end]
    sums = {role: sum((line.get(role, Decimal(0)) for line in lines), Decimal(0)) for role in own}
    return "charge" in own and sum(map(bool, own.values())) >= _FEWEST and own == sums


def _sum(draft: Draft, tally: Tally, at: int, *, after: int, part: bool) -> Sum:
    amounts = tally.lines[at]
    where = {role: words_of(tokens) for role, tokens in draft.cells.items() if role in MONEY_ROLES}
    words = tuple(where[role] for role in amounts)
    said = draft.text("description") or draft.text("service_date")
    return Sum("charges", amounts, tuple(amounts.values()), after, part=part, words=words, where=where, said=said)
