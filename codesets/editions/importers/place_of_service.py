"""The place of service code set: a table of numbers, names and descriptions.

Headings from CMS's page (https://www.cms.gov/medicare/coding-billing/place-of-service-codes/code-sets): "Place of
Service Code(s)", "Place of Service Name", "Place of Service Description".
"""

import re
from collections.abc import Iterator

from codesets.editions.dates import dates_in
from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import CodeRow

LAYOUT = Layout(
    {"code": r"^place of service code|^pos code", "title": r"^(place of service|pos) name"},
    {"text": r"^(place of service|pos) desc"},
)


def kind(package: Package) -> str:
    """Places of service."""
    return "pos"


def recognize(package: Package) -> float:
    """Sure where CMS's headings are there."""
    return 0.9 if part_with(package, LAYOUT) else 0.0


def period(package: Package) -> Period | None:
    """From the date in the file's name, else from its month or year."""
    name = " ".join([package.path.name, *(part.name for part in package.parts)])
    if days := dates_in(name):
        return Period(days[0].isoformat(), days[0])
    found = parts.quarter(name) or parts.year(name)
    return Period(found.name, found.starts) if found else None


def read(package: Package) -> Iterator[CodeRow]:
    """Every assigned number."""
    part = part_with(package, LAYOUT)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if re.fullmatch(r"\d{1,2}", row["code"]) and row["title"] and row["title"].lower() != "unassigned":
            yield CodeRow("pos", row["code"].zfill(2), row["title"], row.get("text", ""))
