"""Questions of known parts about an amount of lines that is not their charge: what was paid, taken off, left.

"By how much is my part of the boot more than of the x-ray", "how much did they pick up of the boot", "what came off
in all", "what part of my balance is the boot".
"""

import re
from collections.abc import Callable, Collection
from decimal import Decimal

from bot.asked.lines.operations import WITHOUT
from bot.asked.lines.people_named import lines_of_people
from bot.asked.reckoning.composed_words import BETWEEN, BY_LINE, MEASURES, PERCENT, WHETHER
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.slots import named_by, segments

_FIELDS = ("plan_paid", "patient_owes", "adjustment")
_OTHERWISE = re.compile(
    r"\b(?:if|why|how come|had|would|when|until|before|after|month\w*|week\w*|each|per|next|estimate\w*"
    r"|expected|quoted"
    r"|right|wrong|mistake|supposed|should|which|who|can|percent\w*|appeal\w*|denied)\b|%"
)
"""What makes a question one of something else than what the papers print of a charge."""
_APART = re.compile(
    r"\b(?:by )?how much (?:more|less|higher|lower|bigger|smaller)\b|\b(?:the )?(?:differences?"
    r"|gap)\b(?: in| between)?"
    r"|\bby how much\b|\bhow far apart\b|\bminus\b|\b(?:(?:so )?much )?(?:more|less|higher|bigger|lower"
    r"|smaller) than\b|\b(?:so )?much (?:more|less|higher|lower)\b"
    r"|\bcompared (?:to|with)\b"
    r"|\bversus\b|\bvs\b"
)
_SIDES = re.compile(rf"{BETWEEN.pattern}|\b(?:more|less|higher|bigger|lower|smaller|amount|same|for|on|of|in|it)\b")
_HOW_MUCH = re.compile(r"\b(?:how much|whats?|tell|show|amount|give|dollars?)\b")
_ALL = re.compile(
    r"\b(?:(?:out )?of everything|in all|all in all|altogether|all together|overall|in total|total|all told|combined"
    r"|entire(?:ly)?|everything"
    r"|(?:of |off |on |for |from )?(?:the|this|my) (?:whole |entire )?(?:bill|thing|statement|total))\b"
)
_MY_BALANCE = re.compile(
    r"\b(?:of |to |in |toward |towards )?(?:what|everything|all(?: that)?|the (?:amount|balance|total"
    r"|money)(?: that)?)?"
    r" ?\bi owe\b|\b(?:of |to |in |toward )?(?:my|the) (?:balance|amount due|share|total (?:balance|due))(?: due)?\b"
)
_PART = re.compile(
    r"\b(?:what|which|how (?:big|much|large)(?: of)?|whats)(?: \w+)?? ?(?:part|portion|share|fraction"
    r"|chunk|slice|percent\w*|%)?"
    r"\b(?= (?:of|is|are|does)\b)"
)
_OF_PARTS = re.compile(r"\b(?:how much of|part|portion|fraction|chunk|slice|percent\w*|share of)\b|%")
_OF_A_HUNDRED = re.compile(r"\b(?:what|which) (?:part|portion|fraction|chunk|slice|share)\b|\bpercent\w*\b|%")
_MAKES = re.compile(
    r"\b(?:make|makes|made|accounts?|represents?|comes?|up|for|due to|because of|from|part|portion|chunk|slice)\b"
)
_CHARGED_ME = re.compile(
    r"^\W*(?:(?:so|and|ok|wait) )*(?:did|does|do|was|were|am|are|is|have|has) (?:anyone|anybody|anything"
    r"|something|they|you|i"
    r"|it|we|(?:the |my )?\w+)(?: (?:end up|get|being|been|actually))* (?:charg(?:e|ed|ing)|bill(?:ed|ing)?)"
    r"(?: (?:to )?(?:me|us))?(?: (?:anything|something|money))? for\b"
)
_WHY = re.compile(r"^\W*(?:(?:so|and) )*(?:why|how come)\b")
"""What stands apart is told with what each share is made of, so that a reason is told too."""
_DOER = re.compile(r"\b(?:they|(?:the |my )?(?:insurance|plan|insurer|hospital|clinic|office|doctor)|money|anything)\b")
_ADDED = re.compile(r"\b(?:whole|entire|visit|stay|day|if you add|add(?:ed)? up|charges?|come to|price)\b")
_ON_WHAT = re.compile(r"\b(?:on|for|to|toward|from) (?:what|which)(?: ones?| charges?| things?)?\W*$")
_AND_ME = re.compile(
    r"\b(?:vs|versus|and|or|compared (?:to|with)|against) (?:me|us|what (?:i|we) (?:did|do|pay|owe)|my share)\b"
)
_BEFORE = re.compile(
    r"\b(?:before|prior to|without|with no|if (?:i|we|he|she) (?:had|have) no|if (?:i|we|he|she) (?:didnt|did not|dont)"
    r" (?:have|use|had)|antes del?|sin|si no (?:tuviera|tuvieramos|usara|tengo))(?: (?:the|any|my|our|all|that|this"
    r"|their|they|it|was|got|el|mi|ningun))* (?:discounts?|insurance|plan|seguro|descuentos?"
    r"|adjustments?|write[ -]?offs?)\b(?: (?:paid|kicked in|stepped in|was (?:taken|applied)|thing|stuff))?"
)
_UNINSURED = re.compile(r"^(?!before|prior|antes).*\b(?:insurance|plan|seguro)\b")
"""What supposes that there is no plan at all."""
_COSTS = re.compile(
    r"\b(?:(?:have |has )?(?:run|cost|set|charge[ds]?|paid|pay)(?: (?:me|us|him|her|back))*"
    r"|cuestan?|costaria\w*|costaban?|sale|salen|saldria\w*|seria\w*|pagaria|juntos|juntas)\b"
)
_KIND = r"(?:co-?pay|co-?insurance|deductible)"
_COPAY_OR_WHAT = re.compile(
    rf"\b{_KIND}\b,? or (?:what|something|(?:is it |is that |was it )?(?:the |my |a )?{_KIND})\b"
    rf"|\bis (?:that|it|this) (?:like |about |a |around )?\d{{1,2}} ?(?:%|percent)"
    rf"|\b(?:what|which) (?:kind|sort|type|part)\b.*\b{_KIND}\b"
)
_MINE = "patient_owes"
_A_SUM = 20
"""From which on a number without cents names what the bill asks for."""


