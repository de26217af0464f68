"""Two headings of one meaning: what the second column is, told by the first and by their words."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from bot.readers.layout.columns.collectors import of_collector
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.insurers import NAMES
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import DATE_ROLES, Role, is_exact, unmarked

_OF_ANOTHER = re.compile(
    r"\b(?:primary|secondary|second|sec|2nd|other|tertiary|3rd|primario|secundario|otros?)\b"
    r"|\b(?:ins|insurance|payer|payor|plan) ?[23]\b"
    r"|\b(?:card|coupon|copay assistance|manufacturer|mfr)\b"
)
"""What a second insurer, or the card of a drug's maker, paid or took off, in a column beside that of the first."""
_INSURER = re.compile(
    rf"\b(?:{NAMES}|medicare|medicaid|supplement\w*|we|our|(?:this |your |the )?plan"
    r"|nosotros|nuestro|(?:el |su )?plan)\b"
)
_ADDED: frozenset[Role] = frozenset({"units", "plan_paid", "adjustment", "patient_owes"})
"""What a column of totals may sum from the columns before it."""
_LISTED: frozenset[Role] = frozenset({"other", "remarks", "description", "modifier"})
"""What may stand in several columns of one table."""
_PAYABLE = re.compile(r"(?:(?:total|net|amount|benefits?|plan) )*payable(?: (?:amount|benefits?|by (?:the )?plan))*")
"""By the plan, where it says beside it what it allows or what is left to the patient; a bill calls so what is owed."""
_COVERED = re.compile(r"\b(?:covered|cubierto)\b")
"""What a plan took over: payments and discounts together, but beside a column of discounts its payments alone."""
_COSTS = frozenset({"total cost", "cost", "costo total", "costo"})
"""Behind what providers billed, what a plan made of it: its cost in all, of which each has a share."""
_LEFT = frozenset({"patient payment", "patient payments", "patient payment amount", "pago del paciente"})
"""Beside what a plan allows and pays of it, what it leaves to the patient."""
_CHARGED = re.compile(
    r"\b(?:charged?|charges|bill|billed|billing|fees?|prices?|costs?|submitted|gross|debits?|total|line|extended"
    r"|cargos?|facturad[oa]s?|facturo|precios?|costos?|cobr\w+|importe|monto)\b"
)
_PAYMENT = frozenset({"payment", "payments", "paid", "payment amount", "benefit payment"})
_PART_OF_UNITS = re.compile(r"\b(?:base|time|risk|physical status|mod|modifier)\b")
"""What an anesthesia group adds up to the units that it charges."""
_ENTERED = frozenset({"transaction date", "trans date", "tran date", "entry date"})
_NAMED = frozenset({"procedure", "procedures", "procedimiento", "procedimientos"})
_EACH = ("price", "cost", "rate", "fee", "precio", "costo", "tarifa", "valor", "cargo", "charge", "amount", "importe")


def settled(columns: Sequence[Column]) -> list[Column]:
    """Two columns never share a role: what the second one must be follows from the first."""
    found: list[Column] = []
    columns = _plain_charges(of_collector(columns))
    for index, column in enumerate(columns):
        role = column.role
        earlier = {before.role for before in found}
        later = {after.role for after in columns[index + 1 :]}
        if role == "charge" and "charge" in later and any(word in plain(column.heading) for word in _EACH):
            role = "unit_price" if "units" in earlier | later else role
        if role == "line_number" and "item" in plain(column.heading) and "description" not in earlier | later:
            role = "description"
        if plain(column.heading) == "dr" and any(plain(other.heading) == "cr" for other in columns):
            role = "charge"  # debits beside credits, and no doctor
        role = "unit_price" if role == "units" and "$" in column.heading else role
        first = next((before for before in found if before.role == role), None)
        if first and _outdoes(column, role, first):
            found = [replace(before, role="other") if before.role == role else before for before in found]
            earlier -= {role}
        if role == "charge" and "charge" in earlier and "allowed" not in earlier | later and "plan_paid" in later:
            role = "allowed" if plain(column.heading) in _COSTS else role
        if role == "code" and _is_named(column, columns) and "description" not in earlier | later:
            role = "description"
        if role in ("other", "charge") and _is_of_plan(column, earlier | later):
            role = "plan_paid"
        if role == "credit" and "adjustment" in earlier | later and _COVERED.search(plain(column.heading)):
            role = "plan_paid"
        several = _add_up(role, [column, *(before for before in found if before.role == role)])
        if role in earlier and role not in _LISTED and not several:
            role = _second(role)
        found.append(replace(column, role=role))
    found = _of_plans(found)
    roles = {column.role for column in found}
    if not roles & {"charge", "units"}:  # the price of one thing alone is what is charged
        found = [replace(one, role="charge") if one.role == "unit_price" else one for one in found]
    if "service_date" in roles:
        return found
    return [  # the day a ledger enters a charge on, where it has no other
        replace(column, role="service_date") if plain(column.heading) in _ENTERED else column for column in found
    ]


