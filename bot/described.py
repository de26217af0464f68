"""Each line of a bill with what is known of it: its codes' entries, its role, the code it may stand for."""

from dataclasses import dataclass

from bot.bill import Bill, Code, Line
from bot.roles import Role, role_of, roles
from codesets.entry import Entry
from knowledge import Knowledge
from knowledge.match import Match

SERVICE_SYSTEMS = ("cpt", "hcpcs", "cdt", "ndc")
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


def describe(bill: Bill, knowledge: Knowledge) -> tuple[Described, ...]:
    """Every line of ``bill``, in its order."""
    entries = {code: found for code in _codes(bill) if (found := knowledge.catalog.find(code.system, code.code))}
    bare = [line for line in bill.lines if not _services(line) and line.description]
    queries = [line.description for line in bare]
    matches = knowledge.finder.lookup_many(queries, k=3, systems=("cpt", "hcpcs")) if queries else []
    told = {line.line: tuple(match) for line, match in zip(bare, matches, strict=True)}
    return tuple(_described(line, entries, told.get(line.line, ()), knowledge) for line in bill.lines)


def _codes(bill: Bill) -> set[Code]:
    return {code for line in bill.lines for code in line.codes}


def _services(line: Line) -> list[Code]:
    return [code for code in line.codes if code.system in SERVICE_SYSTEMS]


def _described(line: Line, entries: dict[Code, Entry], matched: tuple[Match, ...], knowledge: Knowledge) -> Described:
    own = {code: entries[code] for code in line.codes if code in entries}
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
