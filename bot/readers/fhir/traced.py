"""Where each value of a bill stands in its FHIR file, as the path to it in the JSON.

Nothing is read a second time: a value is looked for where its field is read from, and is found where the JSON says
the same. A value that was added up of several stands nowhere.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any

from bot.bill import Adjustment, Bill, Code, Line
from bot.readers.fhir.access import Node, day, number, text
from bot.readers.fhir.adjudication import decided
from bot.readers.fhir.paths import Leaf, leaves, members
from bot.readers.fhir.resources import Resource
from bot.readers.found import Found
from bot.readers.printable import printable

_AMOUNTS = ("charge", "allowed", "plan_paid", "adjustment", "deductible", "copay", "coinsurance", "not_covered",
            "patient_owes")  # fmt: skip
_HEAD = {
    "provider": ("provider", "organization", "facility"),
    "payer": ("insurer", "insurance"),
    "account": ("supportingInfo",),
    "claim_number": ("identifier",),
    "patient": ("patient",),
    "statement_date": ("created", "payment"),
}
_OF_TOTALS = {"charges": "charge", "allowed": "allowed", "plan_paid": "plan_paid", "adjustments": "adjustment",
              "patient_paid": "patient_paid", "patient_owes": "patient_owes"}  # fmt: skip
_OWN_TOTALS = {"charges": ("total", "totalCost"), "plan_paid": ("payment",)}
_SERVICE = ("productOrService", "service", "revenue", "modifier", "detail", "locationCodeableConcept")


def found_in(bill: Bill, resource: Resource, others: Iterable[Resource]) -> Iterator[Found]:
    """The values of the bill that this resource says, or one of the `others` that it refers to or answers."""
    every = [resource, *(one for one in others if one is not resource)]
    yield from _head(bill, every)
    for index, code in enumerate(bill.diagnoses):
        yield from _first(f"diagnoses[{index}]", _under(every, ("diagnosis", "supportingInfo")), _says(code))
    whole = [*members(resource, "total", resource.path), *members(resource, "adjudication", resource.path)]
    for name, meant in _OF_TOTALS.items():
        value = getattr(bill.totals, name)
        said = list(_amount(f"totals.{name}", meant, value, whole))
        own = _under([resource], _OWN_TOTALS.get(name, ()))
        yield from said or _first(
            f"totals.{name}", (leaf for leaf in own if leaf.path.endswith(".value")), _says(value)
        )
    items = [*members(resource, "item", resource.path), *members(resource, "addItem", resource.path)]
    for index, (line, (path, item)) in enumerate(zip(bill.lines, items, strict=False)):
        known: set[str] = set()
        for place, one in ((path, item), *_answered(item, every)):
            for found in _line(line, place, one, every):
                if found.path not in known:
                    known.add(found.path)
                    yield replace(found, path=f"lines[{index}].{found.path}")


def _answered(item: Node, every: list[Resource]) -> Iterator[tuple[str, Node]]:
    """The item of a claim that this item answers."""
    if (number := item.get("itemSequence")) is not None:
        for resource in every:
            for path, one in members(resource, "item", resource.path):
                if resource["resourceType"] == "Claim" and one.get("sequence") == number:
                    yield path, one


def _head(bill: Bill, every: list[Resource]) -> Iterator[Found]:
    resource, others = every[0], every[1:]
    for name, keys in _HEAD.items():
        own = chain(_under([resource], (*keys, "contained")), _under(others, None))
        yield from _first(name, own, _says(getattr(bill, name)))
    people = list(_under([resource], ("contained", "patient")))
    for name, key in (("patient_birth_date", "birthDate"), ("patient_sex", "gender")):
        named = (leaf for leaf in chain(people, _under(others, None)) if leaf.path.endswith(f".{key}"))
        yield from _first(name, named, _says(getattr(bill, name)))


def _line(line: Line, path: str, item: Node, every: list[Resource]) -> Iterator[Found]:
    """The values of one line, in its item first, then in what the claim says for all of them."""
    own = list(leaves(item, path))
    days = [leaf for leaf in own if ".serviced" in leaf.path]
    whole = (leaf for leaf in _under(every, ("billablePeriod",)) if leaf.path.endswith(".start"))
    yield from _first("service_date", chain(days, whole), _says(line.service_date))
    said = [leaf for leaf in _under([Resource(item, path)], _SERVICE) if leaf.path.endswith((".text", ".display"))]
    yield from _first("description", said, _says(line.description))
    counts = [leaf for leaf in own if leaf.path.endswith(".quantity.value")]
    yield from _first("units", counts, _says(Decimal(line.units)) if line.units else None)
    for index, code in enumerate(line.codes):
        yield from _first(f"codes[{index}]", _under([Resource(item, path)], _SERVICE), _says(code))
    decisions = list(members(item, "adjudication", path))
    for name in _AMOUNTS:
        found = list(_amount(name, name, getattr(line, name), decisions))
        if not found and name == "charge":
            prices = [leaf for leaf in own if leaf.path.endswith((".net.value", ".unitPrice.value"))]
            found = list(_first(name, prices, _says(line.charge)))
        yield from found
    for index, row in enumerate(line.adjustments):
        yield from _reason(f"adjustments[{index}].amount", row, decisions)
    for index, remark in enumerate(line.remarks):
        notes = chain(_under([Resource(item, path)], ("adjudication",)), _under(every[:1], ("processNote",)))
        yield from _first(f"remarks[{index}]", notes, _says(remark))


def _amount(path: str, name: str, value: Decimal | None, decisions: Iterable[tuple[str, Node]]) -> Iterator[Found]:
    """The decision that says an amount of this name."""
    for place, one in decisions:
        decision = decided([one], [])
        if value is not None and value in (decision.fields().get(name), decision.amounts.get(name)):
            yield Found(path, 1, None, _written(one), f"{place}.amount.value")
            return


def _reason(path: str, row: Adjustment, decisions: Iterable[tuple[str, Node]]) -> Iterator[Found]:
    for place, one in decisions:
        if row in decided([one], []).adjustments:
            yield Found(path, 1, None, _written(one), f"{place}.amount.value")
            return


def _written(decision: Node) -> str:
    amount = decision.get("amount")
    return printable(str(amount.get("value", ""))) if isinstance(amount, dict) else ""


def _under(resources: Iterable[Resource], keys: tuple[str, ...] | None) -> Iterator[Leaf]:
    """The values below these members of the resources; below all of them where no `keys` are given."""
    for resource in resources:
        for key in resource if keys is None else keys:
            if key in resource:
                yield from leaves(resource[key], f"{resource.path}.{key}")


def _first(path: str, candidates: Iterable[Leaf], says: Callable[[Any], bool] | None) -> Iterator[Found]:
    for leaf in candidates if says else ():
        if says and says(leaf.value):
            yield Found(path, 1, None, printable(str(leaf.value)), leaf.path)
            return


def _says(value: object) -> Callable[[Any], bool] | None:
    """Whether what the JSON holds is the value; None where there is none."""
    if value is None or value == "":
        return None
    if isinstance(value, Decimal):
        return lambda written: number(written) == value
    if isinstance(value, date):
        return lambda written: isinstance(written, str) and day(written) == value
    said = _letters(value.code) if isinstance(value, Code) else None
    if said is not None:
        return lambda written: isinstance(written, str) and _letters(written).lstrip("0") == said.lstrip("0")
    return lambda written: isinstance(written, str) and text({"": written}, "") == value


def _letters(written: str) -> str:
    return "".join(filter(str.isalnum, written)).upper()
