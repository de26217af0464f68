"""Text that goes on for ever as rows of headings is read or refused soon."""

from collections.abc import Sequence

import pytest

from bot.readers.document import Deadline
from bot.readers.layout.language.tokens import style_of
from bot.readers.layout.page.rows import Row, rows_of
from bot.readers.layout.page.words import text_pages
from bot.readers.layout.prepared import gutters
from bot.readers.layout.prepared.abreast import set_apart
from bot.readers.layout.tables import uninsured
from bot.readers.layout.tables.tabled import tables_of

HEAD = f"servicio{' ' * 32}facturado   cubierto    aprobada{' ' * 28}pagó        paga\n"
LINE = "02/11/2026   80061 Perfil      $85.00       $0.00      $22.10       $0.00       $4.42      $17.68       n\n"


def test_headings_printed_again_and_again_are_followed_down_no_further_than_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = rows_of(text_pages((LINE + HEAD) * 400))
    added: list[Row] = []
    add = gutters.Gutter.add

    def counted(gutter: gutters.Gutter, row: Row, across: gutters.Across) -> bool:
        added.append(row)
        return add(gutter, row, across)

    monkeypatch.setattr(gutters.Gutter, "add", counted)
    set_apart(rows, style_of(rows), Deadline(600))
    assert 0 < len(added) < 100_000


def test_whose_a_column_of_payments_is_is_looked_up_once_and_not_for_each_heading(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = rows_of(
        text_pages("Date        Code    Description   Paid\n03/02/2026  99213   Visit         20.00\n" * 200)
    )
    looks: list[int] = []
    look = uninsured.has_no_insurer

    def counted(seen: Sequence[Row]) -> bool:
        looks.append(len(seen))
        return look(seen)

    monkeypatch.setattr(uninsured, "has_no_insurer", counted)
    tables_of(rows, style_of(rows), Deadline(600))
    assert len(looks) < 5
