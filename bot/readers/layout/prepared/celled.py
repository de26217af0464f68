"""Pages whose tables of charges are put into cells, a table that goes on over the end of a page in the same columns."""

from collections.abc import Iterable, Iterator, Sequence

from bot.readers.layout.page.words import CELL_WIDTH, Page, Word
from bot.readers.layout.prepared.banded import band_in, rows_in, runs_of, strips_of, widths_inside, with_banded_cells
from bot.readers.layout.prepared.grid_cells import is_table, put_into
from bot.readers.layout.prepared.ruled import with_ruled_cells
from bot.readers.layout.prepared.white_columns import Place, place_of

_NONE_INSIDE = -1.0
"""Where no gap is one between the rows of a cell."""


def in_cells(pages: Iterable[Page]) -> Iterator[Page]:
    """Each page with the words of its tables in cells, where lines or white strips show these."""
    places: list[Place] = []
    for page in pages:
        celled = with_banded_cells(with_ruled_cells(page, places))
        if places and not any(word.cell for word in celled.words):
            celled = _continued(celled, places)
        places = _places(celled)
        yield celled


def _places(page: Page) -> list[Place]:
    """Where the columns of the tables in cells are printed, in their order; none where the page was made of cells."""
    found: dict[float, list[Word]] = {}
    for word in page.words:
        if word.cell and word.origin:
            found.setdefault(word.x0 // CELL_WIDTH, []).extend(word.origin)
    return [place_of(found[column]) for column in sorted(found)]


def _continued(page: Page, places: Sequence[Place]) -> Page:
    """The page with the rows at its top in the columns at ``places``, where they fit there unheaded."""
    if page.lines or page.grid or len(page.words) < 2:
        return page
    rows = rows_in(page.words)
    for widest in (*widths_inside(rows), _NONE_INSIDE):
        strips = strips_of(rows, widest)
        first, end = next(runs_of(strips), (0, 0))
        bands = [band_in(strip, places) for strip in strips[first:end]]
        headed = first > 0 and band_in(strips[first - 1], places).is_heading
        if bands and not headed and is_table(bands):
            return put_into(page, bands)
    return page
