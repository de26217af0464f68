"""Made-up bills: services of one place on some days, what a plan did with each, the totals and the payments."""

import csv
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files
from typing import Any

from bot.bill import Bill, Code, Contact, Line, Payment, Totals
from bot.case import Case

SHAPES = ("shares", "totals", "eob", "both", "self")
"""What a case holds: a bill with each line's share, with totals only, an EOB, a bill with its EOB, no insurance."""
SHARES = ("adjustment", "plan_paid", "patient_owes")
AMOUNTS = ("allowed", *SHARES, "deductible", "copay", "coinsurance")
_HELD = {"shares": ("charge", *SHARES), "totals": ("charge",), "self": ("charge",)}
_PROVIDERS = ("Cedar Bend Medical Center", "Lakeside Family Clinic", "Northgate Hospital", "Prairie View Health")
_PLANS = ("Harvest Health PPO", "Blue Harbor Health", "Evergreen Mutual")
_ZERO, _CENT = Decimal(0), Decimal("0.01")


@dataclass(frozen=True)
class Service:
    """Something billed, with the words of a patient for it; one of a ``family`` at most stands on a bill."""

    code: str
    system: str
    printed: str
    kind: str
    family: str
    low: int
    high: int
    units: tuple[int, int]
    words: tuple[str, ...]


@dataclass
class Item:
    """One line and its truth."""

    number: int
    service: Service
    day: date
    units: int
    amounts: dict[str, Decimal]
    fate: str = "plain"


@dataclass
class Made:
    """A case with its truth: ``held`` are the amounts that its papers print of single lines."""

    shape: str
    items: list[Item]
    totals: dict[str, Decimal]
    payments: list[Payment] = field(default_factory=list)
    held: frozenset[str] = frozenset()
    case: Case = field(default_factory=Case)

    @property
    def days(self) -> list[date]:
        """The days of care, earliest first."""
        return sorted({item.day for item in self.items})


def services() -> list[Service]:
    """Every service that a bill may have."""
    text = files("evals.composed").joinpath("services.csv").read_text(encoding="utf-8")
    return [_service(row) for row in csv.DictReader(text.splitlines())]


def _service(row: dict[str, str]) -> Service:
    least, _, most = row["units"].partition("-")
    units = int(least), int(most or least)
    named = row["code"], row["system"], row["printed"], row["kind"], row["family"]
    return Service(*named, int(row["low"]), int(row["high"]), units, tuple(row["words"].split(";")))


def make(chance: random.Random, shape: str) -> Made:
    """A bill of that shape."""
    items = list(_items(chance, insured=shape != "self"))
    totals = {"charge": sum((item.amounts["charge"] for item in items), _ZERO)}
    for name in AMOUNTS if shape != "self" else ():
        totals[name] = sum((item.amounts[name] for item in items), _ZERO)
    totals.setdefault("patient_owes", totals["charge"])
    made = Made(shape, items, totals, held=frozenset(_HELD.get(shape, ("charge", *AMOUNTS))))
    if shape in ("totals", "self") and totals["patient_owes"] > 120 and chance.random() < 0.7:
        made.payments = list(_payments(chance, made.days[-1]))
    paid = sum((one.amount for one in made.payments), _ZERO)
    totals["patient_paid"], totals["balance"] = paid, totals["patient_owes"] - paid
    made.case = _case(chance, made)
    return made


def _items(chance: random.Random, *, insured: bool) -> Iterator[Item]:
    pool = services()
    chance.shuffle(pool)
    if chance.random() < 0.6:
        kind = chance.choice(("lab", "imaging", "drug"))
        pool.sort(key=lambda one: one.kind != kind)
    chosen: list[Service] = []
    for one in pool[: chance.randint(2, 3)] + sorted(pool[3:], key=lambda _: chance.random()):
        if len(chosen) < chance.randint(4, 10) and one.family not in {other.family for other in chosen}:
            chosen.append(one)
    chance.shuffle(chosen)
    first = date(2026, chance.randint(1, 8), chance.randint(1, 25))
    days = [first, *(first + timedelta(gap) for gap in (chance.randint(3, 9), chance.randint(11, 19)))]
    on = sorted(chance.choices(days[: chance.choice((1, 1, 2, 3))], k=len(chosen)))
    charged: set[Decimal] = set()
    for number, (service, day) in enumerate(zip(chosen, on, strict=True), start=1):
        units = chance.randint(*service.units)
        each = (_cents(chance, service.low, service.high) / units).quantize(_CENT)
        while each * units in charged:
            each += 1
        charged.add(each * units)
        item = Item(number, service, day, units, {"charge": each * units})
        if insured:
            _share(chance, item)
        yield item


