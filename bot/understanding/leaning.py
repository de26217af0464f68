"""Words that lean on the answer before them, and what they can mean there: which lines, which number."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from bot.asked.references import References
from bot.bill import Line
from bot.case import Case, Conversation, Turn
from bot.checks import check_case
from bot.described import Described
from bot.pairing import pair_lines

_COUNTS: Mapping[str, int] = {"2": 2, "two": 2, "both": 2, "dos": 2, "ambos": 2, "3": 3, "three": 3, "tres": 3}
_PAIR = 2
_THOSE = frozenset({"those", "these", "esos", "esas", "estos", "estas"})
SUMMED_TOPIC = "group-total"
"""The topic that tells what several lines come to."""
_COLLECTOR = re.compile(r"collect|cobranza")
_ALL = frozenset({"all", "far", "llevamos", "llevo", "voy", "todo", "todos", "toda", "todas", "everything"})


@dataclass(frozen=True, slots=True)
class Leaning:
    """Words that lean on the answer before them, and all that they can lean on."""

    words: str
    references: References
    case: Case
    conversation: Conversation
    turn: Turn
    described: tuple[Described, ...] = ()


def lines_meant(leaning: Leaning) -> tuple[int, ...]:
    """The lines that the words point at: those they tell themselves, else those the last question was about."""
    return leaning.references.lines or leaning.turn.lines


def lines_together(leaning: Leaning) -> tuple[int, ...]:
    """The lines that "those" means: those told, else those of the last answer, else those spoken of one by one."""
    for lines in (leaning.references.lines, leaning.turn.lines):
        if len(lines) > 1:
            return lines
    spoken = leaning.conversation.spoken
    words = re.findall(r"\w+", leaning.words)
    counted = next((_COUNTS[word] for word in words if word in _COUNTS), None)
    if counted is None and _ALL & set(words):
        return tuple(dict.fromkeys(spoken))
    return tuple(dict.fromkeys(spoken[-(counted or 2) :]))


def count_said(leaning: Leaning) -> int | None:
    """How many the words speak of: "both", "all three"; None where they count nothing."""
    return next((_COUNTS[word] for word in re.findall(r"\w+", leaning.words) if word in _COUNTS), None)


def asked_together(leaning: Leaning, same: bool) -> tuple[int, ...] | None:
    """The lines that "both together" and "all three" mean: those of the last questions; those of the last one alone
    where they are as many and their sum was not told yet, or the ``same`` are meant, as for
    another amount. None where
    there are no several."""
    words, turn, counted = re.findall(r"\w+", leaning.words), leaning.turn, count_said(leaning)
    groups = leaning.conversation.groups
    same = same or bool(_THOSE & set(words))
    told = turn.topic == SUMMED_TOPIC and not same and len(groups) > 1
    if len(turn.lines) > 1 and counted in (None, len(turn.lines)) and not told:
        return turn.lines
    groups = groups if counted is None and _ALL & set(words) else groups[-(counted or _PAIR) :]
    lines = tuple(dict.fromkeys(line for group in groups for line in group))
    return lines if len(lines) > 1 else None


def number_of(leaning: Leaning) -> Decimal | None:
    """The one number of the words."""
    found = [Decimal(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", leaning.words)]
    return found[0] if len(found) == 1 else None


def is_split(case: Case, lines: Collection[int]) -> bool:
    """Whether a paper says of single lines what the person pays."""
    shown = case.bill.lines if case.bill else ()
    return bool(case.eob) or any(line.patient_owes is not None for line in shown if line.line in lines)


def amounts_told(case: Case, lines: Collection[int], field: str) -> list[Decimal | None]:
    """This amount of each of the lines, by their numbers, as the bill or else its EOB prints it; None of a line where
    neither does."""
    partners = pair_lines(case.bill, case.eob).lines if case.bill and case.eob else {}
    held = sorted((line for line in case.bill.lines if line.line in lines), key=_number) if case.bill else []
    both = [(line, partners.get(line.line, line)) for line in held]
    return [next((told for one in pair if (told := getattr(one, field)) is not None), None) for pair in both]


def _number(line: Line) -> int:
    return line.line


def field_told(case: Case, lines: Collection[int], field: str) -> bool:
    """Whether the bill or its EOB prints this amount of each of the lines."""
    amounts = amounts_told(case, lines, field)
    return bool(amounts) and None not in amounts


def shares_told(leaning: Leaning, lines: tuple[int, ...]) -> tuple[int, ...]:
    """The lines by one's own share of each, the largest first, where that is spoken of and a paper says what it is made
    of; else none."""
    amounts = amounts_told(leaning.case, lines, "patient_owes")
    mine = leaning.conversation.field == "patient_owes" and has_parts(leaning.case)
    if not mine or not amounts or len(amounts) != len(lines):
        return ()
    held = {line: amount for line, amount in zip(sorted(lines), amounts, strict=True) if amount is not None}
    return tuple(sorted(held, key=lambda line: -held[line])) if len(held) == len(lines) else ()


def findings_of(case: Case) -> set[str]:
    """The kinds of what does not look right in ``case``, "collector" where a collection agency sent the
    bill, "credit" where something is owed to the person."""
    contacts = case.bill.contacts if case.bill else ()
    collected = any(_COLLECTOR.search(contact.who.lower()) for contact in contacts)
    owed = case.bill.totals.patient_owes if case.bill else None
    kinds = {"collector": collected, "credit": owed is not None and owed < 0}
    return {finding.kind for finding in check_case(case)} | {kind for kind, is_so in kinds.items() if is_so}


def has_parts(case: Case) -> bool:
    """Whether a paper shows what the person's share is made of."""
    lines = [line for document in (case.eob, case.bill) if document for line in document.lines]
    return any(line.deductible or line.copay or line.coinsurance or line.not_covered for line in lines)


def unpaid_lines(case: Case) -> set[int]:
    """The bill's lines of which the bill itself says that the plan paid nothing, though something of them is left."""
    lines = case.bill.lines if case.bill else ()
    return {line.line for line in lines if line.plan_paid == 0 and (line.patient_owes or line.not_covered)}
