"""The parts a paper is printed from, whatever it is printed on, and what can be read on it."""

from dataclasses import dataclass

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """A sentence or a title on a row of its own."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Pairs:
    """Labeled values: one a row, two a row, all on one row, a box for each, or a card."""

    pairs: tuple[tuple[str, str], ...]
    way: str


@dataclass(frozen=True)
class Grid:
    """A table; a row of one cell goes across it, and a cell of several lines has line ends.

    ``over`` gives headings of several columns: where each begins, how many columns it is of, and its words.
    """

    head: Cells
    rows: tuple[Cells, ...]
    right: frozenset[int]
    over: tuple[tuple[int, int, str], ...] = ()


Block = Said | Pairs | Grid


@dataclass(frozen=True)
class Printed:
    """The blocks of a paper, and which fields of the lines and of the claims stand on it."""

    blocks: tuple[Block, ...]
    columns: frozenset[str]
    labels: frozenset[str]
    codes: bool
    summed: frozenset[str]
