"""What was charged, on a document without lines that says it once: "Charge $265.00"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import role_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.tables.table import Table

_CHARGED = re.compile(r"\b(?:charged?|charges|billed|cargos?|facturad[oa])\b", re.IGNORECASE)
"""Plainly of a charge: an "original amount" may be what a debt was."""


def charges_in(rows: Sequence[Row], style: Style) -> Iterator[tuple[str, Decimal, Row]]:
    """Each row that is what a column of charges is called and one amount: its words, the amount, the row."""
    for row in rows:
        said, amount = " ".join(word.text for word in row.words[:-1]), style.money(row.words[-1].text)
        if amount and _CHARGED.search(said) and role_of(said.rstrip(": ")) == "charge":
            yield said.rstrip(": "), amount, row


def lone_charge(rows: Sequence[Row], tables: Sequence[Table], style: Style) -> Iterator[Field]:
    """The charge as the total of the charges, where no table has lines and no other charge is named."""
    found = list(charges_in(rows, style))
    if not any(table.drafts for table in tables) and len({amount for _, amount, _ in found}) == 1:
        said, amount, row = found[0]
        yield Field("charges", amount, 0, said=said.casefold(), words=row.words[-1:])
