"""The physician fee schedule's relative values: PPRRVU and GPCI as CSV in one zip, every quarter.

Headings from CMS's files (https://www.cms.gov/medicare/payment/fee-schedules/physician/pfs-relative-value-files), which
break them over several rows: HCPCS, MOD, STATUS CODE, WORK RVU, NON-FAC PE RVU, NON-FAC NA INDICATOR, FACILITY PE RVU,
FACILITY NA INDICATOR, MP RVU, NON-FACILITY TOTAL, FACILITY TOTAL, CONV FACTOR. From 2026 on there are two files; the
one for clinicians outside an advanced payment model (nonQPP) is read.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from codesets.editions.dates import month_in, year_in
from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package, Part
from codesets.editions.rows import LocalityRow, Row, RvuRow

LAYOUT = Layout(
    {
        "code": r"\bhcpcs$",
        "modifier": r"\bmod$",
        "status": r"\bstatus code$",
        "work": r"\bwork rvu",
        "office": r"\bnon fac pe rvu",
        "facility": r"(?<!non )\bfacility pe rvu",
        "malpractice": r"\bmp rvu",
        "factor": r"\bconv factor",
    },
    {"no_office": r"\bnon fac (na )?indicator", "no_facility": r"(?<!non )\bfacility (na )?indicator"},
)
LOCALITIES = Layout(
    {
        "carrier": r"(mac|contractor|carrier)",
        "locality": r"locality (number|no|code)",
        "name": r"locality name",
        "work": r"pw gpci",
        "practice": r"pe gpci",
        "malpractice": r"mp gpci",
    },
    {"state": r"\bstate\b"},
)
_QUARTERS = {"a": 1, "b": 4, "c": 7, "d": 10}


def kind(package: Package) -> str:
    """The physician fee schedule."""
    return "pfs"


def recognize(package: Package) -> float:
    """Sure where the headings of the relative values are there."""
    return 0.95 if _values(package) else 0.0


def period(package: Package) -> Period | None:
    """From the quarter that the name tells (PPRRVU24_JAN, RVU24A) to the end of its year."""
    part = _values(package)
    name = part.name if part else ""
    year, month = year_in(name), month_in(name)
    if match := re.search(r"rvu(\d\d)[_ -]", name, re.I):
        year = 2000 + int(match[1])
    if match := re.search(r"rvu(\d\d)([a-d])", package.path.name, re.I):
        year, month = year or 2000 + int(match[1]), month or _QUARTERS[match[2].lower()]
    year = year or year_in(package.path.name)
    if year is None:
        return None
    label = f"{year}-{month:02d}" if month else str(year)
    return Period(label, date(year, month or 1, 1), date(year, 12, 31))


def read(package: Package) -> Iterator[Row]:
    """Every code with its values, then the localities where the file brings them."""
    part = _values(package)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if parts.is_procedure(row["code"]) and (factor := parts.number(row["factor"])):
            yield _value(row, factor)
    places = part_with(package, LOCALITIES)
    for row in read_table(package.table(places), LOCALITIES) if places else ():
        work, practice, malpractice = (parts.number(row[name]) for name in ("work", "practice", "malpractice"))
        if work and practice and malpractice:
            yield LocalityRow(
                row["carrier"], row["locality"].zfill(2), row.get("state", ""), row["name"], work, practice, malpractice
            )


def _value(row: dict[str, str], factor: Decimal) -> RvuRow:
    zero = Decimal(0)
    return RvuRow(
        code=row["code"],
        modifier=row["modifier"],
        status=row["status"],
        work=parts.number(row["work"]) or zero,
        office=None if row.get("no_office") == "NA" else parts.number(row["office"]) or zero,
        facility=None if row.get("no_facility") == "NA" else parts.number(row["facility"]) or zero,
        malpractice=parts.number(row["malpractice"]) or zero,
        factor=factor,
    )


def _values(package: Package) -> Part | None:
    return part_with(package, LAYOUT, named=r"nonQPP") or part_with(package, LAYOUT)
