"""A line as the templates see it: every figure a Fact, what is not there None."""

import re
from decimal import Decimal, InvalidOperation

from bot.bill import Line
from bot.described import SERVICE_SYSTEMS, Described
from bot.facts import CENT, Fact, share, text, total, usd
from bot.noted import noted_reason
from bot.roles import side_of
from bot.views.code import AdjustmentView, CodeView, remarks_of
from bot.views.line_name import line_name
from bot.views.place import ON_THE_BILL, Place, line_number
from bot.views.teeth import tooth_of
from codesets.catalog import Catalog
from codesets.entry import Language

AMOUNTS = (
    "charge", "allowed", "plan_paid", "adjustment", "deductible", "copay", "coinsurance", "not_covered",
    "patient_owes",
)  # fmt: skip

FROM_EOB = tuple(field for field in AMOUNTS if field not in ("charge", "not_covered"))
"""What a bill's line takes from the EOB's line of the same service, where the bill prints none itself."""

AMOUNT_WORDS = {
    "plan_paid": "plan paid",
    "not_covered": "not covered",
    "patient_owes": "your share",
    "patient_paid": "you paid",
    "plan_expected": "expected of the plan",
}
"""How a figure's source names an amount, where the field's own name does not read as words."""


def amount_word(field: str) -> str:
    """The name of an amount as a figure's source says it."""
    return AMOUNT_WORDS.get(field, field)


class LineView:
    """One line. Amounts are Facts or None; ``name`` and ``plain`` are words with their source.

    ``printed_amounts`` are the fields that the line's own document prints; the others may come from its EOB.
    ``amount`` is what stands on the line: its charge, or on a statement without charges what is to be paid of it.
    """

    charge: Fact | None
    allowed: Fact | None
    plan_paid: Fact | None
    adjustment: Fact | None
    deductible: Fact | None
    copay: Fact | None
    coinsurance: Fact | None
    not_covered: Fact | None
    patient_owes: Fact | None
    patient_paid: Fact | None
    plan_expected: Fact | None

    def __init__(
        self,
        described: Described,
        whole: Fact | None,
        catalog: Catalog,
        language: Language,
        place: Place = ON_THE_BILL,
    ) -> None:
        line = described.line
        # Only the bill's own lines can be lit up on the page; an EOB's line lights up the one it pairs with.
        anchor = place.bill_line if place.owner else line.line
        where = f"{place.owner}line {line.line}, "
        self.described = described
        self.id = line.line
        self.number = line_number(line.line, place, language)
        self.printed = text(line.description, f"{where}as printed", anchor) if line.description else None
        tooth = tooth_of(line.description, dental=any(code.system == "cdt" for code in line.codes))
        self.tooth = text(tooth, f"{where}as printed", anchor) if tooth else None
        self.date = Fact(line.service_date, "date", f"{where}date of service", anchor) if line.service_date else None
        self.patient = text(line.patient, f"{where}patient", anchor) if line.patient else None
        self.role = described.role.id
        self.role_name = described.role.name(language)
        self.covers = text(described.role.covers(language), "what this kind of charge covers", anchor)
        self.side = side_of(line.codes)
        self.is_guess = described.is_guess
        self.confidence = described.confidence
        self.partner = place.partner
        self._take(line, where, anchor)
        self.amount = self.charge or self.patient_owes
        self.share = share(self.charge, whole) if self.charge and whole else None
        self.codes = [CodeView(code, described.entries.get(code), language, anchor) for code in line.codes]
        self.code = next((code for code in self.codes if code.system in SERVICE_SYSTEMS), None)
        self.revenue = next((code for code in self.codes if code.system == "revenue"), None)
        self.modifiers = [code for code in self.codes if code.system == "modifier"]
        self.name = line_name(described, language, where, anchor)
        self.role_note = _role_note(described, str(self.name.value), language)
        self.plain = _plain(described, language, anchor)
        self.units = _units(line, where, anchor)
        self.unit_price = _unit_price(self.charge, self.units)
        self.unit = text(u, "drug amount per unit", anchor) if (u := _unit(described, language)) else None
        self.dose = _dose(line, _unit(described, language), where, anchor)
        self.adjustments = [AdjustmentView(a, where, line.line, catalog, language) for a in line.adjustments]
        noted = noted_reason(line)
        self.noted = AdjustmentView(noted, where, line.line, catalog, language) if noted else None
        self.remarks = list(remarks_of(line, catalog, language, anchor))
        for field in FROM_EOB if self.partner else ():
            if field not in self.printed_amounts:
                setattr(self, field, getattr(self.partner, field))

    def _take(self, line: Line, where: str, anchor: int | None) -> None:
        """The amounts as the line's own document prints them."""
        for field in (*AMOUNTS, "patient_paid", "plan_expected"):
            amount = getattr(line, field)
            setattr(self, field, None if amount is None else usd(amount, where + amount_word(field), anchor))
        self.printed_amounts = frozenset(field for field in AMOUNTS if getattr(line, field) is not None)

    def adjusted(self, group: str) -> Fact | None:
        """What was adjusted on the line under ``group`` (CO, PR, OA, PI); None of nothing."""
        return total([one.amount for one in self.adjustments if one.group and one.group.plain_code == group])

    def part(self, amount: Decimal) -> tuple[str, Fact] | None:
        """The part of the charge that comes to ``amount`` (or to its whole dollars), by its field; on the EOB too."""
        held = [(field, getattr(self, field)) for field in (*FROM_EOB, "not_covered")]
        held += [(field, getattr(self.partner, field)) for field, _ in held if self.partner]
        return next(((field, fact) for field, fact in held if fact and _named(fact.amount, amount)), None)


