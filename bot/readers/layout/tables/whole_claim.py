"""Adjustments printed in rows of their own with group and reason: "CO-253 Sequestration -$28.64".

Right below a line such a row is of that line; elsewhere it is of the whole claim.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from bot.bill import Adjustment
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row
from bot.readers.layout.tables.lines import Draft
from codesets.recognize import split_adjustment

_PAIR = re.compile(r"(?:CO|PR|OA|PI)\s?[- ]\s?[A-Z]?\d{1,3}\b")


def adjustments_of(row: Row, style: Style) -> list[Adjustment]:
    """The adjustments that a row is: it begins with group and reason, and behind each pair stands one amount."""
    pairs = list(_PAIR.finditer(row.text))
    found: list[Adjustment] = []
    for match, following in zip_longest(pairs, pairs[1:]):
        pair = split_adjustment(match.group())
        amounts = style.amounts(row.text[match.end() : following.start() if following else None])
        if pair is None or len(amounts) != 1:
            return []
        found.append(Adjustment(group=pair[0], reason=pair[1], amount=abs(amounts[0])))
    return found if pairs and pairs[0].start() == 0 else []


def take_adjustments(line: Draft, row: Row, adjustments: Sequence[Adjustment]) -> bool:
    """Give the adjustments of a row to the line, where it stands right above; whether it does."""
    if line.page != row.page or row.top - line.bottom >= row.bottom - row.top:
        return False
    line.adjustments += adjustments
    line.adjusted += [row.words] * len(adjustments)
    line.bottom = row.bottom
    return True


def claim_adjustments(rows: Sequence[Row], taken: frozenset[int], style: Style) -> Iterator[Adjustment]:
    """The adjustments in rows outside the tables."""
    for index, row in enumerate(rows):
        if index not in taken:
            yield from adjustments_of(row, style)
