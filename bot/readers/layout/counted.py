"""Columns headed only by a sign of numbers: how many of each, or the number of the line."""

from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.contents import under
from bot.readers.layout.headings import Heading
from bot.readers.layout.tokens import Token


def with_counts(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column called "#" or "No." for the counts, where it stands behind others and counts no lines.

    The numbers of lines stand in front of them and run on; those of how many stand behind what they count.
    """
    if heading.has("units"):
        return heading
    columns = list(heading.columns)
    for index, column in enumerate(columns):
        if column.role != "line_number" or index == 0:
            continue
        found = [token.text for token in under(columns, index, below)]
        runs_on = len(found) > 1 and found == [str(number) for number in range(1, len(found) + 1)]
        if found and all(text.isdecimal() and len(text) <= 4 for text in found) and not runs_on:
            columns[index] = replace(column, role="units")
            return Heading(tuple(columns), heading.rows)
    return heading
