"""X12's own lists of adjustment reasons (CARC) and remarks (RARC), for who holds a licence to them.

Accepted headings, after X12's export (https://x12.org/codes): "Code", "Description", "Start Date" (or "Effective
Date"), "Stop Date" (or "Deactivated"), "Last Modified". Which of the two lists it is, the codes tell: remarks begin
with M, N or MA.
"""

import re
from collections.abc import Iterator

from codesets.editions.dates import dates_in, read_date
from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import CodeRow

LAYOUT = Layout(
    {
        "code": r"^(carc|rarc|remark|reason|x12)?\s*code$",
        "title": r"^(code )?(description|message)$",
        "starts": r"^(start|effective)",
    },
    {"ends": r"^(stop|deactivat|end)", "changed": r"^(last )?modif"},
)
_REMARK = re.compile(r"(?:MA?|N)\d{1,3}")
_REASON = re.compile(r"[1-9]\d{0,2}|[ABDPWY]\d{1,2}")


def kind(package: Package) -> str:
    """Reasons or remarks, by the first code."""
    row = next(read(package), None)
    return row.system if row else "carc"


def recognize(package: Package) -> float:
    """Sure where the headings stand over codes of one of the lists."""
    return 0.85 if next(read(package), None) else 0.0


def period(package: Package) -> Period | None:
    """From the date in the file's name, else from the latest day on which a code began, ended or changed."""
    if days := dates_in(package.path.name):
        return Period(days[0].isoformat(), days[0])
    if found := parts.quarter(package.path.name):
        return found
    part = part_with(package, LAYOUT)
    rows = read_table(package.table(part), LAYOUT) if part else ()
    days = [day for row in rows if (day := read_date(row.get("changed", "")) or read_date(row["starts"]))]
    return Period(max(days).isoformat(), max(days)) if days else None


def read(package: Package) -> Iterator[CodeRow]:
    """Every reason or remark with its dates."""
    part = part_with(package, LAYOUT)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        code = row["code"].upper()
        remark, reason = _REMARK.fullmatch(code), _REASON.fullmatch(code)
        if (remark or reason) and row["title"]:
            starts, ends = read_date(row["starts"]), read_date(row.get("ends", ""))
            yield CodeRow("rarc" if remark else "carc", code, row["title"], starts=starts, ends=ends)
