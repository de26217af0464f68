"""Counts what of the planted errors is found, and what is raised where nothing is wrong.

An error is found where a finding above ``info`` has its kind and, where both name lines, one of its lines; ``denied``
counts at any severity, since a refusal is told and not alleged. Every other finding above ``info`` is a false one.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bot.answer import Finding
from bot.assistant import Assistant
from bot.brought import make_case
from bot.readers import read_document
from evals.errors.independent.case import Bill, Planted, load
from evals.errors.independent.paper import document
from evals.section import Section
from knowledge import open_knowledge

TITLE = "Finding errors, judged independently"


@dataclass(frozen=True)
class Looked:
    """A bill after it was looked through: the errors found, those missed, the findings that no error explains."""

    bill: Bill
    found: tuple[Planted, ...]
    missed: tuple[Planted, ...]
    false: tuple[Finding, ...]


def look(assistant: Assistant, bill: Bill) -> Looked:
    """The bill read from its papers and looked through."""
    papers = ([bill.paper], [bill.eob] if bill.eob else [], [bill.estimate] if bill.estimate else [])
    bills, eobs, estimates = ([one for paper in some for one in read_document(document(paper))] for some in papers)
    findings = list(assistant.explain(make_case(bills, eobs, estimates), "en").findings)
    found: list[Planted] = []
    missed: list[Planted] = []
    for planted in bill.planted:
        hit = next((finding for finding in findings if _is(finding, planted)), None)
        (missed if hit is None else found).append(planted)
        if hit is not None:
            findings.remove(hit)
    false = [one for one in findings if one.severity != "info" and one.kind not in bill.excused]
    return Looked(bill, tuple(found), tuple(missed), tuple(false))


def _is(finding: Finding, planted: Planted) -> bool:
    lines = set(finding.lines)
    placed = not lines or not planted.lines or bool(lines & planted.lines)
    return finding.kind in planted.kinds and placed and (finding.severity != "info" or finding.kind == "denied")


@cache
def look_at_all() -> tuple[tuple[Looked, ...], tuple[Looked, ...]]:
    """The bills with errors and the clean ones, looked through."""
    assistant = Assistant(open_knowledge())
    wrong, clean = (tuple(look(assistant, bill) for bill in load(some)) for some in ("wrong_*.txt", "clean_*.txt"))
    return wrong, clean


def figures(wrong: Iterable[Looked], clean: Iterable[Looked]) -> dict[str, str]:
    """What is reported: the name of each figure and the figure."""
    wrong, clean = list(wrong), list(clean)
    found = sum(len(one.found) for one in wrong)
    planted = found + sum(len(one.missed) for one in wrong)
    raised = found + sum(len(one.false) for one in wrong)
    alarmed = sum(bool(one.false) for one in clean)
    told = {
        "bills with errors": str(len(wrong)),
        "errors planted": str(planted),
        "precision": f"{found / max(raised, 1):.3f}",
        "recall": f"{found / max(planted, 1):.3f}",
        "item F1": f"{2 * found / max(planted + raised, 1):.3f}",
        "clean bills": str(len(clean)),
        "clean bills with anything above info": f"{100 * alarmed / max(len(clean), 1):.1f} %",
    }
    return told | _by_kind(wrong)


def _by_kind(wrong: list[Looked]) -> dict[str, str]:
    found = Counter(planted.kinds[0] for one in wrong for planted in one.found)
    whole = found + Counter(planted.kinds[0] for one in wrong for planted in one.missed)
    return {f"{kind}: found": f"{found[kind]}/{whole[kind]}" for kind in sorted(whole)}


def report() -> Section:
    """The figures as a part of the results."""
    note = "Bills by another hand, written without knowing the checks. Prices are left out: no list is loaded."
    return Section(TITLE, list(figures(*look_at_all()).items()), note)


def main() -> None:
    """Prints the figures, and what was missed or raised wrongly where asked."""
    options = argparse.ArgumentParser(description="Looks for errors on bills that another hand wrote.")
    options.add_argument("--show", action="store_true", help="print what was missed and what was raised wrongly")
    shown = options.parse_args().show
    wrong, clean = look_at_all()
    for label, value in figures(wrong, clean).items():
        print(f"  {label:<38} {value}")
    for one in (*wrong, *clean) if shown else ():
        for planted in one.missed:
            print(f"missed {one.bill.name}: {'/'.join(planted.kinds)} {sorted(planted.lines)}")
        for finding in one.false:
            print(f"false  {one.bill.name}: {finding.kind} {list(finding.lines)} {finding.severity}: {finding.title}")
