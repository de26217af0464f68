"""HCPCS Level II as a table with headings: CMS's workbook of the quarter, or the file of a calendar year as CSV.

The headings are those of CMS's workbook ("HCPC", "LONG DESCRIPTION", "SHORT DESCRIPTION", "ADD DT", "TERM DT") and
of its yearly CSV ("HCPCS_CODE", "CLNDR_HCPCS_YR_NUM", …), https://data.cms.gov.
"""

from collections.abc import Iterator
from dataclasses import replace

from codesets.editions.dates import read_date
from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import CodeRow

LAYOUT = Layout(
    {
        "code": r"^(hcpcs?|hcpcs code)$",
        "long": r"^long desc",
        "short": r"^short desc",
        "added": r"^add (dt|date)",
        "ended": r"^term (dt|date)",
    },
    {"modifier": r"^mod$", "year": r"clndr hcpcs yr", "record": r"^recid$"},
)

_CONTINUED = frozenset({"4", "8"})
"""Record identifications of a row that goes on with the name of the one before."""


def kind(package: Package) -> str:
    """HCPCS."""
    return "hcpcs"


def recognize(package: Package) -> float:
    """Sure where the headings are there; less than of the fixed columns, where a zip has both."""
    return 0.9 if part_with(package, LAYOUT) else 0.0


def period(package: Package) -> Period | None:
    """The quarter or the year of the file's name, else the calendar year that its rows carry."""
    part = part_with(package, LAYOUT)
    if part is None:
        return None
    row = next(read_table(package.table(part), LAYOUT), {})
    return parts.quarter(part.name) or parts.year(row.get("year", "")) or parts.year(part.name)


def read(package: Package) -> Iterator[CodeRow]:
    """Every procedure and modifier of the table, a long name that goes on in the next row put together again."""
    part = part_with(package, LAYOUT)
    held: CodeRow | None = None
    for row in read_table(package.table(part), LAYOUT) if part else ():
        code = (row["code"] or row.get("modifier", "")).upper()
        if len(code) not in (2, 5) or not row["long"]:
            continue
        if held and row.get("record") in _CONTINUED:
            held = replace(held, text=f"{held.text} {row['long']}")
            continue
        if held:
            yield held
        held = _row(code, row)
    if held:
        yield held


def _row(code: str, row: dict[str, str]) -> CodeRow:
    return CodeRow(
        system="modifier" if len(code) == 2 else "hcpcs",
        code=code,
        title=row["short"],
        text=row["long"],
        starts=read_date(row["added"]),
        ends=read_date(row["ended"]),
    )
