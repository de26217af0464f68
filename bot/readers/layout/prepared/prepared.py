"""Rows made ready to be read: what copying, drawing and narrow boxes did to them is undone, in one order."""

from collections.abc import Iterable, Sequence

from bot.readers.document import Deadline
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row, rows_of
from bot.readers.layout.page.words import Page
from bot.readers.layout.prepared.abreast import set_apart
from bot.readers.layout.prepared.celled import in_cells
from bot.readers.layout.prepared.cents import with_cents
from bot.readers.layout.prepared.coded_pairs import with_codes_apart
from bot.readers.layout.prepared.cut_cells import with_whole_cells
from bot.readers.layout.prepared.day_ranges import with_whole_ranges
from bot.readers.layout.prepared.days_over import with_whole_days
from bot.readers.layout.prepared.delimited_rows import with_cells
from bot.readers.layout.prepared.details_below import with_details_beside
from bot.readers.layout.prepared.dotted_days import with_months_first
from bot.readers.layout.prepared.form_days import with_form_days
from bot.readers.layout.prepared.furniture import without_furniture
from bot.readers.layout.prepared.keys_below import with_keys_beside
from bot.readers.layout.prepared.labeled_groups import with_groups
from bot.readers.layout.prepared.missing_years import with_years
from bot.readers.layout.prepared.parts_in_order import with_parts_in_order
from bot.readers.layout.prepared.pasted import (
    with_amounts_beside,
    with_counts_beside,
    without_dashes,
    without_prices_of_one,
)
from bot.readers.layout.prepared.print_stamps import without_print_stamps
from bot.readers.layout.prepared.stacked_columns import with_stacks_apart
from bot.readers.layout.prepared.ticked import only_ticked
from bot.readers.layout.prepared.till_marks import without_till_marks
from bot.readers.layout.prepared.totals_over import with_whole_totals
from bot.readers.layout.prepared.totals_strips import with_totals_apart
from bot.readers.layout.prepared.turned import with_turned
from bot.readers.layout.prepared.unfolded import unfolded


def rows_on(pages: Iterable[Page]) -> list[Row]:
    """The rows on these pages, without what only belongs to the pages, their ranges whole."""
    pages = list(pages)
    rows = without_furniture(without_print_stamps(rows_of(in_cells(pages))))
    if not all(page.grid for page in pages):  # the end of a sheet cuts no cell
        rows = with_whole_cells(rows)
    rows = with_whole_totals(rows)
    return without_till_marks(
        with_cents(with_form_days(with_whole_days(with_whole_ranges(with_months_first(only_ticked(rows))))))
    )


def prepared(rows: Sequence[Row], style: Style, deadline: Deadline) -> list[Row]:
    """The rows, each line of the document in one of them and beside no other."""
    rows = with_codes_apart(with_cells(with_turned(with_years(rows, style), style)), style)
    rows = with_totals_apart(with_parts_in_order(rows, style), style)
    rows = set_apart(without_prices_of_one(without_dashes(rows)), style, deadline)
    rows = unfolded(with_groups(rows, style), style)
    rows = with_keys_beside(with_stacks_apart(rows, style, deadline), style)
    return with_amounts_beside(with_counts_beside(with_details_beside(rows, style)), style)
