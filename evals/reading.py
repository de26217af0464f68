"""How well documents of layouts not tuned on are read: ``python -m evals.reading [--set tuning] [--count 300]``.

A line is right when its date, codes, units and every amount are right; totals are right when all six are; a
wrong amount is silent when the bill carries no warning.
"""

import argparse
import time
from collections import Counter
from dataclasses import dataclass, field

from bot.bill import Bill, Line
from bot.exceptions import Unreadable
from bot.readers import Document, read_document
from bot.readers.layout.tables.lines import LINE_AMOUNTS
from evals.layouts import Case, make_cases
from evals.layouts.drawing import draw
from evals.layouts.forms import draw_form
from evals.section import Section

_OF_FORMS = ("line F1", "totals exact", "header fields right", "wrong amounts with a warning")
HEADER = ("kind", "provider", "payer", "account", "claim_number", "patient", "patient_birth_date", "statement_date",
          "due_date")  # fmt: skip


@dataclass
class Score:
    """Counts over all documents."""

    documents: int = 0
    expected: int = 0
    found: int = 0
    right: int = 0
    totals: int = 0
    header: int = 0
    header_of: int = 0
    wrong_documents: int = 0
    warned: int = 0
    by_medium: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The figures by name, as RESULTS.md shows them."""
        return {
            "documents": self.documents,
            "line F1": round(2 * self.right / max(1, self.expected + self.found), 4),
            "totals exact": round(self.totals / max(1, self.documents), 4),
            "header fields right": round(self.header / max(1, self.header_of), 4),
            "wrong amounts with a warning": round(self.warned / self.wrong_documents, 4)
            if self.wrong_documents
            else 1.0,
            "documents with a wrong amount": self.wrong_documents,
            "median milliseconds": round(1000 * sorted(self.seconds)[len(self.seconds) // 2], 1),
        }


def key(line: Line) -> tuple[object, ...]:
    """What must be right of a line."""
    amounts = tuple(getattr(line, role) for role in LINE_AMOUNTS)
    return (line.service_date, frozenset((code.system, code.code) for code in line.codes), line.units, amounts)


def measure(
    which: str = "report", count: int = 300, seed: int = 7, *, show: bool = False, forms: bool = False
) -> dict[str, float]:
    """Read `count` generated documents of the set and give the figures; with `show`, print what went wrong.

    With `forms` they are pages of portals, spreadsheets, Word documents and e-mail instead of text, tables and PDF.
    """
    score = Score()
    for number, case in enumerate(make_cases(which, count, seed)):
        name, data = draw_form(case, number) if forms else draw(case)
        started = time.perf_counter()
        try:
            bills = read_document(Document(name, data))
        except Unreadable as error:
            bills = []
            if show:
                print(f"{case.name} ({name}): {error}")
        score.seconds.append(time.perf_counter() - started)
        _count(score, case, bills[0] if len(bills) == 1 else None, name if show else "")
    return score.figures()


def report() -> Section:
    """The report set's figures as a section of the results."""
    rows = [(name.replace("_", " "), f"{figure:g}") for name, figure in measure("report").items()]
    forms = measure("report", 200, forms=True)
    rows += [(f"{name}, pages, sheets, letters and mail", f"{forms[name]:g}") for name in _OF_FORMS]
    return Section("Reading", rows, "On generated documents whose wordings were frozen before the readers were tuned.")


def _count(score: Score, case: Case, bill: Bill | None, show: str) -> None:
    truth = case.bill
    score.documents += 1
    expected = Counter(map(key, truth.lines))
    found = Counter(map(key, bill.lines if bill else ()))
    right = (expected & found).total()
    score.expected += expected.total()
    score.found += found.total()
    score.right += right
    exact = bill is not None and bill.totals == truth.totals
    score.totals += exact
    fields = [name for name in HEADER if getattr(truth, name) is not None]
    header = [name for name in fields if bill is not None and getattr(bill, name) == getattr(truth, name)]
    score.header += len(header)
    score.header_of += len(fields)
    amounts = Counter(getattr(line, role) for line in truth.lines for role in LINE_AMOUNTS)
    read = Counter(getattr(line, role) for line in (bill.lines if bill else ()) for role in LINE_AMOUNTS)
    if amounts != read or not exact:
        score.wrong_documents += 1
        score.warned += bool(bill is None or bill.warnings)
    if show and (right < expected.total() or not exact or len(header) < len(fields)):
        missing = [(name, getattr(bill, name, None), getattr(truth, name)) for name in fields if name not in header]
        print(f"{case.name} ({show}) lines {right}/{expected.total()} of {found.total()} read",
              "" if exact else f"totals {bill and bill.totals} not {truth.totals}", missing)  # fmt: skip


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="report", choices=("report", "tuning", "trial"))
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--forms", action="store_true")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    figures = measure(options.set, options.count, options.seed, show=options.show, forms=options.forms)
    for name, figure in figures.items():
        print(f"{name:32} {figure}")


if __name__ == "__main__":
    main()
