"""The 837, a provider's claim to a payer: one Bill a claim, professional, institutional or dental.

Read as its implementation guides 005010X222, X223, X224 and their 004010 forebears lay it out: provider,
subscriber and patient stand in levels (HL), a claim (CLM) belongs to the patient of its level, services follow
in LX loops. What other payers said before stands in SBR loops inside the claim and in SVD under a service.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from bot.bill import Bill, Code, Line, Totals
from bot.readers.coded import coded, revenue
from bot.readers.printable import printable
from bot.readers.shares import taken_by
from bot.readers.x12 import adjustments, balance, services, values
from bot.readers.x12.made import made
from bot.readers.x12.parties import Parties
from bot.readers.x12.segments import Segment, element
from bot.readers.x12.transactions import Transaction

_SERVICES = {"SV1": (1, 2, 4), "SV2": (2, 3, 5), "SV3": (1, 2, 6)}
"""Where a service segment holds its procedure, its charge and its count."""

_PLACES = {"SV1": 5, "SV3": 3}
"""Where it holds the place of service."""


@dataclass(slots=True)
class _Claim:
    """A CLM loop with its parties: its own segments, those of other payers, then each LX with what is under it."""

    head: Segment
    parties: Parties
    body: list[Segment] = field(default_factory=list)
    others: list[Segment] = field(default_factory=list)
    services: list[list[Segment]] = field(default_factory=list)

    def take(self, segment: Segment) -> None:
        """Put a segment into the loop it belongs to."""
        kind = segment[0]
        if kind == "LX":
            self.services.append([])
        elif kind in _SERVICES:
            if not self.services or any(one[0] in _SERVICES for one in self.services[-1]):
                self.services.append([])
            self.services[-1].append(segment)
        elif self.services:
            self.services[-1].append(segment)
        elif kind == "SBR" or self.others:
            self.others.append(segment)
        else:
            self.body.append(segment)


def read(transaction: Transaction) -> list[Bill]:
    """The bills of one 837; what does not add up, or could not be read, is a warning on the bill it touches."""
    return [_bill(claim, transaction) for claim in _parted(transaction.segments())]


def _parted(segments: Iterator[Segment]) -> Iterator[_Claim]:
    """The claims of a transaction, each with the provider, payer and patient of its level."""
    parties = Parties()
    claim: _Claim | None = None
    for segment in segments:
        kind = segment[0]
        if kind in ("CLM", "HL"):
            if claim:
                yield claim
            claim = _Claim(segment, parties) if kind == "CLM" else None
            parties = parties.level(element(segment, 3)) if kind == "HL" else parties
        elif claim:
            claim.take(segment)
        else:
            parties = parties.told(segment)
    if claim:
        yield claim


def _bill(claim: _Claim, transaction: Transaction) -> Bill:
    notes: list[str] = []
    mark = transaction.delimiters.component
    head, parties = claim.head, claim.parties
    charge = values.amount(element(head, 2), "charge of the claim", notes)
    day, place = _days(claim.body), _place(element(head, 5), mark)
    found = [(service, segments) for segments in claim.services if (service := _service(segments))]
    lines = [
        _line(number, service, segments, mark, (day, place), notes)
        for number, (service, segments) in enumerate(found, start=1)
    ]
    new, old = services.diagnoses(claim.body, mark)
    if old:
        notes.append(f"Its diagnoses are in old codes (ICD-9), which can't be explained here: {', '.join(old[:12])}.")
    notes += balance.charges(charge, lines)
    number = printable(element(head, 1)) or None
    person = parties.patient or parties.subscriber
    return made(
        Bill,
        kind="claim",
        provider=parties.provider,
        payer=parties.payer,
        account=number,
        claim_number=number,
        patient=person.name if person else None,
        patient_birth_date=person.birth if person else None,
        patient_sex=person.sex if person else None,
        statement_date=parties.written,
        contacts=parties.contacts,
        lines=tuple(lines),
        diagnoses=tuple(new),
        totals=_totals(charge, claim, lines, notes),
        adjustments=adjustments.rows_among(claim.others, notes),
        warnings=tuple(dict.fromkeys([*notes, *transaction.notes])),
    )


def _service(segments: list[Segment]) -> Segment | None:
    for segment in segments:
        if segment[0] in _SERVICES:
            return segment
    return None


def _days(segments: list[Segment]) -> date | None:
    """The first day of a claim's services, where the claim itself says it: 472, or the statement's 434."""
    days = {element(one, 1): values.day(element(one, 3)) for one in segments if one[0] == "DTP"}
    return days.get("472") or days.get("434")


def _place(text: str, mark: str) -> Code | None:
    """The place of service of a claim; an institution's claim has its type of bill there instead (mark A)."""
    place, kind = (*services.components(text, mark), "", "")[:2]
    return coded("pos", place) if kind in ("B", "") and len(place) == 2 else None


