"""What a line says in columns that tell of no field: who gave the care, which tooth, for how many days."""

from collections.abc import Iterator, Sequence

from bot.bill import Detail
from bot.readers.layout.columns.assign import Placed
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.vocabulary import Role

_ASIDE: frozenset[Role] = frozenset({"provider", "other"})
_LONGEST = 80
"""Characters of what is kept under one heading."""


def details_of(placed: Sequence[Placed], columns: Sequence[Column]) -> Iterator[Detail]:
    """The words of a line under each heading that names no field, as they are printed; amounts are none."""
    for index, column in enumerate(columns):
        if column.role not in _ASIDE or not any(map(str.isalpha, column.heading)):
            continue
        tokens = [one.token for one in placed if one.column == index and not one.token.blank]
        text = " ".join(token.text for token in tokens)
        if text and len(text) <= _LONGEST and not any(token.kind == "money" for token in tokens):
            yield Detail(label=column.heading, text=text)
