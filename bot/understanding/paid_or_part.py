"""Whether what a plan did is asked of the whole bill, of the charges named, or only if it was asked to pay."""

from bot.asked.references import References
from bot.case import Case
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.leaning import SUMMED_TOPIC as TOTAL_TOPIC
from bot.understanding.leaning import is_split

_PAID, _PART = "did-insurance-pay", "line-and-plan"
_TAKEN_FOR = frozenset({_PAID, _PART, "what-is-line", "why-this-line", "billed-as", "was-it-denied"})
"""Topics as which a question whether a charge was sent to the plan may be read."""
_FEW = 3


def paid_or_part(topic: str, references: References, case: Case) -> str:
    """``topic``; one on what the plan paid as the papers and the charges named make it, any other as it is.

    "Did they cover the splint": where the papers say it of that charge, the whole is no answer. "Did they send the
    splint to insurance" asks for no amount of it.
    """
    if topic in _TAKEN_FOR and "was sent" in references.slants:
        return _PAID
    if topic == LINE_TOPIC and _asks_the_sum(references, case):
        return TOTAL_TOPIC
    named = 0 < len(references.lines) <= _FEW and references.how == "words" and case.bill is not None
    return _PART if topic == _PAID and named and is_split(case, references.lines) else topic


def _asks_the_sum(references: References, case: Case) -> bool:
    """Whether it is asked how much several charges for the same are: "how much were the ultrasounds"."""
    held = [line for line in case.bill.lines if line.line in references.lines] if case.bill else []
    if "one of them" in references.slants or len({line.codes or line.description for line in held}) != 1:
        return False
    several = 1 < len(references.lines) <= _FEW and references.how == "words" and not references.what
    return several and references.how_much and not (references.why or references.field or references.reckoning)
