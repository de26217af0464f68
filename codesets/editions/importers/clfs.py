"""The clinical laboratory fee schedule: what Medicare pays for a laboratory test, every quarter.

Headings from CMS's CSV (https://www.cms.gov/medicare/payment/fee-schedules/clinical-laboratory-fee-schedule-clfs/
files): YEAR, HCPCS, MOD, EFF_DATE, INDICATOR, RATE, SHORTDESC, LONGDESC, EXTENDEDLONGDESC, below four lines of notes.
"""

from collections.abc import Iterator

from codesets.editions.dates import months_later, read_date
from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import RateRow

LAYOUT = Layout(
    {"year": r"^year$", "code": r"^hcpcs$", "modifier": r"^mod$", "from": r"^eff date$", "rate": r"^rate$"},
    {"status": r"^indicator$"},
)


def kind(package: Package) -> str:
    """Laboratory fees."""
    return "clfs"


def recognize(package: Package) -> float:
    """Sure where the headings are there."""
    return 0.95 if part_with(package, LAYOUT) else 0.0


def period(package: Package) -> Period | None:
    """The quarter of the file's name, else the quarter of the latest day on which a fee began."""
    part = part_with(package, LAYOUT)
    if part is None:
        return None
    if found := parts.quarter(part.name) or parts.quarter(package.path.name):
        return found
    days = [day for row in read_table(package.table(part), LAYOUT) if (day := read_date(row["from"]))]
    return Period(f"{max(days):%Y-%m}", max(days), months_later(max(days), 3)) if days else None


def read(package: Package) -> Iterator[RateRow]:
    """Every test with its fee; no amount where the local carrier sets it (a rate of nought)."""
    part = part_with(package, LAYOUT)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if parts.is_procedure(row["code"]):
            rate = parts.number(row["rate"])
            yield RateRow(row["code"], row["modifier"], rate or None, row.get("status", ""))
