"""Each line of a bill with what is known of it: its codes' entries, its role, the code it may stand for."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Lock

from bot.bill import Bill, Code, Line
from bot.roles import Role, role_of, roles
from codesets import ambulance
from codesets.entry import Entry
from knowledge import Knowledge
from knowledge.match import Match

SERVICE_SYSTEMS = ("cpt", "hcpcs", "cdt", "ndc")
SETTLED = 0.98
"""How sure a code is that the hospital's own price list gives to the line's very words."""
KEPT = 32
"""Bills whose description is kept at hand between questions."""
TOLD = 0.8
"""From this confidence on a matched code's words stand for a line that prints no code."""


@dataclass(frozen=True, slots=True)
class Described:
    """One line and what is known of it.

    ``main`` is the entry whose words name the line: of its printed service code, else of the code its
    description was matched to with confidence, else of its revenue code. ``matched`` is empty where
    the line prints a service code; ``confidence`` is how sure the words are, 0 to 1.
    """

    line: Line
    entries: dict[Code, Entry]
    main: Entry | None
    role: Role
    matched: tuple[Match, ...]
    confidence: float

    @property
    def is_guess(self) -> bool:
        """Whether the words come from a code that the bill did not print."""
        return bool(self.matched) and self.main is not None and self.main.code == self.matched[0].code


class Descriptions:
    """Bills described, of which those described last are kept at hand. Safe to share between threads."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._kept: OrderedDict[Bill, tuple[Described, ...]] = OrderedDict()
        self._lock = Lock()

    def of(self, bill: Bill) -> tuple[Described, ...]:
        """Every line of ``bill``, in its order."""
        with self._lock:
            if bill in self._kept:
                self._kept.move_to_end(bill)
                return self._kept[bill]
        described = describe(bill, self._knowledge)
        with self._lock:
            self._kept[bill] = described
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return described


def describe(bill: Bill, knowledge: Knowledge) -> tuple[Described, ...]:
    """Every line of ``bill``, in its order."""
    known = {pair: knowledge.catalog.find(pair[0].system, pair[0].code, pair[1]) for pair in _codes(bill)}
    bare = [line for line in bill.lines if not _services(line) and line.description]
    told = _settled(bill.provider, bare, knowledge)
    told |= {line.line: _found(line, knowledge) for line in bare if line.line not in told}
    return tuple(_described(line, _entries(line, known), told.get(line.line, ()), knowledge) for line in bill.lines)


def _found(line: Line, knowledge: Knowledge) -> tuple[Match, ...]:
    """The codes that the line's words may mean, beside its revenue code and on its day."""
    revenue = next((code.code for code in line.codes if code.system == "revenue"), None)
    found = knowledge.finder.lookup(
        line.description, k=3, systems=("cpt", "hcpcs"), revenue=revenue, on=line.service_date
    )
    return tuple(found)


def _settled(provider: str | None, lines: Sequence[Line], knowledge: Knowledge) -> dict[int, tuple[Match, ...]]:
    """The code that the hospital's own published list gives to the very words of its bill."""
    hospital = knowledge.prices.of(provider)
    if hospital is None:
        return {}
    found: dict[int, tuple[Match, ...]] = {}
    for line in lines:
        code = knowledge.prices.settled(hospital, line.description)
        entry = knowledge.catalog.find(code.system or "", code.written, line.service_date) if code else None
        if entry:
            match = Match(
                system=entry.system, code=entry.code, title=entry.title_en, plain=entry.plain_en, confidence=SETTLED
            )
            found[line.line] = (match,)
    return found


_Dated = tuple[Code, date | None]
"""A code and the day it was used on: what a code means is a matter of the edition in force."""


def _codes(bill: Bill) -> set[_Dated]:
    return {(code, line.service_date) for line in bill.lines for code in line.codes}


def _entries(line: Line, known: Mapping[_Dated, Entry | None]) -> dict[Code, Entry]:
    found = {code: entry for code in line.codes if (entry := known[code, line.service_date])}
    if any(ambulance.is_ride(code.code) for code in _services(line)):
        # Beside a ride two letters are its places, whatever they say of other care.
        marks = (code for code in line.codes if code.system == "modifier")
        found |= {code: ride for code in marks if (ride := ambulance.describe(code.code))}
    return found


def service_of(line: Line) -> str:
    """The first service code that a line prints; its words where it prints none."""
    return next((code.code for code in _services(line)), line.description)


def _services(line: Line) -> list[Code]:
    return [code for code in line.codes if code.system in SERVICE_SYSTEMS]


def _described(line: Line, own: dict[Code, Entry], matched: tuple[Match, ...], knowledge: Knowledge) -> Described:
    printed = next((own[c] for c in _services(line) if c in own), None)
    revenue = next((own[c] for c in line.codes if c.system == "revenue" and c in own), None)
    if printed:
        return Described(line, own, printed, role_of(line.codes, own), (), 1.0)
    if matched and matched[0].confidence >= TOLD:
        best = matched[0]
        entry = knowledge.catalog.find(best.system, best.code)
        code = Code(system=best.system, code=best.code)
        role = role_of((code, *line.codes), {**own, **({code: entry} if entry else {})})
        return Described(line, own, entry, role, matched, best.confidence)
    role = role_of(line.codes, own)
    if role.id == "other":
        role = _likely_role(matched, knowledge)
    confidence = 1.0 if revenue else max((match.confidence for match in matched), default=0.0)
    return Described(line, own, revenue, role, matched, confidence)


def _likely_role(matched: tuple[Match, ...], knowledge: Knowledge) -> Role:
    """The role that all the likeliest codes agree on: the kind of service is surer than the service."""
    sections = {e.section for m in matched if (e := knowledge.catalog.find(m.system, m.code))}
    if len(sections) == 1 and sum(match.confidence for match in matched) >= TOLD:
        return roles().get(sections.pop(), roles()["other"])
    return roles()["other"]
