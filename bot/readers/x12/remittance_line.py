"""One service of an 835, or a claim that was answered as a whole, as a line of a bill."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

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
    codes, words = services.service(head[1], component)
    if head[6] and not (codes and words):
        submitted, described = services.service(head[6], component)
        codes, words = codes or submitted, words or described
    found = [*codes]
    if department := revenue(head[4]):
        found.append(department)
    charge = values.amount(head[2], "charge", notes, number)
    paid = values.amount(head[3], "payment", notes, number)
    first: date | None = None
    allowed: Decimal | None = None
    rows: list[Adjustment] = []
    remarks: list[str] = []
    for segment in segments[1:]:
        kind, mark = segment[0], element(segment, 1)
        if kind == "CAS":
            rows += adjustments.rows(segment, notes)
        elif kind == "DTM" and mark in ("472", "150"):
            first = first or values.dated(element(segment, 2), "date", notes, number)
        elif kind == "AMT" and mark == "B6":
            allowed = values.amount(element(segment, 2), "allowed amount", notes, number)
        elif kind == "LQ" and element(segment, 2):
            remarks.append(printable(segment[2]))
        elif kind == "LIN" and (drug := services.drug(segment)):
            found.append(drug)
    taken = taken_by(rows)
    notes += balance.difference(charge, paid, taken.total, number)
    line = made(
        Line,
        line=number,
        service_date=first or about.day,
        description=words,
        codes=tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found),
        units=values.quantity(head[7]) or values.quantity(head[5]),
        charge=charge,
        allowed=allowed,
        plan_paid=paid,
        patient_owes=_share(charge, paid, taken),
        adjustments=tuple(rows),
        remarks=tuple(dict.fromkeys([*remarks, *about.remarks])),
        **taken.fields,
    )
    return line, taken.total


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
    head = [*head, *[""] * (8 - len(head))]
    if not services.is_bare(head[1]) or values.money(head[3]) is None:
        return head
    notes.append(f"The service of line {number} was written in two parts; check its code and amounts.")
    return ["SVC", f"{head[1]}:{head[2].removesuffix('.00')}", *head[3:], ""]
