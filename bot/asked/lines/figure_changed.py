"""What words do to the figure that the last answer began with: "minus the 35 i gave", "6 more at that price".

An operation, and what with: a number of the words, or an amount that the bill prints in all ("minus what i paid").
Words that name a line are no business of this: "without the x-ray" is read as a set of lines.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from bot.asked.wording.amounts import amounts_in, bare_numbers
from bot.asked.wording.fields import field_in
from bot.bill import Line
from bot.described import SERVICE_SYSTEMS

Sign = Literal["minus", "plus", "times", "over", "percent", "less percent", "is", "share"]
LONGEST = 15
"""Words of such a message;"""
LONGEST_STORY = 24
"""and of one that tells what is to come beside it."""
_LEAD_IN = r"^\W*(?:(?:and|so|ok|okay|then|now|well|but|hmm+|um+|y|entonces|pues|bueno|pero|ahora|a ver|eso)\W+)*"
_OF_IT = r"(?:that|this|it|those|eso|esto|esa|ese)"
_PRICE = r"(?:price|rate|cost|co-?pays?|share|precio|costo|tarifa|copagos?)"
_MORE = r"(?:more|another|extra|other|mas|otr[oa]s)"
_SAME = r"(?:that|the same|this)"
_MISMO = r"(?:ese|el mismo|este)"
_AT_IT = (
    rf"(?:(?:(?:at|for|with) )?{_SAME} {_PRICE}|same {_PRICE}|(?:at|for) (?:the|these|those) {_PRICE}s?"
    rf"|(?:a|por|con) {_MISMO} {_PRICE}|mismo {_PRICE}|each|a pop|apiece|c/u)"
)
_TURNS = r"(?:of (?:those|these|them)|visits?|sessions?|times|visitas|sesiones|veces|citas)\b"
_NUMBER = r"(\d{1,4}(?:\.\d{1,2})?)"
_MINUS = re.compile(
    rf"{_LEAD_IN}(?:(?:what(?:s| is)|how much is|cuanto (?:es|seria)) )?(?:{_OF_IT} )?(?:but )?"
    r"(?:minus|less|subtract\w*|take (?:away|off)|taking (?:away|off)|deduct\w*|menos|restando\w*|rest[ae](?:le|me)?"
    r"|quitando\w*|qu[ií]t[ae]le|descontando\w*)\b"
    rf"|\b(?:minus|subtract\w*|menos|restando\w*)\b.*\d|\b{_OF_IT} (?:minus|less|menos)\b"
)
_PLUS = re.compile(
    rf"{_LEAD_IN}(?:(?:what(?:s| is)|how much is|cuanto (?:es|seria)) )?(?:{_OF_IT} )?"
    r"(?:plus|add(?:ing)?|mas|sum(?:e|ando)(?:le)?|agreg(?:ue|ando)(?:le)?)\b"
)
_TIMES = re.compile(
    rf"\b(?:times|multipl\w+ by|x|multiplicad\w+ por|por) {_NUMBER}\b|\b{_NUMBER} (?:times|veces) {_OF_IT}\b"
    rf"|\b{_NUMBER} (?:{_MORE}\b|(?:\w+ )?{_TURNS}).*\b{_AT_IT}\b"
    rf"|\b(?:another|extra|otr[oa]s) {_NUMBER}\b.*\b{_AT_IT}\b"
    rf"|\b{_AT_IT}\b.*\b{_NUMBER} (?:{_MORE}\b|{_TURNS})"
    rf"|\b{_NUMBER} {_MORE} (?:\w+ )?(?:of|de) {_OF_IT}\b|\b{_NUMBER} {_MORE} (?:times|veces)\b"
    rf"|\botras {_NUMBER} veces\b"
)
_MONTHLY = r"(?! (?:months?|payments?|meses|pagos|mensual\w+|cuotas))"
_OVER = re.compile(
    r"\b(?:divid\w+|split|shared?|reparti\w+|partid\w+)\b.{0,30}\b(?:by|between|among|entre) "
    rf"(?:the |los |las |nosotros |us )?{_NUMBER}\b{_MONTHLY}|\b{_NUMBER} ways\b"
    rf"|\bentre (?:los |las )?{_NUMBER}\b(?! y\b){_MONTHLY}"
)
_PERCENT = re.compile(rf"\b(\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|por ciento) (?:of|de) (?:{_OF_IT}|lo mismo)\b")
_SUMMED = r"\$?(\d[\d,]*(?:\.\d{1,2})?)(?: (?:dollars|bucks|dolares))?"
_TAG = r"(?:then|right|correct|total|yes|no|verdad|cierto|correcto|si|entonces|in all|en total)"
_IS = re.compile(
    rf"^\W*(?:and |ok |okay |wait |y )*(?:so|then|entonces|o sea(?: que)?)\W+"
    rf"(?:(?:its|thats|it is|that is|just|only|i owe|son|es|serian|debo|nada mas|solo)\W+)*{_SUMMED}(?:\W+{_TAG})*\W*$"
    rf"|^\W*(?:(?:its|thats|it is|that is|son|es)\W+)?{_SUMMED}(?:\W+{_TAG})+\W*$"
)
"""A figure held up to be confirmed: "so 40 then?", «entonces 325, ¿no?»."""
_ALL_AGAIN = re.compile(r"\b(?:same|all|everything|whole|mism[oa]s?|tod[oa]s?)\b")
_AHEAD = re.compile(rf"\b{_MORE}\b")
_ELSE = re.compile(
    r"\b(?:why|how come|por ?que|(?:less|more|fewer) than|(?:mas|menos) (?:de|que)|mas o menos|more or less)\b"
    r"|\b(?:those|these|all|es[oa]s|l[oa]s) [2-9]\b(?! (?:dollars|dolares|pesos|times|veces))"
    r"|\b\d+ (?:of|de) (?:the|them|those|these|la|las|los|es[ao]s|ell[ao]s)\b(?!.*\b(?:price|rate|precio)\b)"
)
"""Words that ask a reason, hold two amounts against each other, or count things."""
_LEAST = 10
"""Below this a bare number counts something as a rule."""
_I_PAID = re.compile(
    r"\b(?:i|we|ive|weve|my|mom|dad|he|she)\b.{0,20}\b(?:paid|gave|sent|put|pay|payments?)\b"
    r"|\b(?:pague|pagamos|di|dimos|puse|abone|mis? (?:pagos?|abonos?))\b"
)


@dataclass(frozen=True, slots=True)
class Change:
    """One operation on a figure: with ``number``, or with the bill's total named by ``field`` ("patient_paid")."""

    sign: Sign
    number: Decimal | None = None
    field: str | None = None
    mine: bool = False
    """Whether it is what the person paid, which only a share is lessened by."""
    lines: tuple[int, ...] = ()
    """The lines named whose price is taken so many times, where they are not those spoken of last."""
    of: str | None = None
    """The amount of these lines that is taken where it is not their charge."""


