"""What the papers at hand make of a topic: whose letter it is, what of a charge is one's own, what was not covered."""

from dataclasses import replace

from bot.asked.references import References
from bot.case import Case
from bot.refused import refused_lines
from bot.understanding.leaning import field_told, unpaid_lines
from bot.understanding.others_know import OF_THAT_DAY, ONLY_OTHERS_KNOW
from bot.understanding.understood import Understanding

ASKED = 0.2
"""From this confidence on, what was done may be what is asked where nothing was counted."""

_COUNT = "units-and-dose"
_MINE = "patient_owes"
_WHY_OF_A_LINE = frozenset({"what-is-line", "why-this-line"})
_FEW = 3
_WITH_A_COLLECTOR = {"appeal-deadline": "dispute-deadline", "who-did-it": "who-is-billing-me"}
_NEXT_STEP = "denial-next-step"
_MAY_COVER, _NOT_PAID, _DENIED = "does-plan-cover", "why-not-paid", "was-it-denied"


def of_its_sender(topic: str, case: Case) -> str:
    """The topic as the sender makes it: with a collector's letter alone, nobody appeals to a plan, and who is asked
    after is whose debt it is."""
    contacts = case.bill.contacts if case.bill and case.eob is None else ()
    collects = any("collection" in contact.who.lower() for contact in contacts)
    return _WITH_A_COLLECTOR.get(topic, topic) if collects else topic


def asks_of_own_share(topic: str, references: References, case: Case) -> bool:
    """Whether a reason is asked for having to pay for a charge of which the papers say what is one's own: "why do I
    pay for the culture if I'm insured" asks for the deductible, and not for what a culture is."""
    if references.part is not None and references.why and topic in ONLY_OTHERS_KNOW and references.lines:
        return True  # "why 35 every time": the copay that it is, and not what was paid in other years
    of_few = 0 < len(references.lines) <= _FEW and (references.how != "amount" or references.part is not None)
    steps = topic == _NEXT_STEP and not refused_lines(case) & set(references.lines)  # nothing of it was denied
    if not (topic in _WHY_OF_A_LINE or steps) or "why mine" not in references.slants or not of_few:
        return False
    return field_told(case, references.lines, _MINE)


def of_own_share(references: References) -> References:
    """``references`` to what is left for the person of its line, or to the part of it that the amount named is."""
    return replace(references, field=references.field or _MINE)


def asks_of_no_payer(topic: str, references: References, case: Case) -> bool:
    """Whether a topic on what a plan did not pay is none: no word of paying stands in the question, and the papers
    refuse nothing of the line, so that "why are my own pills on here" asks for the charge."""
    left_alone = refused_lines(case) | unpaid_lines(case)
    told = "of a payer" in references.slants
    return topic == _NOT_PAID and bool(references.lines) and not told and not set(references.lines) & left_alone


def not_covered(topic: str, references: References, case: Case) -> tuple[str, tuple[int, ...]] | None:
    """The topic of why it was refused, and the lines, where it is asked whether a plan just doesn't cover a thing and
    the papers show that it did not; None of any other."""
    refused = refused_lines(case)
    if topic != _MAY_COVER or "uncovered" not in references.slants or not refused:
        return None
    if meant := tuple(line for line in references.lines if line in refused):
        return _NOT_PAID, meant
    whole = case.bill is not None and refused >= {line.line for line in case.bill.lines}
    return (_DENIED, ()) if whole and not references.lines and not references.missing else None


def of_that_day(topic: str, references: References, case: Case) -> References:
    """``references`` to the charges of the days named that a plan refused, where it is asked why it did not pay and
    the charges that the words name were paid: "why didn't they pay the therapy on the 22nd", of two on that day."""
    refused = refused_lines(case) if topic in (_NOT_PAID, _DENIED) and references.dates else frozenset[int]()
    if case.bill is None or not refused or set(references.lines) & refused:
        return references
    days = references.dates
    meant = tuple(one.line for one in case.bill.lines if one.line in refused and one.service_date in days)
    return replace(references, lines=meant, how="date") if meant else references


def counted(topic: str, understood: Understanding, case: Case) -> str:
    """``topic``; of lines counted once, how often or how long a thing was done is what the record tells, if asked."""
    if topic != _COUNT or case.bill is None:
        return topic
    meant = [line for line in case.bill.lines if line.line in understood.references.lines]
    if any(line.units not in (None, "1") for line in meant or case.bill.lines):
        return topic
    asked = (one.topic for one in understood.others if one.topic in OF_THAT_DAY and one.confidence >= ASKED)
    return next(asked, topic)
