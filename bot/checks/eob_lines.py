"""The bill and its EOB line by line: what has no partner, and what the partner says otherwise.

Innocent reasons: a second EOB covers the rest (the hospital and the doctor are answered apart), the plan counts
several charges as one, or it read a charge under another code.
"""

from collections.abc import Iterable, Iterator

from bot.bill import Code, Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.answered import OWNER
from bot.checks.seen import Seen, Severity
from bot.facts import Fact, difference
from bot.pairing import Pair, Pairing, pair_lines


def check(case: Case) -> Iterator[Seen]:
    """An ``eob_mismatch`` for lines without a partner, and for each pair with another charge or code."""
    bill, eob = case.bill, case.eob
    if not bill or not eob or not eob.lines or not bill.lines or bill.kind in ("eob", "remittance"):
        return
    pairing = pair_lines(bill, eob)
    if pairing.is_empty:
        yield from _other_visit(case)
        return
    alone = [line for line in pairing.alone if line.charge]
    if alone:
        yield _missing(alone, pairing)
    if pairing.eob_alone:
        yield _unbilled([line for line in pairing.eob_alone if line.charge] or list(pairing.eob_alone))
    for pair in pairing.pairs:
        if not pair.same_charge:
            yield _other_charge(pair)
        elif not pair.same_code:
            yield _other_code(pair)


def _other_visit(case: Case) -> Iterator[Seen]:
    """Nothing in common: the EOB may be about something else, unless the totals tell otherwise."""
    bill, eob = case.bill, case.eob
    if bill and eob and bill.totals.charges != eob.totals.charges:
        yield Seen("eob_mismatch", "question", words="eob_other_visit")


def _missing(alone: list[Line], pairing: Pairing) -> Seen:
    amount = of.charges(alone)
    facts = {"numbers": of.numbers(alone), "amount": amount}
    codes = tuple(code for line in alone if (code := of.service_code(line)))
    # What stands on the other side of the bill, or on another day, has as a rule an EOB of its own.
    answered = [pair.line for pair in pairing.pairs] + [line for ours, _ in pairing.together for line in ours]
    elsewhere = not any(_beside(line, other) for line in alone for other in answered)
    severity: Severity = "info" if elsewhere or len(alone) > len(answered) else "question"
    lines = tuple(line.line for line in alone)
    return Seen("eob_mismatch", severity, lines, codes, amount, facts, "eob_line_missing")


def _beside(line: Line, other: Line) -> bool:
    return line.service_date == other.service_date and {of.side(line), of.side(other)} != {"facility", "professional"}


def _unbilled(lines: list[Line]) -> Seen:
    amount = of.charges(lines, OWNER)
    facts = {"amount": amount, "what": _listed(lines)}
    return Seen("eob_mismatch", "info", (), _codes(lines), amount, facts, "eob_line_unbilled")


def _listed(lines: Iterable[Line]) -> list[Fact]:
    return [
        Fact(line.description or of.service(line) or str(line.line), "text", f"{OWNER}line {line.line}, as printed")
        for line in lines
    ]


def _codes(lines: Iterable[Line]) -> tuple[Code, ...]:
    return tuple(code for line in lines if (code := of.service_code(line)))


def _other_charge(pair: Pair) -> Seen:
    ours, theirs = of.charge(pair.line), of.charge(pair.eob_line, OWNER)
    more = ours is not None and theirs is not None and ours.amount > theirs.amount
    gap = None
    if ours and theirs:
        gap = difference(ours, theirs) if more else difference(theirs, ours)
    facts = {"number": of.number(pair.line), "what": of.printed(pair.line), "ours": ours, "theirs": theirs, "gap": gap}
    severity: Severity = "question" if more else "info"
    return Seen("eob_mismatch", severity, (pair.line.line,), pair.line.codes, gap, facts, "eob_other_charge")


def _other_code(pair: Pair) -> Seen:
    theirs = of.service_code(pair.eob_line)
    source = f"{OWNER}line {pair.eob_line.line}, code"
    code = Fact(theirs.code, "code", source, pair.line.line, theirs) if theirs else None
    facts = {"number": of.number(pair.line), "ours": of.code_fact(pair.line), "theirs": code}
    return Seen("eob_mismatch", "question", (pair.line.line,), pair.line.codes, None, facts, "eob_other_code")
