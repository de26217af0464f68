"""Which amount of a charge a few words name beside an answer: "and me?", "their part", «¿y lo permitido?».

Such words name it more shortly than a question by itself can (:mod:`bot.asked.wording.fields`). They are told word by
word: who is meant, what is done with money, and what kind of amount it is; together these make the amount. What is left
of the message without them says of what it is asked.
"""

import re
from typing import Final

CHARGE: Final = "charge"
_MINE: Final = "patient_owes"
_PLANS: Final = "plan_paid"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


_BEFORE = _words(
    r"before (?:(?:the|my|any|all|their) )*(?:insurance|plan|discounts?|adjustments?|reductions?)"
    r"|antes del? (?:seguro|plan|descuentos?|ajustes?)|antes de que (?:el )?(?:seguro|plan) \w+"
)
AFTER = _words(
    r"after (?:(?:the|my|their) )?(?:insurance|plan)(?: (?:paid|pays|part|share))?"
    r"|despues del? (?:seguro|plan)|despues de (?:mi|lo del) (?:seguro|plan)"
)
"""What is left once the plan has paid."""
_KINDS: Final = (
    ("deductible", _words(r"deductible|deducible")),
    ("copay", _words(r"co-?pays?(?:ments?)?|copagos?")),
    ("coinsurance", _words(r"co-?insurance|co-?a?seguro")),
    (
        "allowed",
        _words(
            r"(?:(?:the|my) )?(?:insurance|plan|insurer)s? (?:price|rate)|(?:precio|tarifa) (?:del|de mi) (?:plan"
            r"|seguro)"
            r"|allow(?:ed|s|able|ance)?|approved?|negotiated|contracted|agreed(?: upon)?|permitid[oa]s?"
            r"|permiti(?:o|eron)"
            r"|aprobad[oa]s?|aprob(?:o|aron)|negociad[oa]s?|acordad[oa]s?"
        ),
    ),
    (
        "adjustment",
        _words(
            r"(?:t(?:ake|akes|ook|aken)|knock(?:ed)?|mark(?:ed)?|cut|come|came|wr(?:ite|ote|itten)|shav(?:e|ed))"
            r"(?: (?:it|that|them))?[ -](?:off|down)|discount\w*|adjust\w*|write[- ]?offs?|reduc\w+|markdown|lowered"
            r"|descuent\w*|descont\w+|rebaj\w*|ajust\w*|quit(?:o|aron)|baj(?:o|aron)|perdon(?:o|aron)|reduj\w+"
        ),
    ),
)
"""What says of itself which amount is meant, whoever is named beside it."""
_SHARE = _words(
    r"part|share|portion|(?<=my )(?:cut|piece|end|side|bit)|(?<=my )(?:damage|tab|hit|costs?|price)|costs? (?:me"
    r"|us)(?! anything)|(?<=their )(?:cut|piece"
    r"|end|side)"
    r"|(?<=insurance )(?:cut|piece|end|side)|(?<=plan )(?:cut|piece|end|side)|responsib\w+|parte|pedazo"
    r"|(?<=my )half|(?<=our )half|(?<=mi )mitad"
)
_LEFT = _words(
    r"owes?|owing|left(?: over)?(?= (?:for|on|to|me|us|of|in|from|after|with|over)\b|\W*$)|leav(?:e|es|ing)"
    r"|remain\w*|stuck(?: with)?|on the hook|out[ -]of[ -]pockets?"
    r"|out of (?:my|our) (?:own )?pockets?|(?:(?:have|has|need|got|supposed|going) )?to pay(?: out)?|debo|debemos"
    r"|debe|tocan?|tocaria|toco|queda|quedan|quedo|quedaron|quedaria|tocaron"
    r"|corresponden?|(?:me|nos) dej(?:a|an|o|aron)|me sal(?:e|en|io)|falta|faltan|(?:de )?mi bols(?:a|illo)"
)
_PAYS = _words(
    r"pay|pays|paid|payed|paying|payments?|cover|covers|covered|covering|contribut\w+|kick(?:ed)?(?: in)?"
    r"|pick(?:ed|s)?(?: up)?"
    r"|chip(?:ped)?(?: in)?|put(?: in| up)?|eat|ate|absorb(?:ed)?|took care of|shell(?:ed)? out|fork(?:ed)? over"
    r"|toward|towards"
    r"|pago|paga|pagan|pagaron|pagar|cubr(?:e|io|en|ieron)|puso|pusieron|pone|pongo|ponemos|poner|aport\w+|dio|dieron"
)
_FIRST = _words(
    r"i|im|ill|id|me|my|mine|we|us|our|ours|myself|he|she|his|her|hers|yo|mi|mis|mio|mia|nos|nosotros|nuestra"
)
_PLAN = _words(
    r"(?:the |my |our |his |her )?(?:health )?(?:insurance(?: company)?|insurer|ins|plans?)|medicare|medicaid"
    r"|they|them|theirs?"
    r"|(?:el |la |mi |su )?(?:seguro|plan|aseguradora|aseguranza|poliza)|ellos"
)
_PRICE = _words(
    r"(?:cobro|precio|cargo|costo|monto) (?:completo|original|total|entero|inicial)"
    r"|(?:(?:full|original|whole|list|sticker|billed|regular|starting|gross|total) )*(?:charg(?:e|es|ed|ing)"
    r"|bill(?:ed|ing)?|cost(?:s|ing)?|pric(?:e|es|ed))(?: (?:at|for|as|me|us))?|originally|to (?:begin|start) with"
    r"|(?:full|original|list|sticker|gross) (?:amount|figure)|(?:me |nos |le )?(?:cobr(?:o|a|an|aron|ado)"
    r"|factur(?:o|aron)"
    r"|cost(?:o|aron|aba|aban)|cuestan?)|cobro|precio|cargo|costo|monto"
    r"|originalmente|al principio"
)
_I_PAID = _words(
    r"(?:i|we|ive|weve) (?:\w+ )?(?:paid|payed|gave|sent)|did (?:i|we) (?:\w+ )?(?:pay|give|send)|my (?:\w+ )?payments?"
    r"|(?:ya )?pague|(?:ya )?pagamos|di|mi pago|mis pagos"
)
"""What was paid already is no amount of a charge."""
_ASKS = _words(r"what|whats|how much|cuanto|que")
_ONLY_ME = re.compile(r"^\W*(?:(?:what|how|so) )?(?:about )?(?:me|us|mine|ours|yo|a mi|mi|nosotros|lo mio)\W*$")
_ONLY_PLAN = re.compile(
    r"^\W*(?:(?:al|del|to|of) )?(?:the |my |our |el |mi |la )?(?:insurance|insurer|plan|medicare|medicaid"
    r"|seguro|aseguradora|aseguranza)\W*$"
)
_TO_ME = re.compile(
    r"\b(?:for|to|on|leaves?|leaving|with) (?:me|us)\b|\ba mi\b|\b(?:me|nos) (?:toc|qued"
    r"|correspond|falt)\w+"
)