def change_in(words: str, longest: int = LONGEST) -> Change | None:
    """The change that ``words`` (plain text, numbers in figures, no apostrophes) make; None where they make none or are
    more than ``longest``."""
    if len(words.split()) > longest or _ELSE.search(words):
        return None
    if found := _PERCENT.search(words):
        return Change("percent", Decimal(found[1]))
    if found := _IS.match(words):
        held_up = Decimal((found[1] or found[2]).replace(",", ""))
        return Change("is", held_up) if held_up >= _LEAST or "$" in words else None
    if found := _TIMES.search(words) or _OVER.search(words):
        number = Decimal(next(one for one in found.groups() if one))
        return Change("times" if found.re is _TIMES else "over", number) if number else None
    sign: Sign | None = "minus" if _MINUS.search(words) else "plus" if _PLUS.search(words) else None
    if sign is None:
        return None
    told = next(iter((*amounts_in(words), *bare_numbers(words), *_small(words))), None)
    field = None if told else _total_named(words)
    mine = sign == "minus" and bool(_I_PAID.search(words))
    return Change(sign, told, field, mine) if told or field else None


def times_ahead(words: str, lines: Sequence[Line], named: Sequence[int]) -> Change | None:
    """So many more of what the lines ``named`` cost, where nothing was said before: "6 more months of rent at that
    price", "8 more visits, same copay"; None where they have no one price."""
    change, field = change_in(words, LONGEST_STORY), field_in(words)
    if change is None or change.sign != "times" or not _AHEAD.search(words):
        return None
    meant = [line for line in lines if line.line in named or (field and not named)] or _repeated(lines)
    held = {line.line: amount for line in meant if (amount := getattr(line, field or "charge"))}
    # "The same July tests 3 more times": all that they came to, each as often.
    alike = len(set(held.values())) == 1 or (len(named) > 1 and _ALL_AGAIN.search(words))
    return replace(change, lines=tuple(held), of=field) if alike else None


def _repeated(lines: Sequence[Line]) -> list[Line]:
    """The lines of the one service that is there more than once for one price: what "10 more visits" are."""
    alike: defaultdict[object, list[Line]] = defaultdict(list)
    for line in lines:
        service = next((code.code for code in line.codes if code.system in SERVICE_SYSTEMS), line.description)
        alike[(service, line.charge)].append(line)
    groups = [group for group in alike.values() if len(group) > 1]
    return groups[0] if len(groups) == 1 else []


def _small(words: str) -> tuple[Decimal, ...]:
    """A number of one figure, which is money only beside a sign."""
    return tuple(Decimal(one) for one in re.findall(r"(?<![\w.,$/-])(\d)(?![\w.,/%-])", words))


def _total_named(words: str) -> str | None:
    field = field_in(words)
    return field or ("patient_paid" if _I_PAID.search(words) else None)
