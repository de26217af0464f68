"""How well explanations of benefits are read: ``python -m evals.explanations.run [--count 120] [--seed 31]``.

A paper is whole when every line, every printed sum and every printed name and number is right. It is silently wrong
when something read of it is wrong, or a line is missing or too much, and the bill carries no warning.
"""

import argparse
import contextlib
import random
from dataclasses import dataclass

from bot.bill import Bill
from bot.exceptions import Unreadable
from bot.readers import Document, read_document
from evals.explanations.drawing import draw
from evals.explanations.printing import make_paper
from evals.explanations.scoring import Judged, judged
from evals.explanations.truth import make_explanation
from evals.section import Section

COUNT, SEED = 120, 31


@dataclass
class Score:
    """Counts over all papers."""

    papers: int = 0
    whole: int = 0
    expected: int = 0
    found: int = 0
    right: int = 0
    totals: int = 0
    amiss: int = 0
    warned: int = 0
    silent: int = 0

    def add(self, one: Judged) -> None:
        """One paper more."""
        self.papers += 1
        self.whole += not one.faults
        self.expected += one.expected
        self.found += one.found
        self.right += one.right
        self.totals += one.totals
        self.amiss += one.amiss
        self.warned += one.amiss and one.warned
        self.silent += one.wrong and not one.warned

    def figures(self) -> dict[str, float]:
        """The figures by name, as RESULTS.md shows them."""
        return {
            "documents": self.papers,
            "documents whole": round(self.whole / max(1, self.papers), 4),
            "line F1": round(2 * self.right / max(1, self.expected + self.found), 4),
            "totals exact": round(self.totals / max(1, self.papers), 4),
            "wrong amounts with a warning": round(self.warned / self.amiss, 4) if self.amiss else 1.0,
            "documents with a wrong amount": self.amiss,
            "silently wrong": round(self.silent / max(1, self.papers), 4),
        }


def measure(count: int = COUNT, seed: int = SEED) -> dict[str, float]:
    """Read `count` papers made from the seed and give the figures."""
    score = Score()
    for number in range(count):
        chance = random.Random(f"{seed}-{number}")  # noqa: S311
        paper = make_explanation(chance)
        printed = make_paper(chance, paper)
        bills: list[Bill] = []
        with contextlib.suppress(Unreadable):
            bills = read_document(Document(*draw(chance, printed, number)))
        score.add(judged(bills, paper, printed))
    return score.figures()


def report() -> Section:
    """The figures as a section of the results."""
    rows = [(name, f"{figure:g}") for name, figure in measure().items()]
    return Section("Reading insurers' explanations", rows, "Made-up papers of commercial plans in many shapes, frozen.")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    for name, figure in measure(options.count, options.seed).items():
        print(f"{name:32} {figure}")


if __name__ == "__main__":
    main()
