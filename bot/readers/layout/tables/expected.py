"""What a line leaves to a plan that has not paid yet, in a column of its own: "Est Ins", "Pending insurance"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.readers.layout.columns.assign import Placed
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style

_PLAN = r"(?:ins|insurance|plan|carrier|seguro|benefits?)"
EXPECTED = re.compile(
    rf"\b{_PLAN}\b.*\b(?:resp\w*|pend\w*|balance|portion|due|est|estimate\w*|estimad[oa])\b|\bpending\b"
    rf"|\b(?:est|estimated|expected|pend|estimad[oa])\b.*\b{_PLAN}\b"
)
"""The heading of such a column, plain."""


def expected_of(placed: Sequence[Placed], columns: Sequence[Column], style: Style) -> Decimal | None:
    """The amount of a line that a plan is expected to pay; None where no column says it."""
    found = [
        amount
        for one in placed
        if columns[one.column].role == "other" and EXPECTED.search(plain(columns[one.column].heading))
        if (amount := style.amount(one.token.text)) is not None
    ]
    return abs(found[0]) if len(found) == 1 else None
