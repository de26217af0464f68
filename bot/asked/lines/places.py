"""Lines that a question counts or ranks: "the second one", "the last", "the biggest", «lo que menos costó»."""

import re

from bot.asked.lines.line_words import lines_by_words, lines_sharing
from bot.bill import Bill
from bot.case import Conversation
from bot.described import Described

_ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4,
    "sixth": 5, "6th": 5, "seventh": 6, "eighth": 7, "last": -1,
    "primer": 0, "primero": 0, "primera": 0, "segundo": 1, "segunda": 1, "tercer": 2, "tercero": 2, "tercera": 2,
    "cuarto": 3, "cuarta": 3, "quinto": 4, "quinta": 4, "sexto": 5, "sexta": 5, "septimo": 6, "septima": 6,
    "octavo": 7, "octava": 7, "noveno": 8, "novena": 8, "decimo": 9, "decima": 9, "penultimo": -2, "penultima": -2,
    "ultimo": -1, "ultima": -1, "de hasta arriba": 0, "de mero arriba": 0, "de hasta abajo": -1, "de mero abajo": -1,
}  # fmt: skip
_ORDINAL = re.compile(
    r"\b(?:the|and the|what about the|el|la|los|las|y el|y la|de la|del|that|this)\s+("
    + "|".join(_ORDINALS)
    + r")\b(?!\s+(?:time|bill|day|month|week|year|visit i|insurance|insurer|plan|payer|one pa(?:y|id)"
    r"|seguro|aseguradora|aseguranza|vez|factura|cuenta|mes|semana|ano|place|thing i"
    r"|de (?:ener|febrer|marz|abril|may|juni|juli|agost|septiembr|octubr|noviembr|diciembr)))"
    r"|^(?:and |y )?(" + "|".join(_ORDINALS) + r")(?: one| line| charge| uno| una)?\W*$"
)
_BIGGEST = re.compile(
    r"\b(biggest|largest|most expensive|highest|priciest|costliest|dearest|costs? (me )?the most"
    r"|mas (car(it)?[oa]|grande|alt[oa]|costos[oa]|elevad[oa])|(el|la) mayor|mayor (cobro|cargo)"
    r"|(cual|que) (fue |es |sale |salio )?(la |el )?mas car[oa]"
    r"|que mas (me |le |nos )?(cuesta|costo|sale|salio|cobr(an|aron)|subio))\b"
    r"|\bcual (?:\w+ ){0,2}(?:cuesta|costo|sale|salio) mas\b(?! (?:que|de|barat|chic|baj|pequen))"
)
_OF_TWO = re.compile(
    r"\bthe (?:other )?(?:cheaper|smaller|lower|less expensive|bigger|larger|higher|pricier|dearer|costlier"
    r"|more expensive)(?: (?:one|charge|line|of (?:the )?(?:2|two|them|those)))?\W*$"
)
"""The one that is more, or less, of those spoken of."""
_MORE = re.compile(r"\b(?:bigger|larger|higher|pricier|dearer|costlier|more expensive)\b")
_SMALLEST = re.compile(
    r"\b(smallest|cheapest|least expensive|lowest|littlest|tiniest"
    r"|mas (barat(it)?[oa]|pequen[oa]|chic[oa]|chiquit[oa]|baj(it)?[oa])|(el|la) menor|menor (cobro|cargo)"
    r"|que menos (me |le |nos )?(cuesta|costo|sale|salio|cobr(an|aron)))\b"
)


def by_ordinal(words: str, bill: Bill, described: tuple[Described, ...], conversation: Conversation) -> tuple[int, ...]:
    """The lines that "the third one" counts, among those the last answer listed, else among all; "the second shot" is
    the second of those that are one."""
    order = conversation.listed if len(conversation.listed) > 1 else tuple(line.line for line in bill.lines)
    words = _told_from_room(words, described)
    found: list[int] = []
    for m in _ORDINAL.finditer(words):
        place, kind = _ORDINALS[m[1] or m[2]], _kind_after(words[m.end() :], described)
        among = tuple(line for line in order if line in kind) or kind or order
        if -len(among) <= place < len(among):
            found.append(among[place])
        elif kind:
            # "The third mammogram thing, the diagnostic" where there are two: the rest of the words tell which.
            told = lines_by_words(words[: m.start()] + words[m.end() :], described)
            found += told if len(told) == 1 else ()
    return tuple(dict.fromkeys(found))


_FIRST_OF_ALL = re.compile(
    r"\b(?:the |those |my )?(?P<en>first|last) (?P<n_en>\d|two|three|four)\b"
    r"(?: (?:ones?|charges?|lines?|items?|things?|of (?:them|those|these)))?\W*$"
    r"|\bl[oa]s (?:(?P<es>primer|ultim)[oa]s (?P<n_es>[2-9])|(?P<m_es>[2-9]) (?P<last_es>primer|ultim)[oa]s)"
    r"(?: (?:cobros|cargos|lineas|cosas|de es[oa]s))?\W*$"
)
_WORDED = {"two": 2, "three": 3, "four": 4}


