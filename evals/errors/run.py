"""Makes the bills, runs every check over them and counts what was found of what was planted."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from bot.bill import Bill, Line
from bot.case import Case
from bot.checks import check_case
from bot.readers.layout.tables.lines import LINE_AMOUNTS
from evals.errors.documents import DOCUMENTS
from evals.errors.drafts import Truth, answered
from evals.errors.lines import LINES
from evals.errors.printed import through_readers
from evals.errors.scenes import make_draft
from evals.section import Section

SEEDS = {"report": 20261126, "tuning": 1}
COUNT = 600
_TRIES = 400

Item = tuple[str, tuple[int, ...]]


@dataclass
class Score:
    """Items over all bills; ``clean`` are bills in order, ``raised`` those of them with more than information."""

    planted: int = 0
    found: int = 0
    right: int = 0
    bills: int = 0
    clean: int = 0
    raised: int = 0
    by_error: dict[str, Counter[str]] = field(default_factory=dict)

    @property
    def f1(self) -> float:
        """The harmonic mean of how much was found and how much of it was planted."""
        return 2 * self.right / max(1, self.planted + self.found)


def clean_case(rng: random.Random) -> Case:
    """Documents in order: a bill alone, or with the plan's answer, which may leave out codes or the doctor's part."""
    draft = make_draft(rng)
    bill = draft.bill()
    if rng.random() < 0.5 or draft.notes:
        return Case(bill=bill)
    case = answered(bill, rng)
    if case.eob is None or rng.random() < 0.6:
        return case
    return Case(bill=case.bill, eob=_as_plans_print(case.eob, rng))


def _as_plans_print(eob: Bill, rng: random.Random) -> Bill:
    """The EOB in another order, without codes, or with the reasons left out."""
    lines = _as_one(eob.lines) if rng.random() < 0.3 else list(eob.lines)
    if rng.random() < 0.5:
        rng.shuffle(lines)
    if rng.random() < 0.5:
        lines = [line.model_copy(update={"codes": (), "units": None}) for line in lines]
    if rng.random() < 0.5:
        lines = [line.model_copy(update={"adjustments": ()}) for line in lines]
    numbered = tuple(line.model_copy(update={"line": number}) for number, line in enumerate(lines, 1))
    return eob.model_copy(update={"lines": numbered})


def _as_one(lines: Sequence[Line]) -> list[Line]:
    """The lines with those of one code and day added up, as plans do."""
    alike: dict[tuple[object, ...], list[Line]] = {}
    for line in lines:
        key = (line.codes, line.service_date) if line.codes else (line.line,)
        alike.setdefault(key, []).append(line)
    return [_added(group) for group in alike.values()]


def _added(group: list[Line]) -> Line:
    if len(group) == 1:
        return group[0]
    update: dict[str, object] = {"adjustments": (), "units": str(len(group))}
    for name in LINE_AMOUNTS:
        amounts = [amount for line in group if (amount := getattr(line, name)) is not None]
        update[name] = sum(amounts, Decimal(0)) if amounts else None
    return group[0].model_copy(update=update)


def planted_cases(rng: random.Random, count: int) -> Iterator[tuple[str, Case, Truth]]:
    """So many bills with one error each, every error in its turn: its name, the documents, what should be found."""
    for place in range(count):
        which = place % (len(LINES) + len(DOCUMENTS))
        for _ in range(_TRIES):
            draft = make_draft(rng)
            if which < len(LINES):
                truth = LINES[which](draft, rng)
                made = (Case(bill=draft.bill()), truth) if truth else None
            else:
                made = DOCUMENTS[which - len(LINES)](draft, rng)
            if made:
                yield (LINES + DOCUMENTS)[which].__name__, *made
                break


def found_in(case: Case, truth: Truth) -> set[Item]:
    """What the checks report: everything above information, and what was planted as information."""
    seen = check_case(case)
    wanted = {(kind, tuple(sorted(lines))) for kind, lines in truth}
    items = {(one.kind, tuple(sorted(one.lines))) for one in seen if one.severity != "info"}
    return items | ({(one.kind, tuple(sorted(one.lines))) for one in seen} & wanted)


def measure(name: str, count: int, show: bool = False, *, read: bool = False) -> Score:
    """The score over ``count`` bills with errors and as many in order; ``read``: printed and read back before."""
    rng = random.Random(SEEDS[name])  # noqa: S311
    score = Score()
    for error, made, truth in planted_cases(rng, count):
        case = through_readers(made) if read else made
        wanted = {(kind, tuple(sorted(lines))) for kind, lines in truth}
        found = found_in(case, truth)
        score.bills += 1
        score.planted += len(wanted)
        score.found += len(found)
        score.right += len(wanted & found)
        counts = score.by_error.setdefault(error, Counter())
        counts.update(planted=len(wanted), found=len(found), right=len(wanted & found))
        if show and wanted != found:
            print(f"{error}: wanted {sorted(wanted - found)}, found beside it {sorted(found - wanted)}")
    for _ in range(count):
        case = through_readers(clean_case(rng)) if read else clean_case(rng)
        raised = [one for one in check_case(case) if one.severity != "info"]
        score.clean += 1
        score.raised += bool(raised)
        if show and raised:
            print(f"in order, raised: {[(one.kind, one.words, one.lines) for one in raised]}")
    return score


def report(count: int = COUNT, name: str = "report", show: bool = False) -> Section:
    """The section for RESULTS.md."""
    score, printed = measure(name, count, show), measure(name, count // 2, show, read=True)
    rows = [
        ("bills with a planted error", str(score.bills)),
        ("items planted", str(score.planted)),
        ("item F1 (kind and lines)", f"{score.f1:.4f}"),
        ("precision", f"{score.right / max(1, score.found):.4f}"),
        ("recall", f"{score.right / max(1, score.planted):.4f}"),
        ("bills in order", str(score.clean)),
        ("of these, raised more than information", f"{score.raised / max(1, score.clean):.2%}"),
    ]
    rows += [
        ("printed as text and read: item F1", f"{printed.f1:.4f}"),
        ("printed as text and read, in order: raised more than information", f"{printed.raised / printed.clean:.2%}"),
    ]
    for error, counts in sorted(score.by_error.items()):
        f1 = 2 * counts["right"] / max(1, counts["planted"] + counts["found"])
        rows.append((f"F1, {error.replace('_', ' ')}", f"{f1:.3f}"))
    note = (
        f"On generated bills, seed {SEEDS[name]}, which no check was tuned on. Scenes and checks come from the same"
        " hands: this shows that what is known is found and quiet bills stay quiet, not what nobody thought of."
    )
    return Section("Finding errors", rows, note)
