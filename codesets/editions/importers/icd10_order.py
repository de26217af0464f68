"""The order files of ICD-10-CM (CDC/NCHS) and ICD-10-PCS (CMS): every code with its names, in the book's order.

Columns, from "ICD-10-CM/PCS Order Files" inside CMS's own zips (https://www.cms.gov/medicare/coding-billing/
icd-10-codes): order number 1–5, code 7–13 without its point, 15 whether it may stand on a claim (0 a heading), short
name 17–76, long name from 78.
"""

import re
from collections.abc import Iterator
from datetime import date

from codesets.editions.dates import federal_year, month_in, year_in
from codesets.editions.edition import Period
from codesets.editions.package import Package, Part
from codesets.editions.rows import CodeRow

_LINE = re.compile(r"[0-9]{5} (?P<code>[0-9A-Z]{3,7}) {1,5}(?P<billed>[01]) .{60} \S")


def kind(package: Package) -> str:
    """Procedures where the first code begins with a digit, else diagnoses, whose codes begin with a letter."""
    part = _part(package)
    found = (match for line in _head(package, part) if (match := _LINE.match(line))) if part else iter(())
    first = next(found, None)
    return "icd10pcs" if first and first["code"][0].isdigit() else "icd10cm"


def recognize(package: Package) -> float:
    """Sure where a text has lines of the order file."""
    return 0.95 if _part(package) else 0.0


def period(package: Package) -> Period | None:
    """The federal year of the file's name, from April 1 where it is the update of April."""
    part = _part(package)
    name = f"{part.name if part else ''} {package.path.name}"
    year = year_in(name)
    if year is None:
        return None
    starts, ends = federal_year(year)
    if month_in(name) == 4:
        return Period(f"FY{year}, April", date(year, 4, 1), ends)
    return Period(f"FY{year}", starts, ends)


def read(package: Package) -> Iterator[CodeRow]:
    """Every code and heading, diagnoses with their point."""
    part = _part(package)
    system = kind(package)
    for line in package.lines(part) if part else ():
        match = _LINE.match(line)
        if match is None or (system == "icd10pcs" and len(match["code"]) != 7):
            continue
        code = match["code"]
        if system == "icd10cm" and len(code) > 3:
            code = f"{code[:3]}.{code[3:]}"
        yield CodeRow(system, code, line[77:].strip(), line[77:].strip())


def _head(package: Package, part: Part) -> list[str]:
    return [line for _, line in zip(range(20), package.lines(part), strict=False)]


def _part(package: Package) -> Part | None:
    """The order file: the addenda beside it have the same columns and are named so."""
    texts = [p for p in package.parts if p.suffix == ".txt" and "addend" not in p.name.lower()]
    return next((p for p in texts if sum(bool(_LINE.match(line)) for line in _head(package, p)) >= 1), None)
