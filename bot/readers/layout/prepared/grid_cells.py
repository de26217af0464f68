"""Cells of a table of charges on a page, however its edges were found: each becomes one word in its column.

A cell that is too narrow breaks what it says over several rows; here it is whole again.
"""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import dates, money
from bot.readers.layout.page.stacked_cells import is_figure
from bot.readers.layout.page.words import CELL_WIDTH, Page, Word

FEWEST_FILLED = 3
"""Cells that a row of headings, or of amounts, has at least."""
_CLOSED = ("-", "/")


@dataclass(frozen=True)
class GridCell:
    """The words in one cell, the column it begins in and how many it lies over."""

    words: tuple[Word, ...]
    column: int
    columns: int = 1

    @property
    def lines(self) -> list[list[Word]]:
        """The words by the rows they stand in."""
        rows: list[list[Word]] = []
        for word in sorted(self.words, key=lambda one: (one.middle, one.x0)):
            if rows and word.middle - rows[-1][0].middle <= 0.5 * (word.bottom - word.top):
                rows[-1].append(word)
            else:
                rows.append([word])
        return [sorted(row, key=lambda one: one.x0) for row in rows]

    @property
    def text(self) -> str:
        """All that the cell says; what was broken behind a hyphen or a stroke is whole again."""
        text = ""
        for line in self.lines:
            said = " ".join(word.text for word in line)
            text += said if not text or (text.endswith(_CLOSED) and text[-2:-1].isalnum()) else f" {said}"
        return text

    @property
    def amounts(self) -> int:
        """How many of its rows are an amount."""
        return sum(_is_money("".join(word.text for word in line)) for line in self.lines)

    @property
    def is_crowded(self) -> bool:
        """Whether amounts, or an amount or a code behind a count or a day, are side by side in it: two columns' own."""
        return any(sum(_is_money(word.text) for word in line) > 1 or _are_two(line) for line in self.lines)


@dataclass(frozen=True)
class Band:
    """The filled cells between two heights of a page."""

    upper: float
    lower: float
    cells: tuple[GridCell, ...]

    @property
    def is_heading(self) -> bool:
        """Whether several cells stand here and none of them is a figure."""
        return len(self.cells) >= FEWEST_FILLED and not any(any(map(str.isdigit, cell.text)) for cell in self.cells)

    @property
    def is_priced(self) -> bool:
        """Whether several cells stand here and an amount among them."""
        return len(self.cells) >= FEWEST_FILLED and any(cell.amounts for cell in self.cells)


def is_charges(bands: Sequence[Band]) -> bool:
    """Whether rows of several cells with an amount stand below a row of headings, each row one service."""
    headed = next((index for index, band in enumerate(bands) if band.is_heading), len(bands))
    return is_table(bands) and any(band.is_priced for band in bands[headed:])


def is_table(bands: Sequence[Band]) -> bool:
    """Whether rows of several cells with an amount stand here, none with those of two columns or services in one."""
    crowded = any(cell.amounts > 1 or cell.is_crowded for band in bands for cell in band.cells)
    return not crowded and any(band.is_priced for band in bands)


def put_into(page: Page, bands: Sequence[Band]) -> Page:
    """The page with each cell of ``bands`` as one word, at the height of its band, in place of the words it holds."""
    taken = {id(word) for band in bands for cell in band.cells for word in cell.words}
    kept = [word for word in page.words if id(word) not in taken]
    return replace(page, words=(*kept, *(_as_word(cell, band) for band in bands for cell in band.cells)))


def _as_word(cell: GridCell, band: Band) -> Word:
    x0 = cell.column * CELL_WIDTH
    x1 = x0 + min(len(cell.text), CELL_WIDTH - 10) + (cell.columns - 1) * CELL_WIDTH
    printed = tuple(word for line in cell.lines for word in line)
    height = statistics.median(word.bottom - word.top for word in printed) / 2
    middle = (band.upper + band.lower) / 2
    whole = Word(cell.text, x0, x1, middle - height, middle + height, printed[0].page, cell=True, origin=printed)
    known = [word.confidence for word in printed if word.confidence is not None]
    return replace(whole, confidence=min(known), others=_others(printed)) if known else whole


def _others(words: Sequence[Word]) -> tuple[str, ...]:
    """What the words of a cell may say instead, one of them read otherwise."""
    texts = [word.text for word in words]
    return tuple(
        " ".join([*texts[:index], other, *texts[index + 1 :]])
        for index, word in enumerate(words)
        for other in word.others
    )


def _are_two(line: Sequence[Word]) -> bool:
    """Whether a row of a cell is a day and a code, or a count and an amount."""
    first, *others = (word.text for word in line)
    if not others:
        return False
    dated = dates.parse(first) is not None and is_figure(others[0].rstrip("-"))
    return dated or (len(others) == 1 and first.isdigit() and _is_money(others[0]))


def _is_money(text: str) -> bool:
    return "." in text and money.parse(text) is not None
