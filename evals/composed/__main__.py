"""``python -m evals.composed``: the section alone."""

import argparse

from evals.composed.run import BILLS, SEEDS, report

parser = argparse.ArgumentParser(prog="python -m evals.composed")
parser.add_argument("--set", choices=sorted(SEEDS), default="report")
parser.add_argument("--bills", type=int, default=BILLS)
parser.add_argument("--seed", type=int, help="other bills than those of the set's own seed")
parser.add_argument("--show", action="store_true", help="print what is wrong of the tuning set's answers")
given = parser.parse_args()
print(report(given.set, given.bills, given.seed, show=given.show and given.set == "tuning").markdown())
