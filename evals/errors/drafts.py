"""A bill in the making: lines that can still be changed, then totals and a plan's answer that fit them."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal

from bot.bill import Adjustment, Bill, Code, Line, Totals
from bot.case import Case

Truth = list[tuple[str, tuple[int, ...]]]
"""The findings that an error should raise: kind, and the numbers of the lines."""

Sex = Literal["female", "male"]
CENT = Decimal("0.01")


@dataclass
class Item:
    """One line before it is numbered. ``unit_price`` is printed where it is set; ``charge`` is of all units."""

    code: str
    words: str
    charge: Decimal
    day: date | None
    units: int | None = 1
    revenue: str = ""
    marks: tuple[str, ...] = ()
    unit_price: Decimal | None = None

    def line(self, number: int) -> Line:
        """The line as the document prints it."""
        codes = [Code(system=_system(self.code), code=self.code)] if self.code else []
        codes += [Code(system="modifier", code=mark) for mark in self.marks]
        codes += [Code(system="revenue", code=self.revenue)] if self.revenue else []
        return Line(
            line=number, service_date=self.day, description=self.words, codes=tuple(codes), charge=self.charge,
            units=None if self.units is None else str(self.units), unit_price=self.unit_price,
        )  # fmt: skip


def _system(code: str) -> Any:
    if code[0].isdigit():
        return "cpt"
    return "cdt" if code[0] == "D" and len(code) == 5 and code[1:].isdigit() else "hcpcs"


@dataclass
class Draft:
    """Everything that a document is made of, before it is written down."""

    scene: str
    items: list[Item]
    kind: Literal["itemized_bill", "statement"] = "itemized_bill"
    provider: str = "Larkspur Regional Hospital"
    payer: str | None = None
    sex: Sex | None = None
    born: date | None = None
    printed: date | None = None
    admitted: date | None = None
    discharged: date | None = None
    previous: Decimal | None = None
    paid_before: Decimal = Decimal(0)
    diagnoses: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)

    def number_of(self, item: Item) -> int:
        """The number that the item's line will have."""
        return next(place for place, one in enumerate(self.items, 1) if one is item)

    def bill(self) -> Bill:
        """The bill of someone whose plan has not answered, or who has none."""
        lines = tuple(item.line(number) for number, item in enumerate(self.items, 1))
        charges = sum((item.charge for item in self.items), Decimal(0))
        owed = charges + (self.previous or 0) - self.paid_before
        return Bill(
            kind=self.kind, provider=self.provider, payer=self.payer, lines=lines, patient_sex=self.sex,
            patient_birth_date=self.born, statement_date=self.printed, admitted=self.admitted,
            discharged=self.discharged, diagnoses=tuple(Code(system="icd10cm", code=code) for code in self.diagnoses),
            totals=Totals(
                charges=charges, patient_owes=owed, previous_balance=self.previous,
                patient_paid=self.paid_before or None,
            ),
        )  # fmt: skip


def answered(bill: Bill, rng: random.Random) -> Case:
    """The bill after the plan's answer, counting all of it, with the EOB that says so."""
    lines = tuple(_answer(line, rng) for line in bill.lines)
    totals = {
        name: sum((getattr(line, name) or Decimal(0) for line in lines), Decimal(0))
        for name in ("allowed", "plan_paid", "patient_owes")
    }
    cut = sum((line.adjustment or Decimal(0) for line in lines), Decimal(0))
    eob = Bill(
        kind="eob", provider=bill.provider, payer="Granite Health Plan", lines=lines,
        statement_date=(bill.statement_date or date(2026, 5, 1)) - timedelta(days=rng.randint(5, 20)),
        totals=Totals(charges=bill.totals.charges, adjustments=cut, **totals),
    )  # fmt: skip
    owed = totals["patient_owes"]
    paid = min(bill.totals.patient_paid or Decimal(0), owed)
    update = {
        "payer": "Granite Health Plan",
        "totals": Totals(
            charges=bill.totals.charges, adjustments=cut, plan_paid=totals["plan_paid"], patient_paid=paid or None,
            previous_balance=bill.totals.previous_balance,
            patient_owes=owed - paid + (bill.totals.previous_balance or 0),
        ),
    }  # fmt: skip
    return Case(bill=bill.model_copy(update=update), eob=eob)


def _answer(line: Line, rng: random.Random) -> Line:
    """What the plan says of one line: a price, and how it is shared."""
    charge = line.charge or Decimal(0)
    allowed = (charge * Decimal(rng.randint(25, 90)) / 100).quantize(CENT)
    kind = rng.choice(("deductible", "coinsurance", "coinsurance", "copay", "all", "none"))
    share = {"none": Decimal(0), "all": allowed, "copay": min(allowed, Decimal(40))}.get(
        kind, (allowed * Decimal(rng.choice((10, 20, 30))) / 100).quantize(CENT)
    )
    reason = {"deductible": "1", "all": "1", "copay": "3"}.get(kind, "2")
    rows = [Adjustment(group="CO", reason="45", amount=charge - allowed)] if charge > allowed else []
    rows += [Adjustment(group="PR", reason=reason, amount=share)] if share else []
    name = {"1": "deductible", "2": "coinsurance", "3": "copay"}[reason]
    update = {"allowed": allowed, "plan_paid": allowed - share, "adjustment": charge - allowed, "patient_owes": share,
              "adjustments": tuple(rows), name: share}  # fmt: skip
    return line.model_copy(update=update)
