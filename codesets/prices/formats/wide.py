"""The wide CSV: one row for each service, and columns of its own for each payer and plan.

Headings from CMS's data dictionary (https://github.com/CMSgov/hospital-price-transparency/tree/master/documentation/CSV):
as in the tall one, but standard_charge|PAYER|PLAN|negotiated_dollar, median_amount|PAYER|PLAN and so on.
"""

from collections.abc import Iterator, Sequence

from codesets.editions.package import Package
from codesets.prices.charge import Hospital, PublishedCharge, PublishedCode, Rate
from codesets.prices.formats import cells
from codesets.prices.formats.cells import amount, cell, words

_CHARGED = {
    "negotiated_dollar": "dollars",
    "negotiated_percentage": "percentage",
    "negotiated_algorithm": "algorithm",
    "methodology": "methodology",
}
_BESIDE = {
    "median_amount": "median",
    "10th_percentile": "low",
    "90th_percentile": "high",
    "count": "count",
    "estimated_amount": "estimate",
    "additional_payer_notes": "notes",
}
_WORDS = frozenset({"algorithm", "methodology", "count", "notes"})
_TELLING = frozenset({"dollars", "percentage", "algorithm", "median", "estimate"})

_Plan = tuple[str, str]


def recognize(package: Package) -> float:
    """Sure where services have codes and payers stand in the headings."""
    found = cells.headings(package)
    fits = {"description", "code|1"} <= set(found) and "payer_name" not in found
    return 0.9 if fits and any(one.startswith("standard_charge|") for one in found) else 0.0


def read(package: Package) -> Iterator[Hospital | PublishedCharge]:
    """The hospital, then its charges."""
    hospital, heading, rows = cells.split(package)
    yield hospital
    tidied = [cells.tidy_heading(one) for one in heading]
    at = {name: place for place, name in reversed(list(enumerate(tidied)))}
    codes, plans = cells.code_places(tidied), _plans(heading)
    for row in rows:
        yield _charge(row, at, cells.codes_of(row, codes), _rates(row, plans))


def _plans(heading: Sequence[str]) -> dict[_Plan, list[tuple[str, int]]]:
    """For each payer and plan of the headings, what its columns hold and where they stand."""
    found: dict[_Plan, list[tuple[str, int]]] = {}
    for place, name in enumerate(heading):
        parts = cells.original_heading(name)
        if len(parts) == 4 and parts[0].lower() == "standard_charge":
            field = _CHARGED.get(parts[3].lower())
        elif len(parts) == 3:
            field = _BESIDE.get(parts[0].lower())
        else:
            continue
        if field:
            plan = (parts[1][: cells.LONGEST_TEXT], parts[2][: cells.LONGEST_TEXT])
            found.setdefault(plan, []).append((field, place))
    return found


def _rates(row: Sequence[str], plans: dict[_Plan, list[tuple[str, int]]]) -> tuple[Rate, ...]:
    """What each plan pays, those without any figure or rule left out."""
    found = []
    for (payer, plan), columns in plans.items():
        said = {field: text for field, place in columns if (text := cell(row, place))}
        if said.keys() & _TELLING:
            values = {field: words(text) if field in _WORDS else amount(text) for field, text in said.items()}
            found.append(Rate(payer, plan, **values))  # type: ignore[arg-type]
    return tuple(found)


def _charge(
    row: Sequence[str], at: dict[str, int], codes: tuple[PublishedCode, ...], rates: tuple[Rate, ...]
) -> PublishedCharge:
    def get(name: str) -> str:
        return cell(row, at.get(name))

    return PublishedCharge(
        description=get("description")[: cells.LONGEST_TEXT],
        codes=codes,
        setting=get("setting").lower()[:20],
        modifiers=cells.modifiers_of(get("modifiers")),
        gross=amount(get("standard_charge|gross")),
        cash=amount(get("standard_charge|discounted_cash")),
        least=amount(get("standard_charge|min")),
        most=amount(get("standard_charge|max")),
        rates=rates,
        drug_unit=amount(get("drug_unit_of_measurement")),
        drug_type=words(get("drug_type_of_measurement")),
        notes=words(get("additional_generic_notes")),
    )
