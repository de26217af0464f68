"""``python -m evals.errors``: the section alone."""

import argparse

from evals.errors.run import COUNT, SEEDS, report

parser = argparse.ArgumentParser(prog="python -m evals.errors")
parser.add_argument("--set", choices=sorted(SEEDS), default="report")
parser.add_argument("--count", type=int, default=COUNT)
parser.add_argument("--show", action="store_true", help="print every bill that was judged otherwise")
given = parser.parse_args()
print(report(given.count, given.set, given.show).markdown())