def _plain_charges(columns: Sequence[Column]) -> Sequence[Column]:
    """The columns, an amount of no known kind being no charge where another column plainly is: "Amount remaining"."""
    charges = [column for column in columns if column.role == "charge"]
    if not any(_CHARGED.search(plain(column.heading)) for column in charges):
        return columns
    return [
        replace(column, role="other") if column in charges and _is_vague(column.heading) else column
        for column in columns
    ]


def _is_vague(heading: str) -> bool:
    return not is_exact(unmarked(heading)) and not _CHARGED.search(plain(heading)) and "amount" in plain(heading)


def _of_plans(columns: list[Column]) -> list[Column]:
    """The columns, "Payment" beside "Patient payment" on the paper of a plan being what it pays and what it leaves."""
    roles = {column.role for column in columns}
    decided = {"charge"} < roles & {"charge", "allowed", "not_covered"} and "patient_paid" not in roles
    reviewed = roles >= {"charge", "adjustment", "remarks"} and not roles & {"patient_owes", "patient_paid"}
    plain_of_plan = decided and "adjustment" not in roles
    if (reviewed or plain_of_plan) and "credit" in roles and not roles & {"plan_paid", "balance"}:
        return [replace(one, role="plan_paid") if plain(one.heading) in _PAYMENT else one for one in columns]
    if {"allowed", "plan_paid", "patient_paid"} <= roles and not roles & {"credit", "patient_owes", "balance"}:
        return [replace(one, role="patient_owes") if plain(one.heading) in _LEFT else one for one in columns]
    if not {"allowed", "credit", "patient_paid"} <= roles or roles & {"plan_paid", "patient_owes", "balance"}:
        return columns
    if not any(column.role == "credit" and plain(column.heading) in _PAYMENT for column in columns):
        return columns
    of_plan: dict[Role, Role] = {"credit": "plan_paid", "patient_paid": "patient_owes"}
    return [replace(column, role=of_plan.get(column.role, column.role)) for column in columns]


def _outdoes(column: Column, role: Role, before: Column) -> bool:
    """Whether a column says more plainly than the one `before` it that it is what both seem to be."""
    heading = plain(column.heading)
    if role == "patient_owes" and "out of pocket" in plain(before.heading):
        return "out of pocket" not in heading
    if role == "units" and _PART_OF_UNITS.search(plain(before.heading)):
        return not _PART_OF_UNITS.search(heading)
    return (role == "allowed" and "allow" in heading) or (role in _ADDED and "total" in heading)


def _add_up(role: Role, columns: Sequence[Column]) -> bool:
    """Whether columns of one role are those of several insurers, and none of them the total of the others."""
    headings = [plain(column.heading) for column in columns]
    parts = role in ("plan_paid", "adjustment") and not any("total" in heading for heading in headings)
    if not parts or any(_OF_ANOTHER.search(heading) for heading in headings):
        return parts
    named = [match.group() for heading in headings if (match := _INSURER.search(heading))]
    return 1 < len(named) == len(headings) == len(set(named))


def _is_of_plan(column: Column, others: Set[Role]) -> bool:
    """Whether a column headed "Payable" is what a plan pays."""
    beside = "plan_paid" not in others and not others.isdisjoint({"allowed", "patient_owes"})
    return beside and bool(_PAYABLE.fullmatch(plain(column.heading)))


def _is_named(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a column headed "Procedure" holds its name, for another one holds its code."""
    codes = [other for other in columns if other.role == "code"]
    return len(codes) > 1 and plain(column.heading) in _NAMED


def _second(role: Role) -> Role:
    if role == "service_date":
        return "end_date"
    return "other_date" if role in DATE_ROLES else "other"
