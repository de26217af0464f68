"""Whether the figure told last is before or after insurance, a discount or one's own payment.

"Is that before insurance?" after what a charge cost asks of that charge, after what is owed of the rest.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.asked.reckoning.reckoning import Reckoning
from bot.understanding.acts import OWED_TOPIC, PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.leaning import Leaning
from bot.understanding.told_figures import OF_A_LINE

BEFORE_TOPIC = "before-or-after"
_CHARGES = OF_A_LINE | {TOTAL_TOPIC, "biggest-charge", "why-so-expensive", "compare-lines", "compare-figures"}
"""Topics whose answer begins with what was charged, where no other amount is spoken of."""
_LEFT = frozenset({OWED_TOPIC, "due-date", "cost-sharing"})
"""Topics whose answer begins with what is left to pay."""
_BEFORE = r"before|prior to|antes(?: de(?:l)?)?"
_AFTER = r"after|including|includes|counting|with|despues(?: de(?:l)?)?|ya con|con|contando"
_SIDE = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|wait|but|y|pero|entonces) )*"
    r"(?P<of>(?:is |was |are |thats |ya |es |eso |son )*(?:that|this|it|those|eso|esto)?(?:\W?s)?(?: is| es)?) ?"
    r"(?:(?:the )?(?:price|amount|number|total|figure|cost|charge) |all |el (?:precio|total) )?"
    rf"(?P<side>(?:{_BEFORE})(?: or (?:{_AFTER})| o (?:{_AFTER}))?|(?:{_AFTER})(?: (?:or|o) (?:{_BEFORE}))?)\b"
    r"(?P<step>.{0,40})$"
)
_STEPS: Mapping[str, re.Pattern[str]] = {
    "patient_paid": re.compile(
        r"\b(?:my|our) (?:\$?[\d.]+ )?(?:payment|deposit|check)s?\b|\b(?:i|we) (?:already )?(?:paid|gave|sent|put)\b"
        r"|\bmi (?:pago|abono|deposito)\b|\b(?:que|lo que) (?:ya )?(?:pague|di|abone)\b|^ (?:the |my )?\$?[\d.]+\W*$"
    ),
    "adjustment": re.compile(r"\b(?:discount|adjustment|write[- ]?off|descuento|ajuste|rebaja)s?\b"),
    "plan_paid": re.compile(
        r"\b(?:insurance|insurer|ins|plan|medicare|medicaid|they paid|they pay|seguro|aseguranza|aseguradora)\b"
    ),
}


def before_or_after(leaning: Leaning) -> Found:
    """On which side of insurance, a discount or a payment the figure told last stands."""
    found = _SIDE.search(leaning.words.replace("'", "").replace("’", ""))
    step = found and next((name for name, words in _STEPS.items() if words.search(found["step"])), None)
    if not found or not step or not leaning.conversation.leads:
        return None
    field, topic = leaning.conversation.field, leaning.turn.topic
    mine = topic == PART_TOPIC and field == "patient_owes"
    if mine and step == "patient_paid":
        return None  # what was paid on the whole bill is not shown of one charge
    left = mine or (topic in _LEFT and field in (None, "patient_owes"))
    if not left and (topic not in _CHARGES or field is not None):
        return None
    if not (left or found["of"].removeprefix("ya ").strip()):
        return None  # "and after insurance?", after a charge, asks for what is left of it
    reckoning = Reckoning("before or after", field=step, more=left, counts=_side(found["side"]))
    lines = leaning.turn.lines if mine or not left else ()
    return BEFORE_TOPIC, replace(leaning.references, lines=lines, how="focus", reckoning=reckoning, amounts=())


def _side(words: str) -> str | None:
    """The one side asked after; None where both are."""
    before = re.search(rf"\b(?:{_BEFORE})\b", words)
    after = re.search(rf"\b(?:{_AFTER})\b", words)
    return None if before and after else "before" if before else "after"
