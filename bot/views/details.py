"""What lines say in columns of the paper's own, as the templates see it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.asked.lines.details import DetailMeant
from bot.facts import Fact, text
from bot.views.bill import BillView
from bot.views.line import LineView


@dataclass(frozen=True, slots=True)
class DetailView:
    """A line, the heading of the column, and what stands under it."""

    line: LineView
    label: Fact
    words: Fact


def view_details(bill: BillView | None, details: Iterable[DetailMeant]) -> list[DetailView]:
    """The details with their lines, in their order."""
    found = [(line, one) for one in details for line in (bill.pick((one.line,)) if bill else [])]
    return [
        DetailView(line, text(one.detail.label, "heading of a column"), text(one.detail.text, "column", one.line))
        for line, one in found
    ]