def of_amounts(asked: Asked) -> Reckoning | None:
    """What ``asked`` wants, where it is one of these."""
    return next((found for reader in _READERS if (found := reader(asked))), None)


def _field(words: str, fields: Collection[str] = _FIELDS) -> str | None:
    """The one amount of ``fields`` that the words name; None where they name none, or several."""
    found = [name for name in fields if MEASURES[name].search(words)]
    return found[0] if len(found) == 1 else None


def _held(asked: Asked, field: str, lines: tuple[int, ...]) -> bool:
    pairs = ((line, asked.partners.get(line.line, line)) for line in asked.lines(lines))
    return all(any(getattr(one, field) is not None for one in pair) for pair in pairs)


def _gap(asked: Asked) -> Reckoning | None:
    """How far an amount of one line is from that of another."""
    field = _field(asked.words) or _field(asked.words, tuple(BY_LINE))
    words = _WHY.sub(" ", asked.words)
    if not field or not _APART.search(words) or _OTHERWISE.search(words):
        return None
    pieces = segments(words, (_APART, MEASURES[field], _SIDES))
    sides = [named_by(asked, [piece]) for piece in pieces]
    if len(sides) != 2 or not all(sides) or set(sides[0]) & set(sides[1]):
        return None
    lines = (*sides[0], *sides[1])
    return Reckoning("difference", lines, groups=tuple(sides), field=field) if _held(asked, field, lines) else None


def _of_all(asked: Asked) -> Reckoning | None:
    """What the plan paid, or what was taken off, of everything."""
    words = _AND_ME.sub(" ", _charged_named(asked))
    field = _field(words)
    if field not in ("plan_paid", "adjustment") or _OTHERWISE.search(_ON_WHAT.sub(" ", words)):
        return None
    whole = (_ALL.search(words) or _ON_WHAT.search(words)) and _HOW_MUCH.search(words)
    if not whole or segments(words, (MEASURES[field], _ALL, _ON_WHAT, _HOW_MUCH)):
        return None
    return Reckoning("composed", asked.sets.every, counts="whole", field=field)


def _of_lines(asked: Asked) -> Reckoning | None:
    """What was paid of, taken off or is left of the lines named."""
    field = _field(asked.words)
    if not field or _OTHERWISE.search(asked.words) or not _HOW_MUCH.search(asked.words) or _APART.search(asked.words):
        return None
    named = named_by(asked, segments(asked.words, (MEASURES[field], _ALL)))
    if not asked.is_part(named) or not _held(asked, field, named):
        return None
    charges = {line.charge for line in asked.lines(named)}
    if set(asked.told.amounts) - charges:
        return None
    if WITHOUT.search(asked.words) or lines_of_people(asked.words, asked.sets.bill):
        return None
    if asked.told.lines and set(asked.told.lines) != set(named):
        return None  # "what do we owe the foot doctor" is of all that the doctor did
    return Reckoning("part" if len(named) == 1 else "sum", named, field=field)


