"""What a few words take off the charges spoken of: "after the discount", "and with half off", «¿y con la mitad?».

Where the papers print a price after the discount, that is told; where a bill takes one rate off all its charges and
names no plan, the same rate is worked out of the charges asked about.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from bot.asked.lines.figure_changed import Change
from bot.asked.references import References
from bot.asked.wording.fields_shortly import CHARGE
from bot.understanding.acts_of_paying import RATE_TOPIC, Found
from bot.understanding.amount_of import DISCOUNT_TOPIC, Amount
from bot.understanding.leaning import Leaning
from bot.understanding.part_read import UNCHANGED, changed_part
from bot.understanding.part_replaced import amount_replaced
from bot.understanding.percents_of import CHANGED_TOPIC
from bot.understanding.rates_of import at_rate, discounted, names_no_plan

_DISCOUNT = r"(?:discounts?|adjustments?|write[- ]?offs?|reductions?|descuentos?|ajustes?|rebajas?)"
_AFTER = re.compile(
    rf"\b(?:(?:once|when|if) )?(?:after|with|less|minus|including|counting) (?:(?:the|that|this|their|its|my) )*"
    rf"(?:(?:plan|cash|insurance|self ?pay|negotiated) )?{_DISCOUNT}(?: (?:off|is off|taken off|applied))?\b"
    r"|\b(?:ya |pero )*(?:despues de|con|contando|menos|quitando)(?:l| el| ese| su"
    rf"| mi)? ?{_DISCOUNT}(?: (?:aplicado|incluido))?\b"
    r"|^\W*(?:(?:and|so|ok|y) )*(?:after|despues|ya con descuento)\W*$"
)
"""What asks for a price with the discount off it."""
_HALF = re.compile(
    r"\b(?:with |at |for )?(?:(?:a )?half (?:off|price|less)|50 ?(?:%|percent) off)\b|\b(?:at|with|by) half\b"
    r"|\b(?:con|a|por) (?:la )?mitad\b(?: (?:menos|de precio|del precio|de descuento))?"
    r"|\b(?:la )?mitad (?:menos|de precio|del precio|de descuento)\b"
)
"""What takes a half off."""
_SUPPOSES = re.compile(
    r"\b(?:and |y )?(?:what )?(?:if|si)(?: (?:it|they|that|this|he|she|me|nos|lo|la|le|se|eso))*"
    r" (?:was|were|is|are|would be|took|take|give|gave|gives|make|made|did|do|dejan?|baj\w+|hacen?|cobran?|dan?|quitan?"
    r"|fuera|estuviera)(?: (?:me|us|it|that))*\b"
)
"""What only supposes that a half comes off."""
_PAYS = re.compile(r"\b(?:pay|pays|paid|give|put|send|owe|pago|pagar|pague|doy|abono|debo|mando)\b")
"""What makes a half a payment."""
_HALVED = Decimal(50)
_LONGEST = 12


def after_the_discount(leaning: Leaning) -> Found:
    """ "What did it end up costing after the discount", of the charges spoken of or named."""
    words = leaning.words.replace("'", "").replace("’", "")
    if not _AFTER.search(words) or leaning.references.why or leaning.references.percents:
        return None
    wanted = _wanted(leaning, _AFTER.sub(" ", words))
    if wanted is None:
        return None
    if wanted.whole:
        return DISCOUNT_TOPIC, References(field="adjustment", how_much=True)
    return discounted(wanted.lines, leaning.case)


def at_a_half(leaning: Leaning) -> Found:
    """ "And with half off", "and the A1c at half": half of what was charged, or of the figure told last."""
    words = leaning.words.replace("'", "").replace("’", "")
    if not _HALF.search(words) or _PAYS.search(words) or leaning.references.why or len(words.split()) > _LONGEST:
        return None
    wanted = _wanted(leaning, _SUPPOSES.sub(" ", _HALF.sub(" ", words)))
    if wanted is None or wanted.whole:
        return None
    if names_no_plan(leaning.case):
        return at_rate(wanted.lines, _HALVED)
    if wanted.lines == leaning.turn.lines and leaning.conversation.leads:
        return CHANGED_TOPIC, replace(leaning.references, change=Change("less percent", _HALVED), lines=())
    return None


def at_the_same_rate(leaning: Leaning) -> Found:
    """ "And the x-ray", after so many percent off a charge: the same percent off that one."""
    turn = leaning.turn
    if turn.topic != RATE_TOPIC or turn.rate is None or not turn.lines:
        return None
    changed = changed_part(leaning)
    named = changed is not None and changed.named and changed.field in (None, CHARGE) and changed.joins is None
    return at_rate(changed.named, turn.rate) if changed and named else None


def _wanted(leaning: Leaning, words: str) -> Amount | None:
    """The charges that ``words`` mean without what they take off: those named, else those spoken of."""
    bare = replace(leaning, words=" ".join(words.split()))
    changed = changed_part(bare) if bare.words.strip(" ?.!,") else UNCHANGED
    if changed is None or changed.field not in (None, CHARGE, "patient_owes"):
        return None
    if changed.named and changed.joins is None:
        return Amount(CHARGE, changed.named)
    if leaning.turn.topic == RATE_TOPIC and leaning.turn.lines and not changed.charges:
        return Amount(CHARGE, leaning.turn.lines)
    return amount_replaced(replace(changed, field=CHARGE), bare)


RATE_RULES: tuple[Callable[[Leaning], Found], ...] = (after_the_discount, at_a_half, at_the_same_rate)
