"""Pages whose tables of charges are put into cells, a table that goes on over the end of a page in the same columns."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.readers.layout.banded import Strip, rows_in, runs_of, strips_of, widths_inside, with_banded_cells
from bot.readers.layout.grid_cells import Band, GridCell, as_words, is_table
from bot.readers.layout.ruled import with_ruled_cells
from bot.readers.layout.stacked_cells import is_figure
from bot.readers.layout.words import CELL_WIDTH, Page, Word

_NONE_INSIDE = -1.0
"""Where no gap is one between the rows of a cell."""


def in_cells(pages: Iterable[Page]) -> Iterator[Page]:
    """Each page with the words of its tables in cells, where lines or white strips show these."""
    starts: list[float] = []
    for page in pages:
        celled = with_banded_cells(with_ruled_cells(page, len(starts)))
        if starts and not any(word.cell for word in celled.words):
            celled = _continued(celled, starts)
        starts = _starts(celled)
        yield celled


def _starts(page: Page) -> list[float]:
    """Where the columns of the tables in cells begin as they are printed; none where the page was made of cells."""
    found: dict[float, list[float]] = {}
    for word in page.words:
        if word.cell and word.origin:
            found.setdefault(word.x0 // CELL_WIDTH, []).append(min(one.x0 for one in word.origin))
    return sorted(min(edges) for edges in found.values())


def _continued(page: Page, starts: Sequence[float]) -> Page:
    """The page with the rows at its top in the columns that ``starts`` begin, where they fit there unheaded."""
    if page.lines or page.grid or len(page.words) < 2:
        return page
    rows = rows_in(page.words)
    for widest in (*widths_inside(rows), _NONE_INSIDE):
        strips = strips_of(rows, widest)
        first, end = next(runs_of(strips), (0, 0))
        bands = [_band(strip, starts) for strip in strips[first:end]]
        headed = first > 0 and _band(strips[first - 1], starts).is_heading
        if bands and not headed and is_table(bands):
            taken = {id(word) for strip in strips[first:end] for word in strip.words}
            kept = [word for word in page.words if id(word) not in taken]
            return replace(page, words=tuple(kept + as_words(bands)))
    return page


def _band(strip: Strip, starts: Sequence[float]) -> Band:
    held: dict[int, list[Word]] = {}
    for word in strip.words:
        at = (word.x0 + word.x1) / 2 if is_figure(word.text) else word.x0
        held.setdefault(max(bisect_right(starts, at + 0.5) - 1, 0), []).append(word)
    return Band(strip.top, strip.bottom, tuple(GridCell(tuple(own), column) for column, own in sorted(held.items())))
