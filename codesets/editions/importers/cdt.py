"""A licensee's CDT file from the American Dental Association: a table of codes and their names.

Accepted headings: "CDT Code" or "Code" or "Procedure Code"; "Nomenclature"; "Descriptor" where it is there. The
wording stays in the operator's own data folder.
"""

import re
from collections.abc import Iterator

from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import CodeRow

LAYOUT = Layout(
    {"code": r"^(cdt |procedure |d ?)?code", "title": r"^nomenclature"},
    {"text": r"^(descriptor|description)"},
)


def kind(package: Package) -> str:
    """CDT."""
    return "cdt"


def recognize(package: Package) -> float:
    """Sure where a nomenclature stands beside codes that begin with D."""
    return 0.9 if next(read(package), None) else 0.0


def period(package: Package) -> Period | None:
    """The calendar year that the file's name tells."""
    return parts.year(" ".join([package.path.name, *(part.name for part in package.parts)]))


def read(package: Package) -> Iterator[CodeRow]:
    """Every code."""
    part = part_with(package, LAYOUT)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if re.fullmatch(r"D\d{4}", row["code"].upper()):
            yield CodeRow("cdt", row["code"].upper(), row["title"], row.get("text", ""))
