"""The notes of the papers that a question names by their marks, with the lines that each stands beside."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.views.bill import BillView
from bot.views.code import PrintedRemark
from bot.views.line import LineView


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as the paper's legend words it; ``lines`` are those that bear its mark, ``owner`` is "eob" where the mark
    stands on an EOB beside the bill, else "bill"."""

    remark: PrintedRemark
    lines: list[LineView]
    owner: str


def notes_named(marks: Iterable[str], bill: BillView | None, eob: BillView | None) -> list[NoteView]:
    """The notes with these marks, each once; one that both papers print is the plan's."""
    found = []
    for mark in marks:
        for owner, paper in (("eob", eob), ("bill", bill)):
            bearing = [(line, remark) for line in (paper.lines if paper else []) if (remark := _bears(line, mark))]
            if bearing:
                found.append(NoteView(bearing[0][1], [line for line, _ in bearing], owner))
                break
    return found


def _bears(line: LineView, mark: str) -> PrintedRemark | None:
    printed = (remark for remark in line.remarks if isinstance(remark, PrintedRemark))
    return next((remark for remark in printed if remark.plain_code == mark), None)
