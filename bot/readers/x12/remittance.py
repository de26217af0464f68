"""The 835, a payer's answer to a provider's claims: one Bill a claim.

Read as its implementation guides 005010X221A1 and 004010X091A1 lay it out: payer (N1*PR) and payee (N1*PE),
then a CLP loop a claim with an SVC loop a service. A claim answered as a whole (a hospital stay paid by its
group) has no SVC; it becomes a bill of one line, which carries the claim's own adjustments.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from bot.bill import Adjustment, Bill, Code, Contact, Line, Totals
from bot.readers.x12 import adjustments, balance, contacts, services, values
from bot.readers.x12.segments import Segment, element
from bot.readers.x12.transactions import Transaction

_REMARKS = {"MOA": (3, 4, 5, 6, 7), "MIA": (5, 20, 21, 22, 23)}


@dataclass(slots=True)
class _Claim:
    """A CLP loop: its own segments, then each SVC with the segments under it."""

    head: Segment
    body: list[Segment] = field(default_factory=list)
    services: list[list[Segment]] = field(default_factory=list)


@dataclass(slots=True)
class _Sender:
    """Who pays whom, and when: what the bills of one transaction share."""

    payer: str | None = None
    payee: str | None = None
    day: date | None = None
    paid: str = ""
    contacts: list[Contact] = field(default_factory=list)
    provider_adjustments: list[str] = field(default_factory=list)
    claims: list[_Claim] = field(default_factory=list)


def read(transaction: Transaction) -> list[Bill]:
    """The bills of one 835; what does not balance, or could not be read, is a warning on each bill it touches."""
    sender = _parted(transaction)
    notes = list(transaction.notes)
    bills = [_bill(claim, sender, transaction.component) for claim in sender.claims]
    notes += balance.payment(sender.paid, [bill.totals.plan_paid for bill in bills], sender.provider_adjustments)
    if notes:
        bills = [bill.model_copy(update={"warnings": (*bill.warnings, *notes)}) for bill in bills]
    return bills


def _parted(transaction: Transaction) -> _Sender:
    """The transaction, parted into its claims and what they share."""
    sender = _Sender()
    claim: _Claim | None = None
    payer = False
    for segment in transaction.segments:
        kind = segment[0]
        if kind == "CLP":
            claim = _Claim(segment)
            sender.claims.append(claim)
        elif kind == "PLB":
            sender.provider_adjustments += [element(segment, place) for place in range(4, min(len(segment), 15), 2)]
        elif kind in ("LX", "TS2", "TS3"):
            claim = None
        elif claim is None:
            payer = _shared(sender, segment, payer)
        elif kind == "SVC":
            claim.services.append([segment])
        elif claim.services:
            claim.services[-1].append(segment)
        else:
            claim.body.append(segment)
    return sender


def _shared(sender: _Sender, segment: Segment, payer: bool) -> bool:
    """Take what stands before the claims; whether the party now spoken of is the payer."""
    kind = segment[0]
    if kind == "BPR":
        sender.paid = element(segment, 2)
        sender.day = sender.day or values.day(element(segment, 16))
    elif kind == "DTM" and element(segment, 1) == "405":
        sender.day = values.day(element(segment, 2)) or sender.day
    elif kind == "N1":
        payer = element(segment, 1) == "PR"
        who = values.printable(element(segment, 2)) or None
        if payer:
            sender.payer = who
        elif element(segment, 1) == "PE":
            sender.payee = who
    elif kind == "PER" and payer:
        sender.contacts += contacts.of(segment, "insurer")
    return payer


def _bill(claim: _Claim, sender: _Sender, component: str) -> Bill:
    notes: list[str] = []
    head = claim.head
    charge = values.amount(element(head, 3), "charge of the claim", notes)
    paid = values.amount(element(head, 4), "payment of the claim", notes)
    owed = values.amount(element(head, 5), "patient's share of the claim", notes)
    own = adjustments.rows(claim.body, notes)
    patient, provider, day, remarks, people = _about(claim.body)
    group = [made] if (made := services.code("msdrg", element(head, 11))) else []
    if claim.services:
        lines = [_line(n, one, component, day, remarks, notes) for n, one in enumerate(claim.services, start=1)]
    else:
        lines = [_whole(charge, paid, own, day, remarks, group)]
    notes += balance.claim(charge, paid, own, lines, whole=not claim.services)
    return Bill(
        kind="remittance",
        provider=sender.payee or provider,
        payer=sender.payer,
        account=values.printable(element(head, 1)) or None,
        claim_number=values.printable(element(head, 7)) or None,
        patient=patient,
        statement_date=sender.day,
        contacts=tuple(dict.fromkeys([*people, *sender.contacts])),
        lines=tuple(lines),
        diagnoses=tuple(group),
        totals=_totals(charge, paid, owed, own if claim.services else (), lines),
        warnings=tuple(dict.fromkeys(notes)),
    )


def _about(body: list[Segment]) -> tuple[str | None, str | None, date | None, list[str], list[Contact]]:
    """Patient, provider, first day, remarks and contacts of a claim, from its own segments."""
    names: dict[str, str | None] = {}
    days: dict[str, date | None] = {}
    remarks: list[str] = []
    people: list[Contact] = []
    for segment in body:
        kind = segment[0]
        if kind == "NM1":
            names.setdefault(element(segment, 1), values.name(segment))
        elif kind == "DTM":
            days[element(segment, 1)] = values.day(element(segment, 2))
        elif kind in _REMARKS:
            remarks += [values.printable(text) for place in _REMARKS[kind] if (text := element(segment, place))]
        elif kind == "PER":
            people += contacts.of(segment, "insurer")
    return names.get("QC") or names.get("IL"), names.get("82"), days.get("232"), remarks, people


def _line(
    number: int, segments: list[Segment], component: str, day: date | None, claim_remarks: list[str], notes: list[str]
) -> Line:
    head = _mended(segments[0], notes, number)
    read: dict[str, Any] = {"line": number}
    rows = adjustments.rows(segments[1:], notes)
    codes, words = services.service(element(head, 1), component)
    submitted, described = services.service(element(head, 6), component) if element(head, 6) else ((), "")
    codes = codes or submitted
    found: list[Code] = [*codes, *services.revenue(element(head, 4)), *services.drugs(segments)]
    charge = values.amount(element(head, 2), f"charge of line {number}", notes)
    paid = values.amount(element(head, 3), f"payment of line {number}", notes)
    first, allowed, remarks = _under(segments, number, notes)
    read |= adjustments.shares(rows)
    if balance.adds_up(charge, paid, rows) or any(row.group == "PR" for row in rows):
        read["patient_owes"] = adjustments.patient_share(rows)
    return Line(
        service_date=first or day,
        description=words or described,
        codes=tuple(dict.fromkeys(found)),
        units=values.quantity(element(head, 7)) or values.quantity(element(head, 5)),
        charge=charge,
        allowed=allowed,
        plan_paid=paid,
        adjustments=rows,
        remarks=tuple(dict.fromkeys([*remarks, *claim_remarks])),
        **read,
    )


def _under(segments: list[Segment], number: int, notes: list[str]) -> tuple[date | None, Decimal | None, list[str]]:
    """First day, allowed amount and remarks of a service, from the segments under its SVC."""
    first: date | None = None
    allowed: Decimal | None = None
    remarks: list[str] = []
    for segment in segments:
        kind = segment[0]
        if kind == "DTM" and element(segment, 1) in ("472", "150"):
            first = first or values.day(element(segment, 2))
        elif kind == "AMT" and element(segment, 1) == "B6":
            allowed = values.amount(element(segment, 2), f"allowed amount of line {number}", notes)
        elif kind == "LQ" and (text := element(segment, 2)):
            remarks.append(values.printable(text))
    return first, allowed, remarks


def _mended(head: Segment, notes: list[str], number: int) -> Segment:
    """An SVC whose service was parted into two elements, put together again."""
    if not services.is_bare(element(head, 1)) or values.money(element(head, 3)) is None:
        return head
    notes.append(f"The service of line {number} was written in two parts; check its code and amounts.")
    return ["SVC", f"{element(head, 1)}:{element(head, 2).removesuffix('.00')}", *head[3:]]


def _whole(
    charge: Decimal | None,
    paid: Decimal | None,
    own: tuple[Adjustment, ...],
    day: date | None,
    remarks: list[str],
    group: list[Code],
) -> Line:
    """The one line of a claim that was answered as a whole, with its group (DRG) where it names one."""
    read: dict[str, Any] = dict(adjustments.shares(own))
    if balance.adds_up(charge, paid, own) or any(row.group == "PR" for row in own):
        read["patient_owes"] = adjustments.patient_share(own)
    return Line(
        line=1,
        service_date=day,
        codes=tuple(group),
        charge=charge,
        plan_paid=paid,
        adjustments=own,
        remarks=tuple(dict.fromkeys(remarks)),
        **read,
    )


def _totals(
    charge: Decimal | None,
    paid: Decimal | None,
    owed: Decimal | None,
    own: tuple[Adjustment, ...],
    lines: list[Line],
) -> Totals:
    allowed = [line.allowed for line in lines]
    taken = [line.adjustment for line in lines if line.adjustment is not None]
    taken += [row.amount for row in own if row.group == "CO"]
    shares = [line.patient_owes for line in lines]
    if owed is None and None not in shares:
        owed = sum((share for share in shares if share is not None), adjustments.patient_share(own))
    return Totals(
        charges=charge,
        allowed=sum((one for one in allowed if one is not None), Decimal()) if None not in allowed else None,
        plan_paid=paid,
        adjustments=sum(taken, Decimal()) if taken else None,
        patient_owes=owed,
    )
