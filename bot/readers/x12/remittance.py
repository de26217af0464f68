"""The 835, a payer's answer to a provider's claims: one Bill a claim.

Read as its implementation guides 005010X221A1 and 004010X091A1 lay it out: payer (N1*PR) and payee (N1*PE),
then a CLP loop a claim with an SVC loop a service. A claim answered as a whole (a hospital stay paid by its
group) has no SVC; it becomes a bill of one line, which carries the claim's own adjustments.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.bill import Adjustment, Bill, Contact, Line, Totals
from bot.readers.coded import coded
from bot.readers.printable import printable
from bot.readers.shares import Taken, taken_by
from bot.readers.x12 import adjustments, balance, contacts, values
from bot.readers.x12.made import made
from bot.readers.x12.paid import Handled, Payment, handled, with_payment
from bot.readers.x12.remittance_line import About, line_of, whole
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
    speaking: str = ""
    contacts: list[Contact] = field(default_factory=list)
    provider_adjustments: list[str] = field(default_factory=list)
    payment: Payment = field(default_factory=Payment)

    def hear(self, segment: Segment, component: str) -> None:
        """Take what a segment outside the claims says."""
        kind, first = segment[0], element(segment, 1)
        self.payment.hear(segment, component)
        if kind == "BPR":
            self.paid = element(segment, 2)
            self.day = self.day or values.day(element(segment, 16))
        elif kind == "DTM" and first == "405":
            self.day = values.day(element(segment, 2)) or self.day
        elif kind == "N1":
            self.speaking = first
            if first == "PR":
                self.payer = printable(element(segment, 2)) or None
            elif first == "PE":
                self.payee = printable(element(segment, 2)) or None
        elif kind == "PER" and self.speaking == "PR":
            self.contacts += contacts.of(segment, "insurer")
        elif kind == "PLB":
            self.provider_adjustments += segment[4:15:2]


def read(transaction: Transaction) -> list[Bill]:
    """The bills of one 835; what does not balance, or could not be read, is a warning on each bill it touches."""
    sender = _Sender()
    component = transaction.delimiters.component
    bills: list[Bill] = []
    handling: list[Handled] = []
    claim: _Claim | None = None
    for segment in transaction.segments():
        kind = segment[0]
        if kind in ("CLP", "LX", "PLB"):
            if claim:
                bills.append(_bill(claim, sender, component))
                handling.append(handled(claim.head, claim.body))
            claim = _Claim(segment) if kind == "CLP" else None
        if claim is None:
            sender.hear(segment, component)
        elif kind == "SVC":
            claim.services.append([segment])
        elif kind != "CLP":
            (claim.services[-1] if claim.services else claim.body).append(segment)
    if claim:
        bills.append(_bill(claim, sender, component))
        handling.append(handled(claim.head, claim.body))
    bills = with_payment(bills, handling, sender.payment, sender.paid)
    notes = balance.payment(sender.paid, (bill.totals.plan_paid for bill in bills), sender.provider_adjustments)
    notes = [*transaction.notes, *notes]
    if notes:
        bills = [bill.model_copy(update={"warnings": (*bill.warnings, *notes)}) for bill in bills]
    return bills


def _bill(claim: _Claim, sender: _Sender, component: str) -> Bill:
    notes: list[str] = []
    head = [*claim.head, *[""] * (12 - len(claim.head))]
    charge = values.amount(head[3], "charge of the claim", notes)
    paid = values.amount(head[4], "payment of the claim", notes)
    owed = values.amount(head[5], "patient's share of the claim", notes)
    about, own = _about(claim.body, notes)
    taken = taken_by(own)
    group = coded("msdrg", head[11]) if head[11] else None
    total = taken.total
    if claim.services:
        read = [line_of(n, one, component, about, notes) for n, one in enumerate(claim.services, start=1)]
        lines = tuple(line for line, _ in read)
        total += sum(one for _, one in read)
        notes += balance.charges(charge, lines)
    else:
        lines = (whole(charge, paid, own, about, group),)
        taken, own = taken_by(()), ()
    notes += balance.difference(charge, paid, total)
    return made(
        Bill,
        kind="remittance",
        provider=sender.payee or about.provider,
        payer=sender.payer,
        account=printable(head[1]) or None,
        claim_number=printable(head[7]) or None,
        patient=about.patient,
        statement_date=sender.day,
        contacts=tuple(dict.fromkeys([*about.contacts, *sender.contacts])),
        lines=lines,
        diagnoses=(group,) if group else (),
        totals=_totals(charge, paid, owed, taken, lines),
        adjustments=own,
        warnings=tuple(dict.fromkeys(notes)),
    )


def _about(body: list[Segment], notes: list[str]) -> tuple[About, tuple[Adjustment, ...]]:
    """What a claim says of itself, and its own adjustments, from the segments before its services."""
    about = About()
    own: list[Adjustment] = []
    insured: str | None = None
    for segment in body:
        kind, first = segment[0], element(segment, 1)
        if kind == "NM1":
            if first == "QC":
                about.patient = values.name(segment)
            elif first == "82":
                about.provider = values.name(segment)
            elif first == "IL":
                insured = values.name(segment)
        elif kind == "CAS":
            own += adjustments.rows(segment, notes)
        elif kind == "DTM" and first == "232":
            about.day = values.day(element(segment, 2))
        elif kind in _REMARKS:
            about.remarks += [printable(text) for place in _REMARKS[kind] if (text := element(segment, place))]
        elif kind == "PER":
            about.contacts += contacts.of(segment, "insurer")
    about.patient = about.patient or insured
    return about, tuple(own)


def _totals(
    charge: Decimal | None,
    paid: Decimal | None,
    owed: Decimal | None,
    own: Taken,
    lines: tuple[Line, ...],
) -> Totals:
    """The claim's own amounts; where it has none, the sum of its lines, if every line knows its own."""
    allowed = [line.allowed for line in lines if line.allowed is not None]
    shares = [line.patient_owes for line in lines if line.patient_owes is not None]
    written_off = [line.adjustment for line in lines if line.adjustment is not None]
    if "adjustment" in own.fields:
        written_off.append(own.fields["adjustment"])
    if owed is None and len(shares) == len(lines):
        owed = sum(shares, own.patient or Decimal())
    return made(
        Totals,
        charges=charge,
        allowed=sum(allowed, Decimal()) if len(allowed) == len(lines) else None,
        plan_paid=paid,
        adjustments=sum(written_off, Decimal()) if written_off else None,
        patient_owes=owed,
    )
