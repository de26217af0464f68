"""Rows that look like charges and became none: said, for a line that is lost in silence is worse than one in doubt."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from bot.bill import Line
from bot.readers.layout.charge_rows import is_marked_charge
from bot.readers.layout.lines import LINE_AMOUNTS
from bot.readers.layout.rows import Row
from bot.readers.layout.slips import is_address
from bot.readers.layout.tokens import Style, tokens_of

_MOST = 3


def overlooked(
    rows: Sequence[Row], taken: Collection[int], lines: Sequence[Line], printed: Collection[Decimal], style: Style
) -> Iterator[str]:
    """A sentence for each row outside the tables that has a day or a code, words, and an amount known nowhere else."""
    known = {abs(amount) for line in lines for role in LINE_AMOUNTS if (amount := getattr(line, role)) is not None}
    known |= {abs(amount) for amount in printed}
    found = 0
    for index, row in enumerate(rows):
        if index in taken or found >= _MOST or is_address(row):
            continue
        tokens = tokens_of(row, style)
        amounts = {abs(amount) for token in tokens if token.kind == "money" and (amount := style.money(token.text))}
        if amounts and not amounts & known and is_marked_charge(row, tokens):
            found += 1
            yield f'"{row.text[:80]}" looks like a charge or a payment, but could not be read as one.'
