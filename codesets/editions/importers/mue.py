"""NCCI medically unlikely edits: the most units of a code for one patient, every quarter.

Headings from CMS's CSV (https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/
medicare-ncci-medically-unlikely-edits): "HCPCS/CPT Code", "Practitioner Services MUE Values" (or "Outpatient Hospital
Services", "DME Supplier Services"), "MUE Adjudication Indicator" (1 a line, 2 and 3 a day), "MUE Rationale".
"""

import re
from collections.abc import Iterator

from codesets.editions.dates import dates_in, months_later
from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import UnitsRow

LAYOUT = Layout(
    {"code": r"hcpcs ?cpt code", "units": r"mue values?", "per": r"adjudication indicator"},
    {"reason": r"rationale"},
)


def kind(package: Package) -> str:
    """Those for hospitals, for equipment suppliers or for clinicians, as the name or the heading says."""
    part = part_with(package, LAYOUT)
    head = [" ".join(row) for _, row in zip(range(60), package.table(part), strict=False)] if part else []
    heading = next((row for row in head if re.search(r"mue values?", row, re.I)), "")
    said = f"{package.path.name} {part.name if part else ''} {heading}".lower()
    if "outpatient" in said or "hospital" in said:
        return "mue-hospital"
    return "mue-dme" if "dme" in said or "supplier" in said else "mue-practitioner"


def recognize(package: Package) -> float:
    """Sure where the headings are there."""
    return 0.95 if part_with(package, LAYOUT) else 0.0


def period(package: Package) -> Period | None:
    """The quarter from the date in the file's name."""
    names = " ".join([package.path.name, *(part.name for part in package.parts)])
    if days := dates_in(names.replace("_", " ")):
        return Period(f"{days[0]:%Y-%m}", days[0], months_later(days[0], 3))
    return parts.quarter(names)


def read(package: Package) -> Iterator[UnitsRow]:
    """Every code with its most units."""
    part = part_with(package, LAYOUT)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if parts.is_procedure(row["code"]) and row["units"].isdigit():
            yield UnitsRow(row["code"], int(row["units"]), row["per"][:1], row.get("reason", ""))
