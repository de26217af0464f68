"""The items of a claim, as the lines of a bill: what was done, when, how often, and what was decided about it."""

from datetime import date
from decimal import Decimal

from bot.bill import CENT, Code, Line
from bot.readers.coded import coded, procedure, revenue
from bot.readers.fhir.access import Node, codings, day, money, node, nodes, number, text, words
from bot.readers.fhir.adjudication import decided

_NDC = "sid/ndc"


def line_of(order: int, item: Node, first: date | None, notes_said: dict[int, str], notes: list[str]) -> Line:
    """The line of an ``item`` or ``addItem``; `first` is the claim's first day, `notes_said` its numbered notes."""
    decision = decided(nodes(item, "adjudication"), notes)
    fields = decision.fields()
    if "charge" not in fields and (charge := _charge(item, notes)) is not None:
        fields["charge"] = charge
    service = _service(item)
    numbers = item.get("noteNumber")
    said = (
        [notes_said[one] for one in numbers if isinstance(one, int) and one in notes_said]
        if isinstance(numbers, list)
        else []
    )
    quantity = number(node(item, "quantity").get("value"))
    return Line(
        line=order,
        service_date=day(text(item, "servicedDate")) or day(text(node(item, "servicedPeriod"), "start")) or first,
        description=words(service) or words(node(item, "revenue")),
        codes=tuple(dict.fromkeys(_codes(item, service))),
        units=_count(quantity),
        adjustments=tuple(decision.adjustments),
        remarks=tuple(dict.fromkeys([*decision.remarks, *said])),
        **fields,
    )


def _service(item: Node) -> Node:
    """What was done: ``productOrService``, which the third version of FHIR called ``service``."""
    return node(item, "productOrService") or node(item, "service")


def _charge(item: Node, notes: list[str]) -> Decimal | None:
    """The charge where no one has decided yet: the item's ``net``, else its price times its count."""
    net = money(item, "net", notes)
    price, count = money(item, "unitPrice", notes), number(node(item, "quantity").get("value"))
    if net is not None or price is None or "factor" in item or count is None or not 0 <= count < 10**6:
        return net
    product = price * count
    return product.quantize(CENT) if product == product.quantize(CENT) and abs(product) < 10**9 else None


def _count(quantity: Decimal | None) -> str | None:
    if quantity is None or abs(quantity) >= 10**9:
        return None
    whole = quantity == quantity.to_integral_value()
    return f"{quantity.to_integral_value():f}" if whole else f"{quantity.normalize():f}"[:20]


def _codes(item: Node, service: Node) -> list[Code]:
    found = [_procedure(system, code) for system, code in codings(service)]
    for modifier in nodes(item, "modifier"):
        found += [coded("modifier", code) for _, code in codings(modifier)]
    found += [revenue(code) for _, code in codings(node(item, "revenue"))]
    for detail in nodes(item, "detail"):
        found += [coded("ndc", code) for system, code in codings(_service(detail)) if system.endswith(_NDC)]
    for system, code in codings(node(item, "locationCodeableConcept")):
        if len(code) == 2 and code.isdecimal() and ("place" in system.lower() or "POS" in system):
            found.append(coded("pos", code))
    return [one for one in found if one]


def _procedure(system: str, code: str) -> Code | None:
    """The code of a service in the system that its coding names; None for a coding that names no code."""
    name = system.lower()
    if name.endswith(_NDC):
        return coded("ndc", code)
    if "ada.org" in name or name.endswith("cdt"):
        return coded("cdt", code)
    if "cpt" in name or "hcpcs" in name or name.endswith("2.16.840.1.113883.6.285"):
        return procedure(code)
    return None
