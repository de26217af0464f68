"""Which lines of a bill a phrase means as a set: those of a day or a month, of a kind, of codes, of a range.

"The labs in June" are the lines that are both; "the June visit" is the whole day, for a visit is what a day holds.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.asked.codes.code_mentions import code_mentions
from bot.asked.lines.blood import of_blood
from bot.asked.lines.counted_kind import counted_kind
from bot.asked.lines.days import RANGE, dates_in, without_days
from bot.asked.lines.line_words import lines_by_words, lines_sharing
from bot.asked.lines.operations import SUM
from bot.asked.lines.people_named import lines_of_people
from bot.asked.lines.places import by_rank, by_size
from bot.asked.lines.whole_kinds import lines_of_whole_kind
from bot.bill import Bill, Line
from bot.case import Conversation
from bot.described import SERVICE_SYSTEMS, Described
from bot.roles import side_of

_BETWEEN = r"(?:,|&|/|\+|-|(?:and|y|to|through|thru|a(?: la)?|al|plus|mas|line|linea)\b|\s)"
_RANGE = re.compile(
    r"\b(?:lines?|lineas?|reng(?:lon|lones)|conceptos?|items?)\s*(?:#|no\.?)?\s*"
    rf"(\d{{1,3}}(?:\s*{_BETWEEN}\s*\d{{1,3}}\b(?![.,]?\d))*)"
)
_STEP = re.compile(r"(\d{1,3})\s*(?:-|to|through|thru|al?(?: la)?)\s*(\d{1,3})")
_WHOLE_DAY = re.compile(
    r"\b(?:visits?|days?|appointments?|trips?|calls?|session|night|stay|whole|entire|all|everything|both|"
    r"visitas?|dias?|citas?|consultas?|llamadas?|complet[oa]|enter[oa]|tod[oa]s?)\b"
)
_JOINT = re.compile(r"\b(?:and|plus|with|y|e|mas|con)\b|[,/+&]")
_THOSE = re.compile(
    r"\b(?:those|these|them|they|it|that(?: one)?|this(?: one)?|es[ao]s?|est[ao]s?|esto|eso|ell[ao]s)\b"
)
_THOSE_DAYS = re.compile(
    r"\b(?:those|these|both|the) (?:2 )?(?:days|visits|dates)\b"
    r"|\b(?:es[oa]s|est[oa]s|l[oa]s|amb[oa]s) (?:2 )?(?:dias|visitas|citas)\b"
)
_REPEATED = re.compile(
    r"\b(?:repeat(?:ed)?s?|duplicates?d?|double|extra|copy|second one|repetid[oa]s?|duplicad[oa]s?|de mas)\b"
)
_ONE_OF = re.compile(r"\b(?:one(?: of)?|1 of|un[oa](?: de)?)\b")

_PLACE = re.compile(r"\b(second|2nd|third|3rd|segund[oa]|tercer[oa]?)\b(?! (?:insur\w+|plan|opinion|segur\w+))")
_SIDES = {
    "professional": re.compile(
        r"\b(?:(?:the|2|both|all|my|those) (?:doctors|physicians|clinicians)|doctors(?: fees| bills"
        r"| charges| parts?)?"
        r"|(?:los|2|amb[oa]s|de) (?:doctores|medicos)|(?:doctor|physician) (?:fees|charges|bills))\b"
    ),
    "facility": re.compile(
        r"\b(?:the )?hospitals? (?:part|side|share|portion|half|end|charges|fees)\b"
        r"|\b(?:lo|la parte|los cobros) del hospital\b"
    ),
}
"""Words for all that one side of a bill charges."""
_PLACES = {"seco": 1, "2nd": 1, "segu": 1, "thir": 2, "3rd": 2, "terc": 2}


@dataclass(frozen=True, slots=True)
class Sets:
    """The sets of lines that phrases about one bill mean; ``conversation`` tells what "those" are."""

    bill: Bill
    described: tuple[Described, ...]
    conversation: Conversation

    @property
    def every(self) -> tuple[int, ...]:
        """All lines of the bill."""
        return tuple(line.line for line in self.bill.lines)

    def meant(self, phrase: str) -> tuple[int, ...]:
        """The lines that ``phrase`` (plain text) means, in the bill's order; empty where it means none."""
        found = set(self._numbered(phrase) or self._coded(phrase))
        if not found:
            days, rest = self.days(phrase), without_days(phrase)
            kind = self._kind(rest)
            found = set(self._on(days, kind, rest) if days else kind)
        theirs = set(lines_of_people(phrase, self.bill))
        found = found & theirs or theirs or found
        return self._in_order(found)

    def together(self, phrase: str) -> tuple[int, ...]:
        """The lines that the parts of "this and that" mean together, of a phrase with one part the lines it means."""
        parts = self.parts(phrase)
        return self._in_order({line for part in parts for line in part}) if len(parts) > 1 else self.meant(phrase)

    def sharing(self, phrase: str) -> tuple[int, ...]:
        """The lines that say a word of ``phrase`` which is too common to tell one of them."""
        return lines_sharing(SUM.sub(" ", without_days(phrase)), self.described)

    def parts(self, phrase: str) -> list[tuple[int, ...]]:
        """The sets that the parts of "this and that" mean, those that mean any."""
        if RANGE.search(phrase) and len(self.days(phrase)) > 1:
            return [self.meant(phrase)]
        return [lines for part in _JOINT.split(phrase) if (lines := self.meant(part))]

    def spoken_of(self, phrase: str) -> tuple[int, ...]:
        """The lines that "those" in ``phrase`` are: spoken of last."""
        return self.conversation.focus if _THOSE.search(phrase) else ()

    def one_of_those(self, phrase: str) -> tuple[int, ...]:
        """The lines spoken of last, where ``phrase`` says "one" of several."""
        return self.conversation.focus if _ONE_OF.search(phrase) and len(self.conversation.focus) > 1 else ()

    def days(self, phrase: str) -> tuple[date, ...]:
        """The days of care that ``phrase`` names."""
        spoken = self._days_of(self.conversation.focus)
        if not _THOSE_DAYS.search(phrase):
            return dates_in(phrase, self.bill, spoken)
        before = self.conversation.spoken[-2:]
        return tuple(sorted({*spoken, *(day for line in before for day in self._days_of((line,)))}))

    def _days_of(self, lines: tuple[int, ...]) -> list[date]:
        return [line.service_date for line in self.bill.lines if line.line in lines and line.service_date]

    def repeats(self, phrase: str, among: tuple[int, ...]) -> tuple[int, ...]:
        """Of lines that are there more than once, those which "the duplicate" or "one of them" means: the later ones.

        ``among`` are the lines meant; all of the bill where there are none.
        """
        if not (_REPEATED.search(phrase) or (among and _ONE_OF.search(phrase))):
            return ()
        lines = [line for line in self.bill.lines if not among or line.line in among]
        again = _again(lines, same_day=not among)
        return again[-1:] if among and not _REPEATED.search(phrase) else again

    def _kind(self, phrase: str) -> tuple[int, ...]:
        if sided := self._of_side(phrase):
            return sided
        if counted := counted_kind(phrase, self.described):
            return counted
        if whole := lines_of_whole_kind(phrase, self.described):
            return whole
        ranked = by_rank(phrase, self.bill) or by_size(phrase, self.bill)
        if ranked:
            return ranked
        place = _PLACE.search(phrase)
        lines = lines_by_words(SUM.sub(" ", _PLACE.sub(" ", phrase)), self.described)
        if place is None or len(lines) < 2:
            return of_blood(phrase, lines, self.described)
        # "The second visit", where there are several: the second of them in the bill's order.
        at = next(n for start, n in _PLACES.items() if place[1].startswith(start))
        return self._in_order(set(lines))[at : at + 1] or lines

    def _of_side(self, phrase: str) -> tuple[int, ...]:
        """The lines that are doctors' work, or the hospital's, of a bill that has both; empty where neither is said."""
        said = next((side for side, pattern in _SIDES.items() if pattern.search(phrase)), None)
        held = {line.line: side_of(line.codes) for line in self.bill.lines} if said else {}
        return tuple(number for number, side in held.items() if side == said) if len({*held.values()}) > 1 else ()

    def _on(self, days: tuple[date, ...], kind: tuple[int, ...], rest: str) -> tuple[int, ...]:
        held = tuple(line.line for line in self.bill.lines if line.service_date in days)
        both = tuple(line for line in held if line in kind)
        return held if not both or _WHOLE_DAY.search(rest) else both

    def _numbered(self, phrase: str) -> list[int]:
        held = set(self.every)
        return [number for m in _RANGE.finditer(phrase) for number in _spelled(m[1]) if number in held]

    def _coded(self, phrase: str) -> list[int]:
        codes = {code for code in code_mentions(phrase, self.bill) if code.system != "modifier"}
        return [line.line for line in self.bill.lines if codes & set(line.codes)]

    def _in_order(self, found: set[int]) -> tuple[int, ...]:
        return tuple(line for line in self.every if line in found)


def _spelled(numbers: str) -> Iterator[int]:
    """The numbers of "4 5 and 6" or "2 to 5"."""
    spans = [(int(m[1]), int(m[2])) for m in _STEP.finditer(numbers)]
    if spans:
        yield from (number for first, last in spans for number in range(first, last + 1))
    yield from (int(number) for number in re.findall(r"\d+", numbers))


def _again(lines: list[Line], same_day: bool) -> tuple[int, ...]:
    """The lines whose service and price stood there before."""
    seen: Counter[tuple[object, ...]] = Counter()
    again = []
    for line in lines:
        key = (_service(line), line.amount, line.service_date if same_day else None)
        if seen[key]:
            again.append(line.line)
        seen[key] += 1
    return tuple(again)


def _service(line: Line) -> object:
    return next((code for code in line.codes if code.system in SERVICE_SYSTEMS), line.description)