def _named(held: Decimal, said: Decimal) -> bool:
    return held == said or (said >= 10 and said == int(held))


_NOTED = frozenset({"facility", "drug", "vaccine", "administration"})
"""Roles that people take for one another, so that a list says which one a line plays."""


def _role_note(described: Described, name: str, language: Language) -> str | None:
    """The role's name where a list should add it to the line's; None where the name says it already."""
    role = described.role
    note = role.name(language)
    if role.id not in _NOTED or name.lower() == note.lower():
        return None
    said = role.id == "administration" and note.split()[0].lower() in name.lower()
    return None if said else note


def _plain(described: Described, language: Language, anchor: int | None) -> Fact | None:
    if not described.main or not described.main.plain(language):
        return None
    return text(
        described.main.plain(language),
        f"plain words for {described.main.system} {described.main.code}",
        anchor,
    )


def _number(units: str | None) -> Decimal | None:
    try:
        number = Decimal(units or "")
    except InvalidOperation:
        return None
    return number if number.is_finite() and number > 0 else None


def _units(line: Line, where: str, anchor: int | None) -> Fact | None:
    number = _number(line.units)
    return Fact(number.normalize(), "count", f"{where}units", anchor) if number else None


def _unit_price(charge: Fact | None, units: Fact | None) -> Fact | None:
    """The charge of one unit where it comes out to the cent and there are several."""
    if not charge or not units or units.amount <= 1:
        return None
    price = charge.amount / units.amount
    if price != price.quantize(CENT):
        return None
    return Fact(price.quantize(CENT), "usd", f"{charge.source} ÷ {units.source}", charge.line, parts=(charge, units))


_COUNTED_IN_ES = {
    "units": "unidades", "unit": "unidad", "million units": "millones de unidades", "dose": "dosis", "vial": "frasco"
}  # fmt: skip
"""What medicines are counted in, where Spanish has another word for it than mg, ml and the like."""


def _unit(described: Described, language: Language) -> str | None:
    unit = described.main.unit if described.main else None
    parts = _AMOUNT.fullmatch(unit or "")
    if not unit or not parts or language != "es":
        return unit
    return f"{parts[1]} {_COUNTED_IN_ES.get(parts[2], parts[2])}"


_AMOUNT = re.compile(r"([\d,.]+)\s*(.+)")


def _dose(line: Line, unit: str | None, where: str, anchor: int | None) -> Fact | None:
    """Units times the amount of drug in one: 4 units of 10 mg are 40 mg."""
    number = _number(line.units)
    parts = _AMOUNT.fullmatch(unit or "")
    if not number or not parts:
        return None
    each = _number(parts[1].replace(",", ""))
    if not each:
        return None
    amount = (number * each).normalize()
    return text(f"{amount:,f} {parts[2]}", f"{where}units × {unit}", anchor)
