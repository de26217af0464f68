"""Amounts under headings that say nothing known, or what another column already is: they are not lost in silence."""

from collections.abc import Iterator, Sequence

from bot.readers.layout.assign import Placed
from bot.readers.layout.meaning import column_meaning
from bot.readers.layout.stacking import Column
from bot.readers.layout.tokens import Style, Token
from bot.readers.layout.vocabulary import MONEY_ROLES

_SAID = MONEY_ROLES - {"unit_price", "allowed", "patient_owes", "balance"}
"""Amounts charged, paid or taken off."""


def strange(placed: Sequence[Placed], columns: Sequence[Column], style: Style) -> Iterator[str]:
    """The headings under which a row has an amount, and which are known to nobody or mean what another does."""
    for one in placed:
        column = columns[one.column]
        if column.role != "other" or one.token.kind != "money" or column.part:
            continue
        meant = column_meaning(column.heading)
        if meant is None or (meant in _SAID and _is_new(one.token, placed, style)):
            yield column.heading


def _is_new(token: Token, placed: Sequence[Placed], style: Style) -> bool:
    """Whether an amount stands under no other heading of its row."""
    amount = style.money(token.text)
    return bool(amount) and sum(style.money(one.token.text) == amount for one in placed) == 1
