"""How well photos and scans are read: ``python -m evals.photos [--set tuning] [--count 45] [--show]``.

``--set handheld --seed N`` are sheets of other printers as phones and copiers show them, new ones for every seed.

Drawn bills of layouts not tuned on become pictures with every kind of damage, at 130 to 240 dots an inch. A line is
right when its date, codes, units and charge are; an amount that is shown and not printed so is wrong, and warned of
where a warning names its line or the sum of its column.
"""

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pypdfium2

from bot.bill import Bill, Line
from bot.exceptions import Unreadable
from bot.readers import Document, read_pages, sandbox
from bot.readers.layout.tables.lines import LINE_AMOUNTS
from evals.layouts import Case, make_cases
from evals.layouts.damage import DAMAGES, Photo, photographed, rendered
from evals.layouts.drawing import draw
from evals.layouts.handheld import HANDHELD, handheld
from evals.layouts.typeset import typeset
from evals.section import Section

COUNT = 45
SEED = 11
DPI = (200, 150, 240, 170, 130, 220)
TOTALS = ("charges", "allowed", "plan_paid", "adjustments", "patient_paid", "patient_owes")
_SUMS = {"charge": "charges", "allowed": "allowed amounts", "plan_paid": "plan payments", "adjustment": "adjustments",
         "patient_owes": "amounts you owe"}  # fmt: skip


@dataclass
class Score:
    """Counts over all documents."""

    documents: int = 0
    pages: int = 0
    expected: int = 0
    found: int = 0
    right: int = 0
    totals: int = 0
    wrong: int = 0
    warned: int = 0
    codes: int = 0
    codes_warned: int = 0
    silent: int = 0
    clean: int = 0
    worried: int = 0
    seconds: list[float] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The figures by name, as RESULTS.md shows them."""
        return {
            "photos and scans": self.documents,
            "pages": self.pages,
            "line F1": round(2 * self.right / max(1, self.expected + self.found), 4),
            "totals exact": round(self.totals / max(1, self.documents), 4),
            "wrong amounts": self.wrong,
            "of these with a warning that names the line or the sum": _share(self.warned, self.wrong),
            "wrong codes": self.codes,
            "of these with a warning that names the line": round(self.codes_warned / self.codes, 4)
            if self.codes
            else 1.0,
            "documents with something wrong and no warning": self.silent,
            "documents all right, of which with a warning": round(self.worried / max(1, self.clean), 4),
            "seconds a page, median": round(sorted(self.seconds)[len(self.seconds) // 2], 2),
            "seconds a page, worst": round(max(self.seconds), 2),
            "peak memory of the worker, MB": round(sandbox.HEAVY.peak / 1e6),
        }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0


def photos(which: str, count: int, seed: int) -> Iterator[tuple[Case, list[Photo]]]:
    """`count` documents of the set, each with the pictures of its pages."""
    damages, made = tuple(DAMAGES), 0
    for case in make_cases(which, 8 * count, seed):
        if case.layout.medium not in ("pdf", "text"):
            continue
        case = replace(case, layout=replace(case.layout, medium="pdf"))
        pdf = draw(case)[1]
        if not fits(pdf):
            continue
        pages = rendered(pdf, DPI[made % len(DPI)])
        damage = damages[made % len(damages)]
        yield case, [photographed(page, f"{case.name}-{seed}-{number}", damage) for number, page in enumerate(pages)]
        made += 1
        if made == count:
            return


def handheld_photos(count: int, seed: int) -> Iterator[tuple[Case, list[Photo]]]:
    """`count` documents of other printers than the sets', with prices of their own, as phones and copiers show them."""
    kinds, made = tuple(HANDHELD), 0
    for case in make_cases("tuning", 8 * count, seed, priced=True):
        chance = random.Random(f"handheld-{seed}-{case.name}")  # noqa: S311
        case = replace(case, layout=replace(case.layout, medium="pdf", comma=False))
        if len(case.layout.columns) < 4 or not fits(pdf := typeset(case)):
            continue
        pages = rendered(pdf, chance.randint(105, 190))
        damage = kinds[made % len(kinds)]
        yield case, [handheld(page, f"{case.name}-{seed}-{number}", damage) for number, page in enumerate(pages)]
        made += 1
        if made == count:
            return


def fits(pdf: bytes) -> bool:
    """Whether all that is printed stands on its sheets: what runs over an edge is in the file, but not on the paper."""
    with pypdfium2.PdfDocument(pdf) as opened:
        for page in opened:
            left, bottom, right, top = page.get_mediabox()
            text = page.get_textpage()
            for index in range(text.count_chars()):
                x0, y0, x1, y1 = text.get_charbox(index)
                if x1 > x0 and (x0 < left or x1 > right or y0 < bottom or y1 > top):
                    return False
    return True


