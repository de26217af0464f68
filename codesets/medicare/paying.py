"""Works out Medicare's payment: relative values × conversion factor, outpatient rate, laboratory fee, drug limit.

The formulas are those of 42 CFR 414.20 (clinicians: each relative value times its locality's index, summed, times the
conversion factor), 42 CFR 419 (hospital outpatient), 42 CFR 414.507 (laboratory) and 42 CFR 414.904 (drugs). A payment
is rounded to the cent, halves up, once, at the end. The conversion factor is the one in the imported file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from codesets.editions import Edition, Shelf
from codesets.editions.rows import LocalityRow, RvuRow

Setting = Literal["office", "clinician", "hospital", "lab", "drug"]
"""Where, or for what: a doctor's own office; a clinician inside a hospital; the hospital's outpatient department; a
laboratory; the drug itself."""

_CENT = Decimal("0.01")
_ONE = Decimal(1)
_PAYABLE = frozenset("ART")
"""Status letters of the physician fee schedule under which Medicare pays by relative values."""
_PAYMENT_MODIFIERS = ("26", "TC", "53")
"""Modifiers that have relative values of their own."""
_PAID_APART = frozenset({"J1", "J2", "P", "R", "S", "T", "U", "V"})
"""Outpatient statuses with a rate of their own; under the others a service is packaged, or paid only at times."""
_DRUGS = frozenset({"G", "K", "K1"})
"""Outpatient statuses of drugs that are paid apart, by the billed unit."""


@dataclass(frozen=True, slots=True)
class Locality:
    """A payment locality's indices; national where all are one."""

    name: str = ""
    work: Decimal = _ONE
    practice: Decimal = _ONE
    malpractice: Decimal = _ONE

    @classmethod
    def only(cls, rows: Sequence[LocalityRow]) -> "Locality":
        """That of a state that is one locality; the nation's where a state has several, or none is known."""
        if len(rows) != 1:
            return cls()
        row = rows[0]
        return cls(row.name, row.work, row.practice, row.malpractice)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What Medicare pays for one unit and for ``units`` of them; ``locality`` is empty where it is national."""

    setting: Setting
    each: Decimal
    units: Decimal
    edition: Edition
    locality: str = ""
    unit: str = ""

    @property
    def amount(self) -> Decimal:
        """For all units, rounded to the cent."""
        return cents(self.each * self.units)


def cents(amount: Decimal) -> Decimal:
    """``amount`` rounded to the cent, halves up."""
    return amount.quantize(_CENT, ROUND_HALF_UP)


def yardsticks(
    shelf: Shelf,
    code: str,
    on: date,
    units: Decimal = _ONE,
    modifiers: Sequence[str] = (),
    side: str | None = None,
    state: str | None = None,
) -> list[Yardstick]:
    """What Medicare pays for ``code`` on ``on``, as far as schedules have been imported; several where settings differ.

    ``side`` is "facility" for a hospital's own charge, "professional" for a clinician's inside one, None where the bill
    does not tell. ``state`` is the two letters of the state, for the locality.
    """
    found = [*_lab(shelf, code, on, units), *_drug(shelf, code, on, units)]
    if found:
        return found
    locality = Locality.only(shelf.localities(state, on)) if state else Locality()
    clinician = list(_clinician(shelf, code, on, units, modifiers, side, locality))
    hospital = list(_hospital(shelf, code, on, units)) if side != "professional" else []
    return hospital if side == "facility" else clinician + hospital


def _lab(shelf: Shelf, code: str, on: date, units: Decimal) -> Iterator[Yardstick]:
    if (found := shelf.rate("clfs", code, "", on)) and found[0].amount is not None:
        yield Yardstick("lab", found[0].amount, units, found[1])


def _drug(shelf: Shelf, code: str, on: date, units: Decimal) -> Iterator[Yardstick]:
    if (found := shelf.rate("asp", code, "", on)) and found[0].amount is not None:
        yield Yardstick("drug", found[0].amount, units, found[1], unit=found[0].unit)
    elif (found := shelf.rate("opps", code, "", on)) and found[0].status in _DRUGS and found[0].amount is not None:
        yield Yardstick("drug", found[0].amount, units, found[1])


def _hospital(shelf: Shelf, code: str, on: date, units: Decimal) -> Iterator[Yardstick]:
    found = shelf.rate("opps", code, "", on)
    if found and found[0].amount is not None and found[0].status in _PAID_APART:
        yield Yardstick("hospital", found[0].amount, units, found[1])


def _clinician(
    shelf: Shelf, code: str, on: date, units: Decimal, modifiers: Sequence[str], side: str | None, locality: Locality
) -> Iterator[Yardstick]:
    modifier = next((one for one in modifiers if one in _PAYMENT_MODIFIERS), "")
    found = shelf.rvu(code, modifier, on)
    if found is None or found[0].status not in _PAYABLE:
        return
    row, edition = found
    practice = row.facility if side == "professional" else row.office
    if practice is not None:
        setting: Setting = "clinician" if side == "professional" else "office"
        each = physician_payment(row, practice, locality)
        if each > 0:
            yield Yardstick(setting, each, units, edition, locality.name)


def physician_payment(row: RvuRow, practice: Decimal, locality: Locality) -> Decimal:
    """The fee schedule's payment for one service, rounded to the cent.

    >>> from codesets.editions.rows import RvuRow
    >>> row = RvuRow("99213", "", "A", Decimal("1.30"), Decimal("1.33"), Decimal("0.56"), Decimal("0.10"),
    ...              Decimal("33.2875"))
    >>> physician_payment(row, Decimal("1.33"), Locality())
    Decimal('90.87')
    """
    values = row.work * locality.work + practice * locality.practice + row.malpractice * locality.malpractice
    return cents(values * row.factor)
