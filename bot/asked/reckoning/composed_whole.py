"""Questions of known parts that name no charge: both ends of the bill, the average of all, two amounts added or
subtracted, two payments, the price before a discount; and of one charge, how far it is from one's part of it."""

import re
from collections.abc import Callable
from decimal import Decimal

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.slots import NUMBER, named_by, segments

_MOST = (
    r"(?:most expensive|biggest|largest|highest|priciest|dearest|costliest|(?:cost|costs"
    r"|costing)(?: me)? (?:the )?most"
    r"|mas car[oa]s?|mas alt[oa]s?|mayor)"
)
_LEAST = (
    r"(?:least expensive|cheapest|smallest|lowest|(?:cost|costs|costing)(?: me)? (?:the )?least|the least"
    r"|mas barat[oa]s?|mas baj[oa]s?|menor)"
)
_BOTH = re.compile(
    rf"\b(?:{_MOST}|the most)\b.{{0,40}}\b(?:and|or|&|y|o)\b.{{0,25}}\b{_LEAST}\b"
    rf"|\b{_LEAST}\b.{{0,40}}\b(?:and|&|y)\b.{{0,25}}\b{_MOST}\b"
)
_ENDS = re.compile(
    rf"\b(?:{_MOST}|{_LEAST}|the most(?! exp)|which|one|ones|charges?|line|item|thing|price|was|name"
    r"|cual(?:es)?|cobros?|ambos|both)\b"
)
_MEAN = re.compile(r"\b(?:averag\w*|avg|mean|promedio)\b")
_FOR_ME = re.compile(
    r"\b(?:for me|(?:out )?of (?:the ones|what|those|everything) i owe(?: on)?|i owe(?: on)?"
    r"|i (?:have to )?pay|my share|i mean)\b"
)
_DEDUCTED = re.compile(r"\b(?:deposit|payments?|discount|adjustment|insurance|plan|paid|write[ -]?off)\b")
_HOW_COME = re.compile(
    r"\bhow(?:d| did| do| does)? (?:\w+ )?(?:you|they|it|we|get|come|arrive|figure)\b|\bwhere (?:did|does"
    r"|is|do)\b.*\b(?:rest|come|go"
    r"|other|difference)\b|\b(?:isnt|is not|doesnt|does not|dont|do not|not) (?:equal|add|match|come|make"
    r"|\$?\d)|\bnot adding\b"
)
_LOWEST = re.compile(
    rf"\b(?:{_LEAST}|(?:charg(?:ed?|es|ing)|bill(?:ed|ing)?)(?: me)?(?: the)? least)(?: amount| money)?(?: for)?\b"
)
_OWN_CHARGES = re.compile(
    r"\b(?:charges|lines|items|each|per (?:charge|line|item)|(?:a|one|is a) charge(?= costs?\b|\W*$| (?:on|in) av)"
    r"|cargos|cobros|cada)\b|^\W*(?:the |my )?(?:avg|average|mean) charge\W*$"
)
"""What an average is of where it is not the price that others pay."""
_OF_ALL = re.compile(
    r"\b(?:price|cost|amount|size|each|per|every|charges?|lines?|items?|services?|everything|bill|costs?"
    r"|cargos?|cobros?"
    r"|cada|todos?|precio|servicios?|linea|cuesta)\b"
)
_SIGN = r"(?P<sign>minus|less|plus|\+|-|−|take away|menos|mas)"
_SUM = re.compile(
    rf"(?<![\w.])(?P<a>{NUMBER}) ?{_SIGN} ?(?P<b>{NUMBER})(?![\d.%])"
    rf"|\b(?:add|sum of|suma[re]?) (?P<c>{NUMBER}) (?:and|to|plus|with|y|mas) (?P<d>{NUMBER})(?![\d.%])"
    rf"|\b(?:subtract|take|resta[re]?|quita[re]?) (?P<e>{NUMBER}) (?:from|away from|off|de"
    rf"|a) (?P<f>{NUMBER})(?![\d.%])"
)
_LONG_SUM = re.compile(rf"(?<![\w.]){NUMBER}(?: ?(?:\+|plus|and) ?{NUMBER}){{2,}}(?![\d.%])")
_ASKS_SUM = re.compile(r"=|\b(?:what|whats|is|how much|equals?|comes? to|makes?|cuanto|es|son|por favor|and|you)\b")
_TWICE = re.compile(
    rf"\b(?:pay(?:ing)?|paid|send|give|put(?:ting)?|payments? of|pago|doy|abono|pagos? de)\b"
    rf"(?: (?:you|them|down|in|les))? (?P<a>{NUMBER})(?: dollars| bucks| dolares)?(?: [a-z]+){{0,4}}?,?"
    rf" (?:and|then|plus|y|luego)(?: then| another| luego| otros)? (?P<b>{NUMBER})(?: dollars| bucks| dolares)?"
    r"(?![\d.]| ?(?:%|months?|payments|meses|a month|per|each|al mes))"
)
_REMAINS = re.compile(
    r"\b(?:left|remain\w*|owe|open|balance|rest|stays?|queda\w*|debo|deberia|resta\w*|falta\w*|saldo)\b"
)
_UNDISCOUNTED = re.compile(
    r"\b(?:before|without|sin|antes del?|minus)(?: (?:the|any|my|their|that|this|el|los|ningun))*"
    r" (?:self ?pay |cash |insurance |plan )?(?:discounts?|adjustments?|write ?offs?|descuentos?|ajustes?)\b"
    r"|\b(?:hadnt|had not|didnt|did not|never|wasnt|werent)(?: (?:have|had|gotten|got|get|give|given|gave"
    r"|been|me|us|the|that"
    r"|this|a|any))* discount\w*\b"
)
_UNDISCOUNTED_OF = re.compile(
    r"\b(?:total|price|prices|full|bill|cost|costs|charges?|how much|would|it|been|everything|whole"
    r"|original|number|if|i owe|balance|paid|had|plan|insurance|insurer|they"
    r"|precio|costaba|costaria|seria|era|cuenta|todo)\b"
)
_DISCOUNTED = re.compile(
    r"\b(?:after|with|once|minus|less|ya con|con|despues del?|menos)(?: (?:the|any|my|their|that|this|el|los|su|all))*"
    r" (?:self ?pay |cash |insurance |plan |contractual )?(?:discounts?|adjustments?|write ?-?offs?|descuentos?"
    r"|ajustes?"
    r"|rebajas?)\b(?: (?:is|was|were|got|aplicado|taken (?:off|out)))?"
)
_COMES_TO = re.compile(
    r"\b(?:how much|whats?|what is|comes? to|came to|price|cost|total|charges?|en cuanto|cuanto|quedo|queda|sale|salio"
    r"|precio|costo)\b"
)
_OF_MINE = re.compile(
    r"\b(?:owe|owing|left|balance|pay|paid|my|me|why|if|how come|debo|debemos|pagar|pago|mi|me|por ?que|si|percent\w*"
    r"|explain|mean\w*|right|ask|get|can|what kind)\b|%"
)
_APART = re.compile(
    r"\b(?:differences?|gap|how (?:much|many)(?: \w+)? (?:more|less)|minus|vs|versus|how far apart|diferencia"
    r"|cuanto menos)\b"
)
_CHARGED = re.compile(
    r"\b(?:(?:the )?charged?(?: amount| price)?|(?:what )?(?:it|they)? ?(?:costs?|billed|was billed(?: at)?|charged)"
    r"|full price|the price|costo|cobraron|precio|cobro)\b"
)
_MINE = re.compile(
    r"\b(?:(?:what |how much )?(?:i|we) (?:have to |need to |actually |really |only |still |do )*(?:owe|pay)"
    r"|my (?:share|part|portion)|lo que (?:debo|pago)|mi parte)\b"
)
_APART_OWN = re.compile(r"\b(?:between|than|from|is|was|do|y|entre|for|on|what|it|they|and|of|to)\b")