def taken_out(words: str, paid: bool = True) -> tuple[str, str | None] | None:
    """``words`` less those that name an amount, and which it is ("charge", "plan_paid"), None where they name none; no
    pair at all where they name several, or what one paid already, if the papers tell of that (``paid``)."""
    if _I_PAID.search(words):
        return None if paid or not _ASKS.search(words) else (_without(words, _I_PAID, _PAYS, _FIRST), _MINE)
    if (left := _BEFORE.sub(" ", words)) != words:
        return _PRICE.sub(" ", _PAYS.sub(" ", left)), CHARGE
    if (left := AFTER.sub(" ", words)) != words:
        return _without(left, _LEFT, _PRICE, _PAYS, _FIRST), _MINE
    kinds = [(name, pattern) for name, pattern in _KINDS if pattern.search(words)]
    if len(kinds) > 1:
        return None
    if kinds:
        left = kinds[0][1].sub(" ", words)
        return _without(left, _SHARE, _LEFT, _PLAN, _FIRST, _PRICE, _PAYS), kinds[0][0]
    field = _by_whom(words)
    if field is None:
        return words, None
    if field == CHARGE:
        return _without(words, _PRICE, _PLAN), field
    return _without(words, _SHARE, _LEFT, _PAYS, _PLAN if field == _PLANS else _FIRST, _PLAN), field


def _by_whom(words: str) -> str | None:
    """The amount that who is meant, and what is done, make: what the plan pays, what is left to oneself, the price."""
    if _ONLY_ME.search(words):
        return _MINE
    if _ONLY_PLAN.search(words):
        return _PLANS
    first, plan = bool(_FIRST.search(words)), bool(_PLAN.search(words))
    if _LEFT.search(words):
        return _MINE
    if _SHARE.search(words):
        return _MINE if first else _PLANS if plan else None
    if _PAYS.search(words):
        to_me = first and not re.search(r"\b(?:me|nos|le) (?:pag|cubr)\w+", words)
        return _MINE if to_me and not plan else _PLANS
    if _PRICE.search(words):
        return CHARGE
    return _MINE if _TO_ME.search(words) or re.search(r"\b(?:mine|ours|mi[oa])\b", words) else None


def _without(words: str, *taken: re.Pattern[str]) -> str:
    for pattern in taken:
        words = pattern.sub(" ", words)
    return " ".join(words.split())
