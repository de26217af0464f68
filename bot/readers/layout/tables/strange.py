"""Amounts under headings that say nothing known, or what another column already is: they are not lost in silence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.readers.layout.columns.assign import Placed
from bot.readers.layout.columns.collectors import lists_debts
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES

_SAID = MONEY_ROLES - {"unit_price", "allowed", "patient_owes", "balance"}
"""Amounts charged, paid or taken off."""
_OF_OTHERS = re.compile(
    r"(?:other|secondary|another) (?:payments?|insurance|ins|insurer|plan|carrier|payer|coverage|patient|member)\b"
    r"|co ?pay\w* (?:and |or )?(?:co ?ins\w*|deductible)|deductible (?:and |or )?co ?\w+"
)
"""What another payer gave, or shares of the patient's that stand together: no line has a place for these."""


def strange(placed: Sequence[Placed], columns: Sequence[Column], style: Style) -> Iterator[str]:
    """The headings under which a row has an amount, and which are known to nobody or mean what another does."""
    counts: Counter[Decimal | None] | None = None
    if lists_debts(columns):
        return  # interest and fees come on top of a debt, which its total tells
    for one in placed:
        column = columns[one.column]
        if column.role != "other" or one.token.kind != "money" or column.part:
            continue
        meant = column_meaning(column.heading)
        if meant in _SAID or _OF_OTHERS.match(
            plain(column.heading)
        ):  # an amount that stands under another heading of its row too is no loss
            counts = counts or Counter(style.money(other.token.text) for other in placed)
            amount = style.money(one.token.text)
            if amount and counts[amount] == 1:
                yield column.heading
        elif meant is None:
            yield column.heading
