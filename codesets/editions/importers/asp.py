"""ASP drug pricing: the most Medicare pays for one billed unit of a drug, every quarter.

Headings from CMS's CSV (https://www.cms.gov/medicare/payment/part-b-drugs/asp-pricing-files): "HCPCS Code", "Short
Description", "HCPCS Code Dosage", "Payment Limit", below a title, "Effective January 1, 2024 through March 31, 2024"
and notes.
"""

from collections.abc import Iterator

from codesets.editions.dates import dates_in, months_later
from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package, Part
from codesets.editions.rows import RateRow

LAYOUT = Layout(
    {"code": r"^hcpcs ?code$", "unit": r"dosage", "rate": r"^payment ?limit"},
    {"notes": r"^notes"},
)


def kind(package: Package) -> str:
    """Drug payment limits."""
    return "asp"


def recognize(package: Package) -> float:
    """Sure where the headings are there."""
    return 0.95 if _part(package) else 0.0


def period(package: Package) -> Period | None:
    """The days that the note above the table names, else the quarter of the file's name."""
    part = _part(package)
    if part is None:
        return None
    for _, row in zip(range(20), package.table(part), strict=False):
        sentence = " ".join(row)
        if "ffective" in sentence and (days := dates_in(sentence)):
            starts = days[0]
            return Period(f"{starts:%Y-%m}", starts, days[1] if len(days) > 1 else months_later(starts, 3))
    return parts.quarter(part.name) or parts.quarter(package.path.name)


def read(package: Package) -> Iterator[RateRow]:
    """Every drug with its limit and the amount that one unit stands for."""
    part = _part(package)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if parts.is_procedure(row["code"]):
            yield RateRow(row["code"], "", parts.number(row["rate"]), unit=row["unit"])


def _part(package: Package) -> Part | None:
    """The limits themselves; the crosswalk from NDC beside them has no limit."""
    return part_with(package, LAYOUT)
