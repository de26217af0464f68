"""The tall CSV: one row for each service, payer and plan; the rows of one service follow one another.

Headings from CMS's data dictionary (https://github.com/CMSgov/hospital-price-transparency/tree/master/documentation/CSV):
description, code|1, code|1|type …, setting, standard_charge|gross, standard_charge|discounted_cash, payer_name,
plan_name, modifiers, standard_charge|negotiated_dollar …, standard_charge|min, standard_charge|max; version 2 has
estimated_amount, version 3 median_amount, 10th_percentile, 90th_percentile and count.
"""

from collections.abc import Iterator, Sequence

from codesets.editions.package import Package
from codesets.prices.charge import Hospital, PublishedCharge, Rate
from codesets.prices.formats import cells
from codesets.prices.formats.cells import amount, cell, words

_NEEDED = {"description", "code|1", "payer_name", "plan_name"}


def recognize(package: Package) -> float:
    """Sure where the headings name payer and plan as columns of their own."""
    return 0.95 if set(cells.headings(package)) >= _NEEDED else 0.0


def read(package: Package) -> Iterator[Hospital | PublishedCharge]:
    """The hospital, then its charges, rows that differ in payer and plan alone put together."""
    hospital, heading, rows = cells.split(package)
    yield hospital
    columns = _Columns([cells.tidy_heading(one) for one in heading])
    held: tuple[tuple[object, ...], list[str], list[Rate]] | None = None
    for row in rows:
        key = columns.key(row)
        if held is None or held[0] != key:
            if held is not None:
                yield columns.charge(held[1], held[2])
            held = (key, row, [])
        if (rate := columns.rate(row)) is not None:
            held[2].append(rate)
    if held is not None:
        yield columns.charge(held[1], held[2])


class _Columns:
    """Where everything stands."""

    def __init__(self, tidied: list[str]) -> None:
        self._at = {name: place for place, name in reversed(list(enumerate(tidied)))}
        self._codes = cells.code_places(tidied)
        charge = (
            "description", "setting", "modifiers", "drug_unit_of_measurement", "drug_type_of_measurement",
            "standard_charge|gross", "standard_charge|discounted_cash",
        )  # fmt: skip
        named = [self._at[name] for name in charge if name in self._at]
        self._key = sorted({*named, *(place for pair in self._codes for place in pair if place is not None)})

    def key(self, row: Sequence[str]) -> tuple[object, ...]:
        """What the rows of one charge have in common."""
        return tuple(row[place] if place < len(row) else "" for place in self._key)

    def get(self, row: Sequence[str], name: str) -> str:
        """The cell of the column ``name``, empty where there is no such column."""
        return cell(row, self._at.get(name))

    def rate(self, row: Sequence[str]) -> Rate | None:
        """What the row's plan pays; None of a row that names no payer."""
        payer = self.get(row, "payer_name")
        if not payer:
            return None
        return Rate(
            payer=payer[: cells.LONGEST_TEXT],
            plan=self.get(row, "plan_name")[: cells.LONGEST_TEXT],
            dollars=amount(self.get(row, "standard_charge|negotiated_dollar")),
            percentage=amount(self.get(row, "standard_charge|negotiated_percentage")),
            algorithm=words(self.get(row, "standard_charge|negotiated_algorithm")),
            methodology=words(self.get(row, "standard_charge|methodology")),
            median=amount(self.get(row, "median_amount")),
            low=amount(self.get(row, "10th_percentile")),
            high=amount(self.get(row, "90th_percentile")),
            count=words(self.get(row, "count")),
            estimate=amount(self.get(row, "estimated_amount")),
            notes=words(self.get(row, "additional_payer_notes")),
        )

    def charge(self, row: Sequence[str], rates: Sequence[Rate]) -> PublishedCharge:
        """The charge of the first of its rows."""
        return PublishedCharge(
            description=self.get(row, "description")[: cells.LONGEST_TEXT],
            codes=cells.codes_of(row, self._codes),
            setting=self.get(row, "setting").lower()[:20],
            modifiers=cells.modifiers_of(self.get(row, "modifiers")),
            gross=amount(self.get(row, "standard_charge|gross")),
            cash=amount(self.get(row, "standard_charge|discounted_cash")),
            least=amount(self.get(row, "standard_charge|min")),
            most=amount(self.get(row, "standard_charge|max")),
            rates=tuple(rates),
            drug_unit=amount(self.get(row, "drug_unit_of_measurement")),
            drug_type=words(self.get(row, "drug_type_of_measurement")),
            notes=words(self.get(row, "additional_generic_notes")),
        )