def of_whole(asked: Asked) -> Reckoning | None:
    """What ``asked`` wants, where it is one of these."""
    return next((found for reader in _READERS if (found := reader(asked))), None)


def _made(kind: str, lines: tuple[int, ...] = (), said: tuple[Decimal, ...] = (), *, more: bool = False) -> Reckoning:
    return Reckoning("composed", lines, counts=kind, said=said, more=more)


def _ends(asked: Asked) -> Reckoning | None:
    held = [line for line in asked.sets.bill.lines if line.charge]
    if not _BOTH.search(asked.words) or len(held) < 2 or segments(asked.words, (_ENDS,)):
        return None
    ranked = sorted(held, key=lambda line: line.charge or 0, reverse=True)
    return _made("ends", (ranked[0].line, ranked[-1].line))


def _least(asked: Asked) -> Reckoning | None:
    """The charge that is the least of all."""
    held = [line for line in asked.sets.bill.lines if line.charge]
    said = _LOWEST.search(asked.words) and re.search(r"\b(?:what|whats|which|how much|tell|show|name)\b", asked.words)
    if not said or len(held) < 2 or segments(asked.words, (_LOWEST, _ENDS, _FOR_ME)):
        return None
    mine = [line for line in held if line.patient_owes]
    if _FOR_ME.search(asked.words) and mine:
        return Reckoning("part", (min(mine, key=lambda line: line.patient_owes or 0).line,), field="patient_owes")
    return _made("least", (min(held, key=lambda line: line.charge or 0).line,))


