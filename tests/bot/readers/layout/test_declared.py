"""A provider's odd layout, declared in a file: Larkmoor is made up, its words are nobody's."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from bot.exceptions import BadLayout
from bot.readers import Document, check_layouts, read_document
from bot.readers.document import LAYOUTS
from bot.readers.layout import declared

LAYOUT = """
match: ["Larkmoor Regional"]
headings:
  "Whn": service_date
  "Bill cd": code
  "Tally": units
  "What we did": description
  "Toll": charge
  "Kept by plan": adjustment
  "Your piece": patient_owes
labels:
  "Folio": account
  "Soul": patient
  "Settle before": due_date
  "Whole piece": patient_owes
drop: ["form lr-* rev *", "*keep this half*"]
provider: Larkmoor Regional Hospital
kind: itemized_bill
"""
PAPER = """                   care for all of the valley

Folio: LR-7720     Soul: Jane Roe     Settle before: 04/11/2026
Form LR-9 rev 99.00

Whn          Bill cd   What we did          Tally   Toll       Kept by plan   Your piece
03/02/2026   99213     OFFICE VISIT         1       186.00     100.00         86.00
03/02/2026   36415     BLOOD DRAW           1       22.00      12.00          10.00

Whole piece: 96.00
keep this half for Larkmoor   Regional  77.00
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(LAYOUTS, str(tmp_path))
    declared.layouts_in.cache_clear()
    yield tmp_path
    declared.layouts_in.cache_clear()


def test_a_declared_layout_is_read_whole(folder: Path) -> None:
    (folder / "larkmoor.yaml").write_text(LAYOUT)
    (bill,) = read_document(Document("x", PAPER.encode()))
    assert (bill.kind, bill.provider, bill.account) == ("itemized_bill", "Larkmoor Regional Hospital", "LR-7720")
    assert (bill.patient, str(bill.due_date)) == ("Jane Roe", "2026-04-11")
    assert [(line.charge, line.adjustment, line.patient_owes) for line in bill.lines] == [
        (Decimal(186), Decimal(100), Decimal(86)),
        (Decimal(22), Decimal(12), Decimal(10)),
    ]
    assert [line.codes[0].code for line in bill.lines] == ["99213", "36415"]
    assert bill.totals.patient_owes == 96
    assert not bill.warnings


def test_the_cells_of_a_spreadsheet_are_read_by_it_too(folder: Path) -> None:
    (folder / "larkmoor.yml").write_text(LAYOUT)
    rows = "Larkmoor Regional,,\nFolio,LR-1,\nWhn,What we did,Toll\n03/02/2026,VISIT,5\n03/02/2026,DRAW,6\n"
    (bill,) = read_document(Document("x", rows.encode()))
    assert bill.account == "LR-1"
    assert [line.charge for line in bill.lines] == [5, 6]


def test_another_document_is_not_touched(folder: Path) -> None:
    (folder / "larkmoor.yaml").write_text(LAYOUT)
    paper = b"Fox Clinic\nDate        Code    Description       Amount\n03/02/2026  99213   OFFICE VISIT      186.00\n"
    (bill,) = read_document(Document("x", paper))
    assert bill.provider == "Fox Clinic"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("match: [Larkmoor]\nheadings: {Toll: price}\n", r"odd\.yaml has a mistake at headings\.Toll"),
        ("match: [Larkmoor]\ncolumns: {}\n", r"odd\.yaml has a mistake at columns"),
        ("headings: {Toll: charge}\n", r"odd\.yaml has a mistake at match"),
        ("match: [", r"odd\.yaml is no YAML"),
        ("just words", r"odd\.yaml has a mistake at the top"),
        ("#" * 70_000, "larger than 64 KB"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_place(folder: Path, text: str, said: str) -> None:
    (folder / "odd.yaml").write_text(text)
    with pytest.raises(BadLayout, match=said):
        declared.layouts_in(str(folder))


def test_a_folder_that_is_none_is_said_before_any_document_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LAYOUTS, str(tmp_path / "nowhere"))
    with pytest.raises(BadLayout, match="no folder"):
        check_layouts()