def _cents(chance: random.Random, low: int, high: int) -> Decimal:
    whole = Decimal(chance.randint(low, high))
    return whole if chance.random() < 0.4 else whole + Decimal(chance.randint(1, 99)) / 100


def _share(chance: random.Random, item: Item) -> None:
    """What the plan makes of the charge: nothing, all, a deductible, a copay, a percent."""
    charge = item.amounts["charge"]
    item.fate = chance.choices(("denied", "full", "deductible", "copay", "percent"), (14, 16, 20, 12, 38))[0]
    part = dict.fromkeys(AMOUNTS, _ZERO)
    if item.fate == "denied":
        part["patient_owes"] = charge
    else:
        part["allowed"] = (charge * chance.randint(35, 85) / 100).quantize(_CENT)
        if item.fate == "deductible":
            part["deductible"] = (part["allowed"] * chance.choice((2, 4, 6, 10)) / 10).quantize(_CENT)
        if item.fate == "copay":
            part["copay"] = Decimal(min(chance.choice((20, 25, 30, 40)), int(part["allowed"])))
        if item.fate in ("percent", "deductible"):
            part["coinsurance"] = ((part["allowed"] - part["deductible"]) / 5).quantize(_CENT)
        part["adjustment"] = charge - part["allowed"]
        part["patient_owes"] = part["deductible"] + part["copay"] + part["coinsurance"]
        part["plan_paid"] = part["allowed"] - part["patient_owes"]
    item.amounts |= part


def _payments(chance: random.Random, last: date) -> Iterator[Payment]:
    for at in range(chance.randint(1, 3)):
        amount = Decimal(chance.choice((20, 25, 30, 35)) + at)
        yield Payment(day=last + timedelta(10 + 20 * at), amount=amount, by="patient", description="PATIENT PAYMENT")


def _case(chance: random.Random, made: Made) -> Case:
    insured = made.shape != "self"
    last = max((one.day for one in made.payments), default=made.days[-1] + timedelta(25)) + timedelta(5)
    common: dict[str, Any] = {
        "provider": chance.choice(_PROVIDERS), "payer": chance.choice(_PLANS) if insured else None,
        "patient": "Dana Whitlock", "statement_date": last,
    }  # fmt: skip
    totals = made.totals
    eob = Bill(kind="eob", claim_number="26-0199", lines=_lines(made.items, ("charge", *AMOUNTS)),
               totals=_totals(totals, "patient_owes"), **common) if made.shape in ("eob", "both") else None  # fmt: skip
    if made.shape == "eob":
        return Case(bill=eob)
    columns = _HELD["shares"] if made.shape == "shares" else ("charge",)
    bill = Bill(kind="statement", account="A-77120", due_date=last + timedelta(21), payments=tuple(made.payments),
                contacts=(Contact(who="billing office", phone="1-800-555-0142"),),
                lines=_lines(made.items, columns), totals=_totals(totals, "balance"), **common)  # fmt: skip
    return Case(bill=bill, eob=eob)


def _lines(items: Sequence[Item], columns: Sequence[str]) -> tuple[Line, ...]:
    return tuple(
        Line(line=item.number, service_date=item.day, description=item.service.printed, units=str(item.units),
             codes=(Code(system=item.service.system, code=item.service.code),),
             **{name: item.amounts[name] for name in columns if name in item.amounts})
        for item in items
    )  # fmt: skip


def _totals(told: dict[str, Decimal], owed: str) -> Totals:
    return Totals(
        charges=told["charge"], allowed=told.get("allowed") if owed == "patient_owes" else None,
        plan_paid=told.get("plan_paid"), adjustments=told.get("adjustment"),
        patient_paid=told["patient_paid"] or None, patient_owes=told[owed],
    )  # fmt: skip
