"""MS-DRG titles: Table 5 of CMS's inpatient rule, or any table with the numbers and their titles.

Headings from Table 5 (https://www.cms.gov/medicare/payment/prospective-payment-systems/acute-inpatient-pps):
"MS-DRG", "MDC", "TYPE", "MS-DRG Title", "Weights".
"""

import re
from collections.abc import Iterator
from datetime import date

from codesets.editions.dates import federal_year, year_in
from codesets.editions.edition import Period
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import CodeRow

LAYOUT = Layout({"code": r"^(ms )?drg$", "title": r"^(ms drg title|description|title)$"})
_VERSION = re.compile(r"(?<![a-z])v(?:ersion)?[ _]?(\d\d)(?:[._](\d))?(?!\d)", re.I)
_FIRST = 2024 - 41
"""Grouper version 41 is that of federal year 2024, and each year has the next."""


def kind(package: Package) -> str:
    """MS-DRG titles."""
    return "msdrg"


def recognize(package: Package) -> float:
    """Sure where the headings stand over numbers of three digits."""
    row = next(read(package), None)
    return 0.85 if row else 0.0


def period(package: Package) -> Period | None:
    """The federal year of the grouper's version or of the name; a version with .1 holds from April 1."""
    name = " ".join([package.path.name, *(part.name for part in package.parts)])
    if match := _VERSION.search(name):
        year = int(match[1]) + _FIRST
        starts, ends = federal_year(year)
        later = match[2] not in (None, "0")
        label = f"version {match[1]}.{match[2]}" if later else f"version {match[1]}"
        return Period(label, date(year, 4, 1) if later else starts, ends)
    told = year_in(name)
    return Period(f"FY{told}", *federal_year(told)) if told else None


def read(package: Package) -> Iterator[CodeRow]:
    """Every number with its title."""
    part = part_with(package, LAYOUT)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if re.fullmatch(r"\d{1,3}", row["code"]) and row["title"]:
            yield CodeRow("msdrg", row["code"].zfill(3), row["title"])