def _chain(asked: Asked) -> Reckoning | None:
    """How what is asked for comes about of the other totals, where one asks for it beside one of them."""
    totals = asked.sets.bill.totals
    less = [one for one in (totals.adjustments, totals.plan_paid, totals.patient_paid) if one]
    owes, charges = totals.patient_owes, totals.charges
    if owes is None or charges is None or not less or charges - sum(less) != owes or asked.told.lines:
        return None
    said = {_number(one) for one in re.findall(NUMBER, asked.words)}
    told = {one for total in (charges, owes, *less) for one in (total, Decimal(int(total)))}
    beside = said <= told and (len(said) > 1 or (said and _DEDUCTED.search(asked.words)))
    return _made("chain") if beside and _HOW_COME.search(asked.words) else None


def _mean(asked: Asked) -> Reckoning | None:
    lines = asked.sets.bill.lines
    if not _MEAN.search(asked.words) or len(lines) < 2 or any(line.charge is None for line in lines):
        return None
    bare = _OWN_CHARGES.search(asked.words) and not segments(asked.words, (_MEAN, _OF_ALL))
    return _made("mean", asked.sets.every) if bare else None


def _arithmetic(asked: Asked) -> Reckoning | None:
    """Two numbers that the question itself adds or subtracts."""
    if long := _LONG_SUM.search(asked.words):
        added = tuple(_number(one) for one in re.findall(NUMBER, long[0]))
        bare = not segments(asked.words, (_LONG_SUM, _ASKS_SUM)) and not _names_lines(asked, list(added))
        return _made("plus", said=added, more=True) if bare else None
    found = _SUM.search(asked.words)
    if found is None or segments(asked.words, (_SUM, _ASKS_SUM)):
        return None
    said = [_number(one) for one in found.groups() if one and one[-1].isdigit()]
    if _names_lines(asked, said):
        return None
    if found["c"]:
        return _made("plus", said=(_number(found["c"]), _number(found["d"])), more=True)
    if found["e"]:
        return _made("minus", said=(_number(found["f"]), _number(found["e"])))
    adds = found["sign"] in ("plus", "+", "mas")
    return _made("plus" if adds else "minus", said=(_number(found["a"]), _number(found["b"])), more=adds)


def _paid_twice(asked: Asked) -> Reckoning | None:
    found = _TWICE.search(asked.words)
    if found is None or not _REMAINS.search(asked.words) or asked.sets.bill.totals.patient_owes is None:
        return None
    return _made("paid twice", said=(_number(found["a"]), _number(found["b"])))


def _undiscounted(asked: Asked) -> Reckoning | None:
    totals = asked.sets.bill.totals
    if not _UNDISCOUNTED.search(asked.words) or not totals.adjustments or totals.charges is None:
        return None
    bare = not segments(asked.words, (_UNDISCOUNTED, _UNDISCOUNTED_OF))
    return _made("before discount") if bare else None


def _discounted(asked: Asked) -> Reckoning | None:
    """What a charge, or all of them, come to once the discount is taken off."""
    totals = asked.sets.bill.totals
    said = _DISCOUNTED.search(asked.words)
    if not said or not _COMES_TO.search(asked.words) or _OF_MINE.search(asked.words):
        return None
    if not totals.adjustments or totals.charges is None:
        return None
    named = asked.sets.meant(_DISCOUNTED.sub(" ", asked.words))
    lines = asked.lines(named)
    told = bool(lines) and all(asked.partners.get(line.line, line).adjustment is not None for line in lines)
    return _made("discounted", named if told and asked.is_part(named) else ())


def _own_part(asked: Asked) -> Reckoning | None:
    """How far the charge of one line is from what is left of it for the patient."""
    if not all(pattern.search(asked.words) for pattern in (_APART, _MINE)) or re.search(r"\bif\b", asked.words):
        return None
    words = _MINE.sub(" ", asked.words)
    if not _CHARGED.search(words):
        return None
    named = named_by(asked, segments(_APART_OWN.sub(" ", words), (_APART, _CHARGED)))
    if len(named) != 1:
        return None
    line = asked.lines(named)[0]
    held = any(one.patient_owes is not None for one in (line, asked.partners.get(line.line, line)))
    return _made("own part", named) if held and line.charge is not None else None


def _names_lines(asked: Asked, said: list[Decimal]) -> bool:
    """Whether numbers may be codes, places or charges of lines, which are found by them."""
    lines = asked.sets.bill.lines
    names = {code.code for line in lines for code in line.codes}
    charged = {line.charge for line in lines}
    return any(str(one) in names or one < 20 for one in said) or charged.issuperset(said)


def _number(said: str) -> Decimal:
    return Decimal(said.lstrip("$").replace(",", ""))


_READERS: tuple[Callable[[Asked], Reckoning | None], ...] = (
    _arithmetic, _paid_twice, _ends, _least, _chain, _mean, _undiscounted, _discounted, _own_part,
)  # fmt: skip