def _line(
    number: int,
    head: Segment,
    segments: list[Segment],
    mark: str,
    whole: tuple[date | None, Code | None],
    notes: list[str],
) -> Line:
    """The line of a service, `head`, and what stands under it; `whole` are the day and the place of the claim."""
    day, place = whole
    procedure, charge, count = _SERVICES[head[0]]
    codes, words = _done(element(head, procedure), mark, element(head, 1) if head[0] == "SV2" else "")
    drugs = [drug for one in segments if one[0] == "LIN" and (drug := services.drug(one))]
    codes = tuple(dict.fromkeys((*codes, *drugs))) if drugs else codes
    own = element(head, _PLACES.get(head[0], len(head)))
    place = (coded("pos", own) if own else None) or place
    written = next((element(one, 3) for one in segments if one[0] == "DTP" and one[1:2] == ["472"]), "")
    return made(
        Line,
        line=number,
        service_date=values.dated(written, "date", notes, number) or day,
        description=words,
        codes=(*codes, place) if place else codes,
        units=values.quantity(element(head, count)),
        charge=values.amount(element(head, charge), "charge", notes, number),
        **_answered(number, segments, head, notes),
    )


@lru_cache(maxsize=8_192)
def _done(composite: str, mark: str, department: str) -> tuple[tuple[Code, ...], str]:
    """The codes of a service with its department's, and its description."""
    codes, words = services.service(composite, mark)
    own = revenue(department)
    return tuple(dict.fromkeys((*codes, own) if own else codes)), words


def _answered(number: int, segments: list[Segment], head: Segment, notes: list[str]) -> dict[str, Any]:
    """What payers said of a service before: paid, adjusted; and what a hospital itself calls not covered."""
    rows = adjustments.rows_among(segments, notes)
    read: dict[str, Any] = {"adjustments": rows, **taken_by(rows).fields} if rows else {}
    paid = [values.amount(element(one, 2), "payment", notes, number) for one in segments if one[0] == "SVD"]
    if paid and None not in paid:
        read["plan_paid"] = sum((one for one in paid if one is not None), Decimal())
    if head[0] == "SV2" and element(head, 7):
        read["not_covered"] = values.amount(element(head, 7), "amount not covered", notes, number)
    return read


def _totals(charge: Decimal | None, claim: _Claim, lines: list[Line], notes: list[str]) -> Totals:
    own = adjustments.rows_among(claim.others, [])
    paid = _sums(claim.others, "D", notes)
    answered = [line.plan_paid for line in lines if line.plan_paid is not None]
    taken = [row.amount for row in own if row.group == "CO"]
    taken += [line.adjustment for line in lines if line.adjustment is not None]
    owed = _sums(claim.body, "F3", notes)
    return made(
        Totals,
        charges=charge,
        plan_paid=paid if paid is not None else sum(answered, Decimal()) if answered else None,
        adjustments=sum(taken, Decimal()) if taken else None,
        patient_paid=_sums(claim.body, "F5", notes),
        patient_owes=owed if owed is not None else _sums(claim.others, "EAF", notes),
    )


def _sums(segments: list[Segment], kind: str, notes: list[str]) -> Decimal | None:
    """The sum of the AMT segments of that kind; None where there is none."""
    found = [
        values.amount(element(one, 2), f"amount {kind} of the claim", notes)
        for one in segments
        if one[0] == "AMT" and element(one, 1) == kind
    ]
    read = [one for one in found if one is not None]
    return sum(read, Decimal()) if read else None