def measure(which: str = "report", count: int = COUNT, seed: int = SEED, *, show: bool = False) -> dict[str, float]:
    """Read the photos of `count` documents and give the figures; with `show`, print what went wrong."""
    score = Score()
    for case, pictures in handheld_photos(count, seed) if which == "handheld" else photos(which, count, seed):
        started = time.perf_counter()
        try:
            bills = read_pages([Document(photo.name, photo.data) for photo in pictures])
        except Unreadable as error:
            bills = []
            if show:
                print(f"{case.name} {pictures[0].damage}: {error}")
        score.seconds.append((time.perf_counter() - started) / len(pictures))
        score.pages += len(pictures)
        count_in(score, case, bills[0] if len(bills) == 1 else None)
        if show:
            _print(case, pictures[0].damage, bills[0] if bills else None, score)
    return score.figures()


def report() -> Section:
    """The report set's figures as a section of the results."""
    rows = [(name, f"{figure:g}") for name, figure in measure().items()]
    return Section("Photos and scans", rows, "Wordings, layouts and damage were frozen before the readers were tuned.")


def key(line: Line) -> tuple[object, ...]:
    """What must be right of a line."""
    return (line.service_date, frozenset((code.system, code.code) for code in line.codes), line.units, line.charge)


def count_in(score: Score, case: Case, bill: Bill | None) -> None:
    """Add what was read of a case to the score."""
    expected, found = Counter(map(key, case.bill.lines)), Counter(map(key, bill.lines if bill else ()))
    score.documents += 1
    score.expected += expected.total()
    score.found += found.total()
    score.right += (expected & found).total()
    exact = bill is not None and all(getattr(bill.totals, name) == getattr(case.bill.totals, name) for name in TOTALS)
    score.totals += exact
    wrong = list(wrong_amounts(case.bill, bill)) if bill else []
    score.wrong += len(wrong)
    score.warned += sum(_is_named(bill, *one) for one in wrong) if bill else 0
    codes = list(wrong_codes(case.bill, bill)) if bill else []
    score.codes += len(codes)
    score.codes_warned += sum(_is_named(bill, "code", line) for line in codes) if bill else 0
    if wrong or not exact or expected != found:
        score.silent += bill is not None and not bill.warnings
    else:
        score.clean += 1
        score.worried += bool(bill and bill.warnings)


def wrong_amounts(truth: Bill, bill: Bill) -> Iterator[tuple[str, int]]:
    """The role and the line of each amount that is shown though the document does not print it there; 0 is a total."""
    for role in LINE_AMOUNTS:
        left = Counter(getattr(line, role) for line in truth.lines)
        for line in bill.lines:
            amount = getattr(line, role)
            if amount is not None and left[amount] <= 0:
                yield role, line.line
            left[amount] -= 1
    for name in TOTALS:
        amount = getattr(bill.totals, name)
        if amount is not None and amount != getattr(truth.totals, name):
            yield name, 0


def wrong_codes(truth: Bill, bill: Bill) -> Iterator[int]:
    """The line of each code that is shown though the document prints it on no line, or on fewer."""
    left = Counter((code.system, code.code) for line in truth.lines for code in line.codes)
    for line in bill.lines:
        for code in line.codes:
            if left[code.system, code.code] <= 0:
                yield line.line
            left[code.system, code.code] -= 1


def _is_named(bill: Bill, role: str, line: int) -> bool:
    """Whether a warning names the line of a wrong amount, or the sum of its column; for a total, any total."""
    if not line:
        return any("total" in one.lower() or "asked to pay" in one or "asks for" in one for one in bill.warnings)
    named = re.compile(rf"\blines?\b[^.]*\b{line}\b")
    summed = f"The {_SUMS.get(role, role)} of the lines"
    return any(named.search(one) or one.startswith(summed) for one in bill.warnings)


def _print(case: Case, damage: str, bill: Bill | None, score: Score) -> None:
    expected, found = Counter(map(key, case.bill.lines)), Counter(map(key, bill.lines if bill else ()))
    print(f"{case.name} {damage}: {(expected & found).total()}/{expected.total()} of {found.total()} lines,",
          f"{score.seconds[-1]:.1f} s")  # fmt: skip
    if bill and (expected != found or bill.warnings):
        print("   missing", *(expected - found), "\n   instead", *(found - expected), "\n  ", *bill.warnings)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="report", choices=("report", "tuning", "trial", "handheld"))
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for name, figure in measure(options.set, options.count, options.seed, show=options.show).items():
        print(f"{name:56} {figure}")


if __name__ == "__main__":
    main()
