"""Makes one case of the documents that a person brought.

An EOB document often answers several claims, of several visits and of the hospital and the doctor apart. Those
that speak of the bill's lines are its EOB; where there are several, they are read as one.
"""

from collections.abc import Sequence
from decimal import Decimal

from bot.bill import Bill, Totals
from bot.case import Case
from bot.pairing import pair_lines


def make_case(bills: Sequence[Bill], eobs: Sequence[Bill] = (), estimates: Sequence[Bill] = ()) -> Case:
    """The first bill with what belongs to it of the others; ``bills`` holds one at least."""
    bill = bills[0]
    return Case(bill=bill, eob=eob_of(bill, eobs), estimate=estimates[0] if estimates else None)


def eob_of(bill: Bill, answers: Sequence[Bill]) -> Bill | None:
    """The answers of the plan that are about ``bill``, as one; the first where none of several can be told."""
    if len(answers) < 2:
        return answers[0] if answers else None
    covered: set[int] = set()
    chosen = []
    for answer, lines in sorted(_told(bill, answers), key=lambda one: -len(one[1])):
        if not lines & covered:
            covered |= lines
            chosen.append(answer)
    if chosen:
        return join([answer for answer in answers if any(answer is one for one in chosen)])
    same_account = [answer for answer in answers if bill.account and answer.account == bill.account]
    return (same_account or list(answers))[0]


def _told(bill: Bill, answers: Sequence[Bill]) -> list[tuple[Bill, set[int]]]:
    """The answers that speak of lines of the bill, each with those lines."""
    told = []
    for answer in answers:
        pairing = pair_lines(bill, answer)
        together = {line.line for ours, _ in pairing.together for line in ours}
        if lines := pairing.lines.keys() | together:
            told.append((answer, lines))
    return told


def join(answers: Sequence[Bill]) -> Bill:
    """Several answers as one: their lines numbered through, a total where each of them has it."""
    if len(answers) == 1:
        return answers[0]
    lines = [line for answer in answers for line in answer.lines]
    return answers[0].model_copy(
        update={
            "lines": tuple(line.model_copy(update={"line": number}) for number, line in enumerate(lines, 1)),
            "totals": Totals(**{name: _sum(answers, name) for name in Totals.model_fields}),
            "diagnoses": tuple(dict.fromkeys(code for answer in answers for code in answer.diagnoses)),
            "contacts": tuple(dict.fromkeys(one for answer in answers for one in answer.contacts)),
            "warnings": tuple(dict.fromkeys(one for answer in answers for one in answer.warnings)),
        }
    )


def _sum(answers: Sequence[Bill], name: str) -> Decimal | None:
    amounts = [getattr(answer.totals, name) for answer in answers]
    return None if None in amounts else sum(amounts, Decimal())
