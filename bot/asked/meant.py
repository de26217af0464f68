"""What a question means of the papers: lines, totals, a part of a charge, a service that no line is."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.asked.lines.line_words import missing_role
from bot.asked.lines.parts import line_of_part
from bot.asked.lines.service_lines import absent_service
from bot.asked.lines.totals import totals_meant
from bot.asked.wording.fields import field_in
from bot.asked.wording.payments import has_paid
from bot.bill import Bill
from bot.described import Described

_WHOLE = (("bill", "charges"), ("bill", "patient_owes"), ("bill", "due_now"))
"""The totals that speak of the whole bill and of no line."""
_I_PAY = re.compile(r"\b(?:i|we|am i|are we) (?:\w+ )?(?:pay|paying|owe|owing|left with|stuck with)\b")
"""How one's own part is asked about, whatever is said of the plan beside it."""
_I_PAID = re.compile(r"\b(?:paid|gave|pague|di)\b")
"""An amount beside it that the bill counts as the person's own payment is that, and no copay of a line."""
_OWING = re.compile(
    r"\b(?:pays?|paying|owes?|owed|due|balance|left|pag(?:o|a|ar|ue|amos)|deb(?:o|e|er|emos)|saldo|queda\w*)\b"
)
"""How one speaks of what a bill asks for, and of no charge on it."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What is meant of the papers: lines, and what told them; totals; the part of a charge; what is missing."""

    lines: tuple[int, ...]
    how: str
    totals: tuple[tuple[str, str], ...]
    whole: bool
    part: Decimal | None
    field: str | None
    missing: str | None


def meant_of(
    words: str,
    said: tuple[Decimal, ...],
    found: tuple[tuple[int, ...], str],
    papers: tuple[Bill | None, Bill | None, Bill | None],
    described: tuple[Described, ...],
    names_code: bool,
) -> Meant:
    """The lines ``found``, unless an amount ``said`` is a part of another, or a service is named that no line is."""
    bill, eob, estimate = papers
    lines, how = found
    if how == "amount" and bill and len(bill.lines) > 1 and _OWING.search(words) and _asked_for(said, bill):
        lines, how = (), ""  # a line happens to cost what the whole bill asks for
    totals = totals_meant(said, how, bill, eob, estimate)
    whole = how != "amount" and any(one in _WHOLE for one in totals)
    part, field = None, field_in(words)
    own = ("bill", "patient_paid") in totals and bool(_I_PAID.search(words))
    if bill and how in ("", "words", "date") and not (whole or own) and (lines or not has_paid(words)):
        of_part, part, of_line = line_of_part(said, bill, eob, lines)
        field = of_line if of_line == "patient_owes" and _I_PAY.search(words) else field or of_line
        lines, how = (of_part, "amount") if part else (lines, how)
    absent = absent_service(words, described) if bill and not names_code and how in ("", "words") else None
    lines, how = ((), "") if absent else (lines, how)
    missing = absent or (missing_role(words, described) if bill and not lines and not names_code else None)
    return Meant(lines, how, totals, whole, part, field, missing)


def _asked_for(said: tuple[Decimal, ...], bill: Bill) -> bool:
    """Whether the one amount ``said`` is what the bill asks for."""
    return len(said) == 1 and said[0] in (bill.totals.patient_owes, bill.totals.due_now)