def _owed_named(asked: Asked) -> str:
    """The words with what the bill asks for named as such, where they say the amount."""
    return _named_as(asked.words, asked.sets.bill.totals.patient_owes, "of my balance")


def _charged_named(asked: Asked) -> str:
    """The words with what is charged in all named as such, where they say the amount."""
    return _named_as(asked.words, asked.sets.bill.totals.charges, "of the bill")


def _named_as(words: str, total: Decimal | None, name: str) -> str:
    if total is None:
        return words
    said = (f"{total:,.2f}", f"{total:.2f}", str(int(total)), f"{int(total):,}")
    amount = "|".join(map(re.escape, said if total >= _A_SUM else said[:2]))
    named = rf"(?:\b(?:of |in |to )?(?:the |that |this |my )?)?\$?(?<![\d.,])(?:{amount})(?![\d.,]*\d)"
    return re.sub(r" +", " ", re.sub(named, f" {name} ", words))


def kind_of_share(asked: Asked) -> Reckoning | None:
    """Which kind of share one's part of a charge is: "is the 41 for the lab a copay or what"."""
    if not _COPAY_OR_WHAT.search(asked.words) or len(asked.told.lines) != 1:
        return None
    return Reckoning("part", asked.told.lines, field=_MINE) if _held(asked, _MINE, asked.told.lines) else None


def _whether(asked: Asked) -> Reckoning | None:
    """Whether anything was taken off the charge named; what was, is told."""
    field = _field(asked.words)
    whether = WHETHER.search(asked.words) and not re.search(r"\bhow (?:much|many)\b", asked.words)
    if field not in ("adjustment", "plan_paid") or not whether or _OTHERWISE.search(asked.words):
        return None
    named = named_by(asked, segments(asked.words, (MEASURES[field], _DOER)))
    return Reckoning("part", named, field=field) if len(named) == 1 and _held(asked, field, named) else None


def _full_price(asked: Asked) -> Reckoning | None:
    """What a charge was before anything was taken off it."""
    found = _BEFORE.search(asked.words)
    if found and _ALL.search(asked.words) and not segments(asked.words, (_BEFORE, _ALL, _ADDED)):
        return Reckoning("composed", asked.sets.every, counts="whole")
    beside = _BEFORE.sub(" ", asked.words)
    if not found or re.search(r"\b(?:if|why|how come|deductible|i owe|per|each|one|por ?que|debo|cada)\b", beside):
        return None
    named = named_by(asked, segments(asked.words, (_BEFORE, _ADDED, _COSTS)))
    lines = asked.lines(named)
    if len(lines) > 1 and asked.is_part(named) and all(line.charge is not None for line in lines):
        return Reckoning("sum", named)
    uninsured = bool(_UNINSURED.search(found[0]))
    held = len(lines) == 1 and lines[0].charge
    return Reckoning("composed", named, counts="full price", more=uninsured) if held else None


def _charged_to_me(asked: Asked) -> Reckoning | None:
    """Whether a charge was made to the person of which nothing is left to pay."""
    if not _CHARGED_ME.search(asked.words) or _OTHERWISE.search(asked.words):
        return None
    named = named_by(asked, segments(asked.words, (_CHARGED_ME,)))
    if len(named) != 1 or not _held(asked, _MINE, named):
        return None
    line = asked.lines(named)[0]
    shares = (line.patient_owes, asked.partners.get(line.line, line).patient_owes)
    return Reckoning("composed", named, counts="nothing left", field=_MINE) if 0 in shares else None


def _of_balance(asked: Asked) -> Reckoning | None:
    """How much of what is owed one charge makes, in percent."""
    words = _owed_named(asked)
    mine = _MY_BALANCE.search(words)
    parts = PERCENT.search(words) or _OF_PARTS.search(words)
    if not mine or not parts or re.search(r"\b(?:if|why|paid|deductible|co-?pay|coinsurance)\b", words):
        return None
    named = named_by(asked, segments(words, (_MY_BALANCE, PERCENT, _PART, _MAKES)))
    if not asked.is_part(named) or not _held(asked, _MINE, named) or not _held(asked, _MINE, asked.sets.every):
        return None
    return Reckoning("composed", named, counts="percent of owed", field=_MINE, more=not _OF_A_HUNDRED.search(words))


_READERS: tuple[Callable[[Asked], Reckoning | None], ...] = (
    _charged_to_me,
    _whether,
    _full_price,
    _of_balance,
    _gap,
    _of_all,
    _of_lines,
)
