"""Questions whose topic is decided by what they order, work out or name alone, before any words are weighed."""

from bot.asked.codes.claim_digits import CLAIM_TOPIC, FREQUENCY, TYPE
from bot.asked.codes.marks import NOTE_TOPIC
from bot.asked.codes.sought import SOUGHT_TOPIC
from bot.asked.codes.terms import TERM_TOPIC
from bot.asked.lines.amount_not_here import AMOUNT_NOT_HERE
from bot.asked.lines.billed_as import BILLED_TOPIC
from bot.asked.lines.totals import CHARGED, OWED, PAID
from bot.asked.reckoning.claim_math import MATH_TOPIC
from bot.asked.references import References
from bot.asked.wording.of_the_payment import REMIT_TOPIC
from bot.understanding.named_alone import Named

FIGURES_TOPIC = "compare-figures"
CHANGED_TOPIC = "figure-changed"
CHANGE_TOPIC = "change-instructions"
OWE_TOPIC = "what-do-i-owe"
PAID_TOPIC = "already-paid"
SENDER_TOPIC = "who-is-billing-me"
PART_TOPIC = "line-and-plan"
PRINTED = frozenset(
    {"which of two", "units together", "days compared", "dearest day", "cheapest day", "composed", "part"}
)
"""What is worked out of what the bill prints of the care itself, however much of a body the words are."""

_SHARES = frozenset({"patient_owes", "deductible", "copay", "coinsurance"})
"""What of a charge is left to the person, and its kinds."""
_OF_KNOWN_PARTS = frozenset({"composed", "part"})
"""What is asked in no other words than those of its parts."""


COPAY_TOPIC = "copay"
"""The topic that tells the rest of a share beside its copay."""


def decided(references: References, named: Named | None, clinical: bool) -> str | None:
    """The topic of what is ordered, worked out or named alone; None where the words have to be weighed."""
    if references.marks:
        return NOTE_TOPIC
    if references.remit:
        return REMIT_TOPIC
    if references.terms:
        return CLAIM_TOPIC if references.terms[0].startswith((TYPE, FREQUENCY)) else TERM_TOPIC
    if references.math:
        return MATH_TOPIC
    if references.sought:
        return SOUGHT_TOPIC
    if references.reckoning and references.reckoning.operation in _OF_KNOWN_PARTS:
        return references.reckoning.topic
    if references.billed and not references.billed.loosely:
        return BILLED_TOPIC
    if references.change and not clinical:
        return CHANGED_TOPIC
    if not references.lines and any(slant.startswith("apart ") for slant in references.slants):
        return FIGURES_TOPIC
    if "without copay" in references.slants and not references.lines:
        return COPAY_TOPIC
    if _of_what_is_owed(references) and not clinical:
        return OWE_TOPIC
    if _of_ones_part(references) and not clinical:
        return PART_TOPIC
    if references.ordered and not clinical:
        return CHANGE_TOPIC
    if references.names_sender and not clinical:
        return SENDER_TOPIC
    if references.amount_not_here:
        return AMOUNT_NOT_HERE
    if PAID in references.totals and "asks left" in references.slants and not (clinical or references.lines):
        return PAID_TOPIC  # "what's left after the 30 I gave them": the payment is counted already
    if references.reckoning and (not clinical or _is_printed(references)):
        return references.reckoning.topic
    if references.billed and not clinical:
        return BILLED_TOPIC
    return named.topic if named and named.decides else None


def _of_ones_part(references: References) -> bool:
    """Whether it is asked how one's own part of a charge comes about: "how did they get 41 for the lab"."""
    mine = references.part is not None and references.field in _SHARES and len(references.lines) == 1
    return mine and (references.comes_about or references.why)


def _is_printed(references: References) -> bool:
    """Whether what is worked out stands on the bill, however ill the words sound: "how much more was the biopsy"."""
    operation = references.reckoning.operation if references.reckoning else ""
    return operation in PRINTED or (operation == "difference" and references.how_much)


def _of_what_is_owed(references: References) -> bool:
    """Whether it is asked how the amount to pay comes about: "where does the 41 come from"."""
    named = OWED in references.totals and CHARGED not in references.totals and not references.lines
    return named and references.comes_about
