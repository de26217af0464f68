"""What is read under one heading: the lines of a table, its sums, and the rows that these took."""

from dataclasses import dataclass, field

from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.language.tokens import Token
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.places import Words
from bot.readers.layout.stated.sums import Sum
from bot.readers.layout.tables.lines import Draft

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
