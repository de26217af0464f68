"""What the plan refused: what it means, and whose move it is.

A refusal is a decision of the plan, so that there is as a rule an appeal; what the provider must mend is for
information. Innocent reasons: a paper is on its way, and the plan decides again.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from bot.bill import Adjustment, Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.answered import OWNER, above_price, is_refusal, left_to_nobody
from bot.checks.seen import Seen, Severity, Shown
from bot.denials import Step, step_for
from bot.facts import Fact, total, usd
from bot.pairing import pair_lines
from bot.views.code import PrintedRemark
from bot.views.refusals import allowed_nothing
from codesets.entry import Language


@dataclass(frozen=True, slots=True)
class _Refused:
    """One refused amount: of ``line`` of the answer, or of the claim as a whole; ``number`` is the bill's line."""

    adjustment: Adjustment
    line: Line | None
    number: int | None
    where: str

    @property
    def kind(self) -> tuple[str, str, tuple[str, ...]]:
        """What makes refusals one finding: group, reason and remarks."""
        return self.adjustment.group or "", self.adjustment.reason or "", self.line.remarks if self.line else ()


def check(case: Case) -> Iterator[Seen]:
    """A ``denied`` for what the plan refused for one reason, of lines or of the claim as a whole."""
    alike: dict[tuple[str, str, tuple[str, ...]], list[_Refused]] = defaultdict(list)
    for one in _all(case):
        alike[one.kind].append(one)
    for refused in alike.values():
        yield _seen(refused)


def _all(case: Case) -> Iterator[_Refused]:
    bill = case.bill
    answer = case.eob or (bill if bill and bill.kind in ("eob", "remittance") else None)
    if answer is None or bill is None:
        return
    numbers = {line.line: line.line for line in answer.lines}
    if case.eob:
        numbers = {theirs.line: number for number, theirs in pair_lines(bill, answer).lines.items()}
    owner = OWNER if case.eob else ""
    for line in answer.lines:
        for one in _refused(line):
            yield _Refused(one, line, numbers.get(line.line), f"{owner}line {line.line}, ")
    for one in answer.adjustments:
        if is_refusal(one):
            yield _Refused(one, None, None, f"{owner}claim, ")


def _refused(line: Line) -> list[Adjustment]:
    """The refusals of a line; where it prints no reasons, what it calls not covered or allows nothing of."""
    if line.adjustments:
        return [one for one in line.adjustments if is_refusal(one)]
    if line.charge and not line.not_covered and allowed_nothing(line):
        return [Adjustment(group="PR", reason=None, amount=line.charge)]
    if not line.not_covered or line.not_covered <= 0 or above_price(line):
        return []
    asked = line.patient_owes is not None and line.patient_owes >= line.not_covered
    return [Adjustment(group="PR" if asked else None, reason=None, amount=line.not_covered)]


def _seen(refused: list[_Refused]) -> Seen:
    group, reason, remarks = refused[0].kind
    steps: dict[Language, Step | None] = {
        language: step_for(group, reason, remarks, language) for language in get_args(Language)
    }
    mover = steps["en"].mover if steps["en"] else None
    amounts = [
        usd(one.adjustment.amount, f"{one.where}adjustment {group} {reason}".rstrip(), one.number) for one in refused
    ]
    amount = total(amounts)
    numbers = tuple(one.number for one in refused if one.number is not None)
    only = refused[0].line if len(refused) == 1 else None
    facts: dict[str, Shown] = {
        "amount": amount,
        "numbers": [Fact(number, "line", "line number", number) for number in numbers],
        "what": of.printed(only) if only and only.description else None,
        "code": Fact(f"{group} {reason}".strip(), "text", f"{refused[0].where}reason") if reason else None,
        "note": _note(remarks),
        "means": _each(steps, "means"),
        "patient": _each(steps, "patient"),
        "group": _each(steps, "group"),
        "by": _each(steps, "patient_by"),
    }
    nobodys = all(one.line is not None and left_to_nobody(one.line) for one in refused)
    severity: Severity = "question" if group in ("", "PR") and mover != "provider" and not nobodys else "info"
    words = "denied" if severity == "question" or group == "PR" else "denied_provider"
    codes = tuple(code for one in refused if one.line and (code := of.service_code(one.line)))
    return Seen("denied", severity, numbers, codes, amount, facts, words)


def _note(remarks: tuple[str, ...]) -> Fact | None:
    """What the document's own legend says of the first mark that it explains."""
    said = (remark.partition(": ") for remark in remarks)
    return next((PrintedRemark(mark, words, None).title for mark, _, words in said if words), None)


def _each(steps: dict[Language, Step | None], name: str) -> Shown:
    held: dict[Language, Fact] = {
        language: said for language, step in steps.items() if step and (said := getattr(step, name))
    }
    return held or None
