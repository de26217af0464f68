"""What is read under one heading: the lines of a table, its sums, and the rows that these took."""

from dataclasses import dataclass, field

from bot.readers.layout.headings import Heading
from bot.readers.layout.lines import Draft
from bot.readers.layout.places import Words
from bot.readers.layout.sums import Sum
from bot.readers.layout.tokens import Token
from bot.readers.layout.vocabulary import Role

Cells = dict[Role, list[Token]]
"""The tokens of one row by what their column holds."""


@dataclass
class Table:
    """What was read under one heading; `rows` are the indexes of the rows it used up, `totals` those of sums."""

    heading: Heading
    drafts: list[Draft] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)
    totals: set[int] = field(default_factory=set)
    unplaced: list[str] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    named: dict[str, dict[str, Words]] = field(default_factory=dict)
