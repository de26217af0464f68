"""NCCI procedure-to-procedure edits: which code is not paid beside which, every quarter.

Columns from CMS's tab-separated text (https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-
ncci-edits/medicare-ncci-procedure-procedure-ptp-edits): Column 1, Column 2, *=in existence prior to 1996, Effective
Date, Deletion Date (* none), Modifier (0 not allowed, 1 allowed, 9 not applicable), PTP Edit Rationale. The pairs of
one quarter come in four files; each becomes an edition of its own and they answer together.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from codesets.editions.dates import months_later, read_date
from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import PairRow

LAYOUT = Layout(
    {
        "first": r"\bcolumn 1\b",
        "second": r"\bcolumn 2\b",
        "from": r"\beffective date",
        "to": r"\bdeletion date",
        "modifier": r"\bmodifier",
    },
    {"reason": r"\brationale"},
)
_VERSION = re.compile(r"v(\d\d)\.?([0-3])", re.I)
_BEFORE = date(1996, 1, 1)


def kind(package: Package) -> str:
    """Those for hospitals' outpatient departments where the name says so (ccioph), else those for clinicians."""
    return "ptp-hospital" if re.search(r"cc?i?oph|outpatient|hospital", _names(package), re.I) else "ptp-practitioner"


def recognize(package: Package) -> float:
    """Sure where the headings are there."""
    return 0.95 if part_with(package, LAYOUT) else 0.0


def period(package: Package) -> Period | None:
    """The quarter of the version: v30.0 is that of January 2024, v30.1 of April; the part (f1) is in the name."""
    names = _names(package)
    part = re.search(r"\bf([1-9])\b", names.replace("-", " ").replace("_", " "))
    suffix = f", part {part[1]}" if part else ""
    if match := _VERSION.search(names):
        starts = date(1994 + int(match[1]), 1 + 3 * int(match[2]), 1)
        return Period(f"v{match[1]}.{match[2]}{suffix}", starts, months_later(starts, 3))
    found = parts.quarter(names)
    return Period(found.name + suffix, found.starts, found.ends) if found else None


def read(package: Package) -> Iterator[PairRow]:
    """Every pair; one that was deleted the day it began never held and is left out."""
    part = part_with(package, LAYOUT)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if not (parts.is_procedure(row["first"]) and parts.is_procedure(row["second"])):
            continue
        starts, deleted = read_date(row["from"]) or _BEFORE, read_date(row["to"])
        ends = deleted - timedelta(days=1) if deleted else None
        if ends is None or ends >= starts:
            yield PairRow(row["first"], row["second"], starts, ends, row["modifier"][:1], row.get("reason", ""))


def _names(package: Package) -> str:
    return " ".join([package.path.name, *(part.name for part in package.parts)])
