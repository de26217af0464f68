"""The JSON format, read piece by piece: a file of a gigabyte never stands in memory.

Names from CMS's schema (https://github.com/CMSgov/hospital-price-transparency/tree/master/documentation/JSON):
hospital_name, last_updated_on, standard_charge_information[].standard_charges[].payers_information[]; version 2 says
hospital_location where version 3 says location_name.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import IO, Any

import ijson
from ijson.common import ObjectBuilder

from codesets.editions.exceptions import Damaged
from codesets.editions.package import Package, Part
from codesets.prices.charge import Hospital, PublishedCharge, Rate
from codesets.prices.exceptions import PriceFileError
from codesets.prices.formats import cells

_ITEMS = "standard_charge_information.item"
_BIGGEST_ITEM = 2_000_000
"""Values of one service, payers and all: more are no price list."""
_HEAD = 65536


def recognize(package: Package) -> float:
    """Sure where an object names a hospital or its charges near its beginning."""
    part = _part(package)
    if part is None:
        return 0.0
    with package.open(part) as stream:
        head = stream.read(_HEAD)
    named = b'"hospital_name"' in head or b'"standard_charge_information"' in head
    return 0.95 if named and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else 0.0


def read(package: Package) -> Iterator[Hospital | PublishedCharge]:
    """The charges, and the hospital when its names have come, which may be last."""
    part = _part(package)
    if part is None:
        return
    told: dict[str, Any] = {}
    with package.open(part) as stream:
        _skip_mark(stream)
        try:
            for service in _services(stream, told, part.name):
                yield from _charges(service)
        except (ijson.JSONError, RecursionError, UnicodeDecodeError) as error:
            raise Damaged(f"{part.name} is broken off or is no JSON. Get the file again.") from error
    yield cells.hospital_of(told, package.path.name)


def _skip_mark(stream: IO[bytes]) -> None:
    """Leave the stream after a byte order mark, which JSON does not know."""
    if stream.read(len(BOM_UTF8)) != BOM_UTF8:
        stream.seek(0)


def _services(stream: IO[bytes], told: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    """Each service; what stands beside the list of them goes into ``told``."""
    builder: ObjectBuilder | None = None
    size = 0
    for prefix, event, value in ijson.parse(stream):
        if prefix == _ITEMS and event == "start_map" and builder is None:
            builder, size = ObjectBuilder(), 0
        if builder is not None:
            size += 1
            if size > _BIGGEST_ITEM:
                raise PriceFileError(f"{name} has a service with more than {_BIGGEST_ITEM:,} values.")
            builder.event(event, value)
            if prefix == _ITEMS and event == "end_map":
                yield builder.value
                builder = None
        elif event in ("string", "number") and prefix.count(".") <= 1:
            key = prefix.removesuffix(".item")
            told[key] = f"{told[key]}|{value}" if key in told and prefix.endswith(".item") else str(value)


def _charges(service: Mapping[str, Any]) -> Iterator[PublishedCharge]:
    codes = tuple(
        cells.code_of(_text(one, "type"), _text(one, "code"))
        for one in _maps(service, "code_information")
        if _text(one, "code")
    )
    drug = service.get("drug_information")
    drug = drug if isinstance(drug, dict) else {}
    for charge in _maps(service, "standard_charges"):
        modifiers = charge.get("modifier_code") or charge.get("modifiers") or ()
        listed = "|".join(map(str, modifiers)) if isinstance(modifiers, list) else str(modifiers or "")
        yield PublishedCharge(
            description=_text(service, "description"),
            codes=codes,
            setting=_text(charge, "setting").lower(),
            modifiers=cells.modifiers_of(listed),
            gross=_amount(charge, "gross_charge"),
            cash=_amount(charge, "discounted_cash"),
            least=_amount(charge, "minimum"),
            most=_amount(charge, "maximum"),
            rates=tuple(_rate(one) for one in _maps(charge, "payers_information") if _text(one, "payer_name")),
            drug_unit=_amount(drug, "unit"),
            drug_type=_text(drug, "type") or None,
            notes=_text(charge, "additional_generic_notes") or None,
        )


def _rate(said: Mapping[str, Any]) -> Rate:
    return Rate(
        payer=_text(said, "payer_name"),
        plan=_text(said, "plan_name"),
        dollars=_amount(said, "standard_charge_dollar"),
        percentage=_amount(said, "standard_charge_percentage"),
        algorithm=_text(said, "standard_charge_algorithm") or None,
        methodology=_text(said, "methodology") or None,
        median=_amount(said, "median_amount"),
        low=_amount(said, "10th_percentile"),
        high=_amount(said, "90th_percentile"),
        count=_text(said, "count") or None,
        estimate=_amount(said, "estimated_amount"),
        notes=_text(said, "additional_payer_notes") or None,
    )


def _maps(said: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = said.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    return " ".join(str(value).split())[: cells.LONGEST_TEXT] if isinstance(value, str | int | Decimal) else ""


def _amount(said: Mapping[str, Any], name: str) -> Decimal | None:
    value = said.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    try:
        return cells.amount(str(value) if isinstance(value, str) else f"{Decimal(value):f}")
    except InvalidOperation:
        return None


def _part(package: Package) -> Part | None:
    return next((part for part in package.parts if part.suffix in (".json", "")), None)