def first_or_last(words: str, bill: Bill, conversation: Conversation) -> tuple[int, ...]:
    """The lines that "the first two" means, of those that the last answer listed, else of the bill."""
    said = _FIRST_OF_ALL.search(words)
    if said is None:
        return ()
    counted = said["n_en"] or said["n_es"] or said["m_es"]
    number = _WORDED.get(counted) or int(counted)
    order = conversation.listed if len(conversation.listed) > number else tuple(line.line for line in bill.lines)
    last = (said["en"] or said["es"] or said["last_es"]) in ("last", "ultim")
    if not 1 < number < len(order):
        return ()
    return order[-number:] if last else order[:number]


def _kind_after(words: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The several lines that the word counted means; empty where it is no more than "one" or "charge"."""
    counted = re.match(r"(?: \d{1,2})? ([a-z-]+(?: [a-z-]+)?)", words)
    if counted is None or _NO_KIND.match(counted[1]):
        return ()
    kind = lines_by_words(counted[1], described) or lines_sharing(counted[1], described)
    return kind if len(kind) > 1 else ()


_NO_KIND = re.compile(
    r"(?:ones?|lines?|charges?|items?|things?|fees?|amounts?|cargos?|cobros?|lineas?|uno|una|of|de|and|y|is|es|what|que)\b"
)


def _told_from_room(words: str, described: tuple[Described, ...]) -> str:
    """``words`` without «cuarto» where the bill has a room, which is what «el cuarto» then means."""
    return re.sub(r"\bcuarto\b", " ", words) if any(one.role.id == "room" for one in described) else words


_RANKED = re.compile(
    r"\b(?:top|first) (\d{1,2})\b|\b(\d{1,2}) (?:\w+ )?(?:biggest|largest|most expensive|highest|priciest|mas car[oa]s"
    r"|mas grandes|mas alt[oa]s)\b|\blos (\d{1,2}) (?:cargos |cobros )?mas (?:car|grand|alt)\w+"
)
_RANKED_LOW = re.compile(
    r"\b(\d{1,2}) (?:\w+ )?(?:smallest|cheapest|lowest|least expensive|littlest|mas (?:barat|chic|pequen|baj)\w+)\b"
)


def by_rank(words: str, bill: Bill) -> tuple[int, ...]:
    """The lines that "the two smallest" or "the top 3" mean, from the end of the order that is named."""
    held = sorted(
        (line for line in bill.lines if line.amount is not None and line.amount > 0),
        key=lambda line: line.amount or 0,
        reverse=True,
    )
    ranked = [line.line for line in held]
    if m := _RANKED_LOW.search(words):
        return tuple(ranked[::-1][: int(m[1])])
    if (m := _RANKED.search(words)) and re.search(r"\b(?:top|biggest|largest|expensive|highest|priciest|mas)\b", words):
        return tuple(ranked[: int(m[1] or m[2] or m[3])])
    return ()


_BUT_FOR = re.compile(
    r"\b(?:after|besides?|other than|apart from|aside from|not counting|except(?: for)?|excluding|next to|behind)\b"
    r"|\b(?:despues de|aparte de|ademas de|sin contar|fuera de|quitando|excepto)l?\b"
)
"""What stands before the thing that is left out of a ranking."""


def ranks_but_for(words: str) -> bool:
    """Whether ``words`` ask for the largest or smallest but for a thing: "the biggest after the scan"."""
    ranked = _BIGGEST.search(words) or _SMALLEST.search(words)
    return bool(ranked and _BUT_FOR.search(words, ranked.end()))


_ANOTHER = re.compile(
    r"\b(?:another|a|some|something|otr[oa]s?|un[oa]?|algo) (?:\w+ )?(?:cheaper|mas (?:barat|chic|baj)\w+)\b"
)
"""What stands on no line: "a cheaper one"."""


def compares(words: str) -> bool:
    """Whether ``words`` mean the one that is more, or less, of those spoken of: "the cheaper one"."""
    return bool(_OF_TWO.search(words))


def by_size(words: str, bill: Bill, among: tuple[int, ...] = (), field: str | None = None) -> tuple[int, ...]:
    """The line that "the biggest", "the cheapest" or "the second most expensive" means.

    "The dearest of the shots" is looked for ``among`` the lines that the other words mean, where they are several;
    with ``field`` their copay, their share or what the plan paid counts.
    """
    ranked = among if len(among) > 1 else tuple(line.line for line in bill.lines)
    sizes = {line.line: getattr(line, field or "amount") or 0 for line in bill.lines if line.line in ranked}
    dearest = sorted((line for line, size in sizes.items() if size > 0), key=lambda line: sizes[line], reverse=True)
    place = next((_ORDINALS[word] for word in words.split() if word in _ORDINALS), 0)
    if not -len(dearest) <= place < len(dearest):
        return ()
    if _ANOTHER.search(words):
        return ()
    compared = compares(words)
    if _BIGGEST.search(words) or (compared and _MORE.search(words)):
        return (dearest[place],)
    if compared or _SMALLEST.search(words):
        return (dearest[::-1][place],)
    return ()
