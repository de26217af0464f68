"""How many of each where no heading says so: under a sign of numbers, or in front of each description."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.columns.contents import holds, under
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Token
from bot.readers.layout.tables.lines import codes_of
from bot.readers.layout.tables.table import Table

_FIRST = re.compile(
    r"(\d{1,3}) (?!(?:views?|vws?|hours?|hrs?|minutes?|min|steps?|leads?|surfaces?|levels?|parts?|or|to|and|mg|ml|mcg)"
    r"\b)[^\W\d_]{2}",
    re.IGNORECASE,
)
"""A number in front of words that it does not belong to."""
_SERVICES = re.compile(r"(?:(?:no|num|number) (?:of )?)?(?:svcs?|servs?|services|srvcs?)")
"""A heading of what may be counts, where what stands below it is nothing but small numbers."""
_PUBLIC = re.compile(r"\b(?:medicare|tricare|champva)\b", re.IGNORECASE)
"""Plans whose notices count each service in front of its name."""


def with_counts(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column called "#" or "No." for the counts, where it stands behind others and counts no lines.

    The numbers of lines stand in front of them and run on; those of how many stand behind what they count.
    """
    if heading.has("units"):
        return heading
    columns = list(heading.columns)
    for index, column in enumerate(columns):
        named = column.role == "other" and _SERVICES.fullmatch(plain(column.heading)) is not None
        if index == 0 or not (named or column.role == "line_number"):
            continue
        own = under(columns, index, below)  # the code at the end of a description may stand nearest
        found = [token.text for token in own if not (named and holds(token, "code"))]
        runs_on = not named and len(found) > 1 and found == [str(number) for number in range(1, len(found) + 1)]
        if found and all(text.isdecimal() and len(text) <= 4 for text in found) and not runs_on:
            columns[index] = replace(column, role="units")
            return Heading(tuple(columns), heading.rows)
    return heading


def counts_first(table: Table) -> bool:
    """Whether each description begins with how many: "2 Glucose tests (82947)", as notices of public plans print it.

    Numbers that run on are those of the lines; where no service was given once, only the name of such a plan in a
    heading tells that they count.
    """
    if table.heading.has("units") or not table.drafts:
        return False
    found = [_FIRST.match(draft.text("description")) for draft in table.drafts]
    numbers = [int(match[1]) for match in found if match]
    if len(numbers) < len(found) or not all(codes_of(draft) for draft in table.drafts):
        return False
    if len(numbers) > 2 and numbers == list(range(1, len(numbers) + 1)):
        return False
    return any(_PUBLIC.search(column.heading) for column in table.heading.columns) or (
        len(numbers) > 1 and 1 in numbers and max(numbers) < 100
    )
