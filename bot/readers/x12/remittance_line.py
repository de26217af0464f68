"""One service of an 835, or a claim that was answered as a whole, as a line of a bill."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from bot.bill import Adjustment, Code, Contact, Line
from bot.readers.coded import revenue
from bot.readers.printable import printable
from bot.readers.shares import Taken, taken_by
from bot.readers.x12 import adjustments, balance, services, values
from bot.readers.x12.made import made
from bot.readers.x12.segments import Segment, element


@dataclass(slots=True)
class About:
    """What a claim says of itself: its people, its first day, the remarks that hold for all of it."""

    patient: str | None = None
    provider: str | None = None
    day: date | None = None
    remarks: list[str] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)


def line_of(
    number: int, segments: list[Segment], component: str, about: About, notes: list[str]
) -> tuple[Line, Decimal]:
    """The line of an SVC loop, and the sum of its adjustments; what is wrong with it goes to `notes`."""
    head = _mended(segments[0], notes, number)
    codes, words = _service(head[1], head[4], head[6], component)
    charge = values.amount(head[2], "charge", notes, number)
    paid = values.amount(head[3], "payment", notes, number)
    said = _said(segments, number, notes)
    taken = taken_by(said.rows)
    notes += balance.difference(charge, paid, taken.total, number)
    remarks = [*said.remarks, *about.remarks]
    line = made(
        Line,
        line=number,
        service_date=said.day or about.day,
        description=words,
        codes=tuple(dict.fromkeys((*codes, *said.drugs))) if said.drugs else codes,
        units=values.quantity(head[7]) or values.quantity(head[5]),
        charge=charge,
        allowed=said.allowed,
        plan_paid=paid,
        patient_owes=_share(charge, paid, taken),
        adjustments=tuple(said.rows),
        remarks=tuple(dict.fromkeys(remarks)) if remarks else (),
        **taken.fields,
    )
    return line, taken.total


@dataclass(slots=True)
class _Said:
    """What the segments under an SVC say."""

    day: date | None = None
    allowed: Decimal | None = None
    rows: list[Adjustment] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    drugs: list[Code] = field(default_factory=list)


def _said(segments: list[Segment], number: int, notes: list[str]) -> _Said:
    said = _Said()
    for segment in segments:
        kind = segment[0]
        if kind == "CAS":
            said.rows += adjustments.rows(segment, notes)
        elif kind == "DTM":
            if element(segment, 1) in ("472", "150"):
                said.day = said.day or values.dated(element(segment, 2), "date", notes, number)
        elif kind == "AMT":
            if element(segment, 1) == "B6":
                said.allowed = values.amount(element(segment, 2), "allowed amount", notes, number)
        elif kind == "LQ" and element(segment, 2):
            said.remarks.append(printable(segment[2]))
        elif kind == "LIN" and (drug := services.drug(segment)):
            said.drugs.append(drug)
    return said


@lru_cache(maxsize=8_192)
def _service(paid: str, department: str, submitted: str, component: str) -> tuple[tuple[Code, ...], str]:
    """The codes of a service with its department's, and its description: as it was paid, else as it was submitted."""
    codes, words = services.service(paid, component)
    if submitted and not (codes and words):
        others, described = services.service(submitted, component)
        codes, words = codes or others, words or described
    own = revenue(department)
    return tuple(dict.fromkeys((*codes, own) if own else codes)), words


def whole(
    charge: Decimal | None, paid: Decimal | None, own: tuple[Adjustment, ...], about: About, group: Code | None
) -> Line:
    """The one line of a claim that was answered as a whole, with its group (DRG) where it names one."""
    taken = taken_by(own)
    return made(
        Line,
        line=1,
        service_date=about.day,
        codes=(group,) if group else (),
        charge=charge,
        plan_paid=paid,
        patient_owes=_share(charge, paid, taken),
        adjustments=own,
        remarks=tuple(dict.fromkeys(about.remarks)),
        **taken.fields,
    )


def _share(charge: Decimal | None, paid: Decimal | None, taken: Taken) -> Decimal | None:
    """What group PR assigns; nothing at all only where the rest explains the whole charge."""
    if taken.patient is None and balance.adds_up(charge, paid, taken.total):
        return Decimal()
    return taken.patient


def _mended(head: Segment, notes: list[str], number: int) -> Segment:
    """The SVC with all its elements; a service that was parted into two elements is put together again."""
    if len(head) < 8:
        head = [*head, *[""] * (8 - len(head))]
    if not services.is_bare(head[1]) or values.money(head[3]) is None:
        return head
    notes.append(f"The service of line {number} was written in two parts; check its code and amounts.")
    return ["SVC", f"{head[1]}:{head[2].removesuffix('.00')}", *head[3:], ""]
