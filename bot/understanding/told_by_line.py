"""What a few words ask of a figure charge by charge: which charges it is from, what each of them holds, one unit of it.

"Which lines is that from" after a discount, "per mg?" after a medicine, "the biggest part of that went where" after
what everything came to.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.asked.reckoning.each import counted
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.references import References
from bot.asked.wording.fields import field_in
from bot.asked.wording.fields_shortly import CHARGE
from bot.understanding.acts import OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import Found, again
from bot.understanding.amount_of import DISCOUNT_TOPIC, Amount, amount_of, apart
from bot.understanding.leaning import Leaning, amounts_told, field_told
from bot.understanding.leaning_words import LEAD
from bot.understanding.part_words import ANDS

OVER_TOPIC = "over-estimate"
_THAT = (
    r"(?:that|it|this|those|these|the (?:money|amount|difference|total|sum|extra|overage)|eso|esto|es[ea]"
    r"|la diferencia)"
)
_KINDS_EN = r"(?:tests?|visits?|drugs?|medicines?|prescriptions?|sessions?|procedures?|scans?)"
_KINDS_ES = r"(?:medicinas?|medicamentos?|pruebas?|examenes|visitas?|sesiones|estudios?|consultas?|citas?)"
_FROM_WHICH = re.compile(
    rf"{LEAD}(?:(?:on |for |from |off |of )?(?:which|what) (?:ones?|charges?|lines?|items?|services?|things?|parts?"
    rf"|{_KINDS_EN})"
    rf"(?: (?:is|are|was|were|did|does|do|makes?|made|caused?|add\w*))*(?: {_THAT})?(?: (?:all|up|mostly|come"
    r"|came|go|went))*"
    r"(?: (?:from|for|on|off|to|up|made of))*"
    rf"|where (?:did|does|do|is|was) {_THAT}(?: (?:all|mostly|extra|come|came))*(?: from)?|where(?:s"
    rf"|'s)? {_THAT} (?:coming )?from"
    rf"|what (?:is|makes?|made|caused?) (?:up )?(?:the difference|that difference|it higher|the extra)(?: from)?"
    rf"|(?:de |en |por )?(?:que|cual(?:es)?) (?:cobros?|cargos?|lineas?|servicios?|{_KINDS_ES})(?: (?:es|son|sale|salen"
    r"|viene|vienen"
    rf"|fue|fueron))*(?: {_THAT})?|de (?:donde|cuales)(?: (?:sale|salen|viene|vienen|es|son|salio))+(?: {_THAT})?"
    rf"|(?:{_THAT} )?de (?:donde|que cobros?|que lineas?|cuales)(?: (?:sale|salen|viene|vienen|es|son|salio))*"
    r")\W*$"
)
_BY_TOPIC = {DISCOUNT_TOPIC: "adjustment", PAID_TOPIC: "plan_paid", OWED_TOPIC: "patient_owes"}
_A_UNIT = (
    r"(?:units?|mgs?|milligrams?|mls?|miles?|hours?|doses?|pills?|tablets?|vials?|pens?|strips?|minutes?|bags?"
    r"|capsules?|days?|nights?|dias?|noches?|unidad(?:es)?|miligramos?|millas?|horas?|dosis|pastillas?|tabletas?|ampollas?|frascos?|plumas?"
    r"|tiras?|capsulas?|minutos?|pieza)"
)
_UNIT = re.compile(
    rf"{LEAD}(?:(?:what|how much) (?:is|was|does|do) (?:that|it|they)(?: (?:come to|cost|charge))? |how much "
    r"|(?:and )?what |cuanto (?:es|sale|fue) |eso )?"
    rf"(?:per|for each|each|a|an|one|by the|por(?: cada)?|cada|de a|la|una?) {_A_UNIT}"
    r"(?: (?:cuanto (?:es|sale|seria)|how much(?: is (?:that|it))?))?\W*$"
)
_UNIT_OF = re.compile(rf"\b(?:per|for (?:each|one)|por(?: cada)?|cada) {_A_UNIT}\b")
_HOW_MANY = re.compile(
    rf"{LEAD}(?:(?:for|de|por) )?(?:how many|cuant[oa]s) (?:{_A_UNIT}|times|veces)"
    r"(?: (?:is|was|were|are|did|does|do|it|that|they|those|this|i|we|for|in|of|es|son|fue|fueron|eso|ese|esa|charge"
    r"|charged|cobr\w+|get|got))*\W*$"
)
UNITS_TOPIC = "units-and-dose"
_ON_THERE = re.compile(
    r"\b(?:on|in) (?:there|it|the estimate|the quote)\b|\b(?:ahi|alli|en (?:el|la) (?:estimad\w|cotizacion))\b"
)
_FEW = 8
"""Words of a message that names the charge and a unit of it, and nothing else."""
_MOST_OF_IT = re.compile(
    r"\b(?:the )?(?:biggest|largest|main|most|bulk|major) ?(?:part|chunk|piece|bit|share"
    r"|portion)?(?: of)? (?:that|it|this|those|the (?:total|bill|money|charges))\b"
    r".{0,30}\b(?:off|gone|go|goes|went|disappear\w*|taken|paid|pay|pays|covered|written|who|how|where)\b"
    r"|\b(?:who|how|where)\b.{0,25}\b(?:most|biggest (?:part|chunk)|bulk) of (?:that|it|this)\b"
    r"|\b(?:la )?mayor parte de (?:eso|esto|ese (?:total|dinero)|la cuenta)\b.{0,30}\b(?:quien|como|donde|fue"
    r"|quit\w+|pag\w+|descont\w+|baj\w+)\b"
    r"|\b(?:quien|como|a donde)\b.{0,25}\bla mayor parte\b"
)
"""What asks what became of the most of all charges."""
_WHICH_MOST = re.compile(
    rf"{LEAD}(?:(?:on|for|of|from) )?(?:which|what|cual|en cual|de cual|a cual)(?: (?:one|ones|charge|line"
    r"|of (?:them|those"
    r"|these)|item|cobro|linea|de (?:es|ell)[oa]s))*(?: \w+){0,6} (?:the )?(?:most|least|more|less|biggest|smallest|mas"
    r"|menos)(?: (?:off|on|for|of (?:it|that)|money|dinero|discount|descuento|me \w+|\w+aron|\w+o))*\W*$"
)
_BARE_MOST = re.compile(
    rf"{LEAD}(?:on |for |of )?(?:which (?:one )?)?(?:the |el |la |lo |al |del )?(?:que )?(?:least|most"
    r"|smallest|lowest|highest"
    r"|biggest|menos|mas|menor|mayor)(?: (?:off|one))?\W*$"
)
_OF_THOSE = re.compile(r"\b(?:of|de) (?:those|these|them|the|es[oa]s|l[oa]s|ell[oa]s)\b|\b(?:2|two|dos)\b")
_LEAST = re.compile(r"\b(?:least|less|smallest|lowest|menos|menor)\b")
_OFF = re.compile(r"\b(?:off|down|discount\w*|rebaj\w+|descont\w+|descuent\w+|baj(?:o|aron)|quit(?:o|aron))\b")
_THAT_OR = re.compile(
    r"\b(?:that|it|this|ese|esa|eso|este|esta)(?: one| cobro)? (?:or|o|vs|versus)\b"
    r"|\b(?:or|o|vs|versus) (?:that|it|this|ese|esa|eso|este|esta)\b"
)
_ESTIMATE = re.compile(r"\b(?:estimates?|quoted?|presupuesto|estimado|estimacion|cotizacion|cotizad[oa])\b")
_OVER = re.compile(
    r"\b(?:over|above|more|higher|differ\w*|off|exceed\w*|past|beyond|mas|arriba|encima|diferencia|pas[ao]n?)\b"
)
_OF_ALL = frozenset({OWED_TOPIC, PAID_TOPIC, "why-so-expensive", "cost-sharing", "bill-and-eob-differ", "worked-out"})


def from_which_lines(leaning: Leaning) -> Found:
    """ "Which lines is that from": the charges over an estimate, or those that hold the amount told of everything."""
    turn = leaning.turn
    every = tuple(line.line for line in leaning.case.bill.lines) if leaning.case.bill else ()
    some = bool(turn.lines) and set(turn.lines) != set(every)
    if (some and turn.topic != OVER_TOPIC) or not every or not _FROM_WHICH.search(leaning.words):
        return None
    if turn.topic == OVER_TOPIC:
        return OVER_TOPIC, References(how_much=True)
    spoken = leaning.conversation.field if turn.lines else None
    field = _BY_TOPIC.get(turn.topic) or (spoken if spoken in _BY_TOPIC.values() else None)
    amounts = amounts_told(leaning.case, every, field) if field else []
    held = tuple(line for line, amount in zip(sorted(every), amounts, strict=True) if amount) if amounts else ()
    if not field or not held:
        return None
    if len(held) == 1:
        return PART_TOPIC, References(lines=held, how="focus", field=field)
    reckoning = Reckoning("sum", held, field=field)
    return TOTAL_TOPIC, References(lines=held, how="focus", reckoning=reckoning, how_much=True)


def one_unit(leaning: Leaning) -> Found:
    """ "Per mg?", after a charge that counts several units: the price of one."""
    references = leaning.references
    named = references.lines if references.how == "words" else ()
    short = len(leaning.words.split()) <= _FEW
    asks = _UNIT.search(leaning.words) or (named and short and _UNIT_OF.search(leaning.words))
    lines = named or leaning.turn.lines
    if not asks or len(lines) != 1 or references.codes or not leaning.case.bill:
        return None
    if not any(counted(line) > 1 for line in leaning.case.bill.lines if line.line in lines):
        return None
    reckoning = Reckoning("each", lines)
    return reckoning.topic, References(lines=lines, how="focus", reckoning=reckoning, how_much=True)


def how_many_units(leaning: Leaning) -> Found:
    """ "How many days is that for", after a charge that counts several: how many it counts."""
    lines, bill = leaning.turn.lines, leaning.case.bill
    if len(lines) != 1 or bill is None or not _HOW_MANY.search(leaning.words):
        return None
    several = any(counted(line) > 1 for line in bill.lines if line.line in lines)
    return (UNITS_TOPIC, References(lines=lines, how="focus", how_much=True)) if several else None


def on_the_estimate(leaning: Leaning) -> Found:
    """ "And the office visit", after one charge was held against its estimate: that one against it."""
    references, words = leaning.references, leaning.words
    one = leaning.turn.topic == OVER_TOPIC and references.lines and references.how in ("words", "printed", "code")
    goes_on = (ANDS.search(words) or _ON_THERE.search(words)) and len(words.split()) <= _FEW
    if not one or not goes_on or references.why or references.reckoning or len(references.lines) > 1:
        return None
    return OVER_TOPIC, References(lines=references.lines, how=references.how, how_much=True)


def most_of_it(leaning: Leaning) -> Found:
    """ "The biggest part of that came off how", after what all came to: what was taken off, or paid, whichever more."""
    totals = leaning.case.bill.totals if leaning.case.bill else None
    told = leaning.turn.topic in _OF_ALL and (not leaning.turn.lines or leaning.turn.topic == "worked-out")
    if totals is None or not told or not _MOST_OF_IT.search(leaning.words):
        return None
    off, paid = totals.adjustments or 0, totals.plan_paid or 0
    if not off and not paid:
        return None
    topic = DISCOUNT_TOPIC if off >= paid else PAID_TOPIC
    return topic, replace(again(leaning.turn)[1], lines=(), how="", field=None)


def which_has_most(leaning: Leaning) -> Found:
    """ "Which one got the most off", after a discount; "and the least": the line with the most, or the least, of the
    amount spoken of, of those spoken of together or of all."""
    words, turn, bill = leaning.words.replace("'", "").replace("’", ""), leaning.turn, leaning.case.bill
    bare = _BARE_MOST.search(words) and turn.how == "size"
    named = field_in(words)
    field = named or ("adjustment" if _OFF.search(words) else leaning.conversation.field)
    if not field or bill is None or not (bare or _WHICH_MOST.search(words)):
        return None
    which = leaning.references.reckoning
    if leaning.references.why or leaning.references.how in ("words", "printed", "code") or _OF_THOSE.search(words):
        return None
    if which and which.fate == "most":
        return None  # its own words say which amount
    among = turn.lines if len(turn.lines) > 1 else tuple(line.line for line in bill.lines)
    if not field_told(leaning.case, among, field):
        return None
    held = zip(amounts_told(leaning.case, among, field), sorted(among), strict=True)
    sizes = [(amount, line) for amount, line in held if amount]
    least = _LEAST.search(words)
    found = (min if least else max)(sizes, key=lambda one: one[0], default=None)
    return amount_of(Amount(field, (found[1],), how="size"), leaning.case) if found else None


def that_or_this(leaning: Leaning) -> Found:
    """ "That or the visit, which was more": the line spoken of against the one named."""
    named, spoken = leaning.references.lines, leaning.turn.lines
    if len(named) != 1 or len(spoken) != 1 or named == spoken or not _THAT_OR.search(leaning.words):
        return None
    field = field_in(leaning.words) or leaning.conversation.field or CHARGE
    return apart(Amount(field, spoken), named, leaning.case)


def over_the_estimate(leaning: Leaning) -> Found:
    """ "How much over the quote is that": the bill against its estimate, whatever was told last."""
    asks = leaning.case.estimate and _ESTIMATE.search(leaning.words) and _OVER.search(leaning.words)
    named = leaning.references.how in ("words", "printed", "code")
    return (OVER_TOPIC, References(how_much=True)) if asks and not named else None


BY_LINE_RULES: tuple[Callable[[Leaning], Found], ...] = (
    from_which_lines,
    which_has_most,
    that_or_this,
    over_the_estimate,
    on_the_estimate,
    how_many_units,
    one_unit,
    most_of_it,
)
