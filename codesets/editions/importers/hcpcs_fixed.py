"""HCPCS Level II as CMS publishes it every quarter: a text of fixed columns, 320 letters a line, inside a zip.

Columns, from the record layout in CMS's own zip (https://www.cms.gov/medicare/coding-billing/
healthcare-common-procedure-system/quarterly-update): code 1–5 (a modifier stands at 4–5), sequence 6–10, record
identification 11 (3 a procedure's first line, 4 its continuation, 7 and 8 the same of a modifier), long description
12–91, short description 92–119, added 269–276, action effective 277–284, terminated 285–292.
"""

import re
from collections.abc import Iterator

from codesets.editions.dates import month_in, months_later, read_date, year_in
from codesets.editions.edition import Period
from codesets.editions.importers.parts import quarter
from codesets.editions.package import Package, Part
from codesets.editions.rows import CodeRow

_LINE = re.compile(r"(?:   [A-Z0-9]{2}|[A-Z][0-9]{4})[0-9]{5}[3478].{80}")
_FIRST = {"3": "hcpcs", "7": "modifier"}


def kind(package: Package) -> str:
    """HCPCS."""
    return "hcpcs"


def recognize(package: Package) -> float:
    """Sure where a text has lines of the record layout."""
    return 0.95 if _part(package) else 0.0


def period(package: Package) -> Period | None:
    """The quarter that the text's name tells ("HCPC2024_APR_ANWEB"), or the year where it names no month."""
    part = _part(package)
    name = part.name if part else ""
    year = year_in(name)
    if year is None:
        return quarter(package.path.name)
    month = month_in(name)
    if month:
        return quarter(f"{year}-{month:02d}")
    starts = read_date(f"{year}0101")
    return Period(str(year), starts, months_later(starts, 12)) if starts else None


def read(package: Package) -> Iterator[CodeRow]:
    """Every procedure and modifier with its long name put together again, and its dates."""
    part = _part(package)
    first, words = "", ""
    for line in package.lines(part) if part else ():
        if not _LINE.match(line):
            continue
        if line[10] in _FIRST:
            if first:
                yield _row(first, words)
            first, words = line, line[11:91]
        else:
            words = f"{words.rstrip()} {line[11:91]}"
    if first:
        yield _row(first, words)


def _row(line: str, words: str) -> CodeRow:
    return CodeRow(
        system=_FIRST[line[10]],
        code=line[:5].strip(),
        title=" ".join(line[91:119].split()),
        text=" ".join(words.split()),
        starts=read_date(line[268:276]),
        ends=read_date(line[284:292]),
    )


def _part(package: Package) -> Part | None:
    return next((part for part in package.parts if part.suffix == ".txt" and _fits(package, part)), None)


def _fits(package: Package, part: Part) -> bool:
    head = [line for _, line in zip(range(60), package.lines(part), strict=False)]
    return sum(bool(_LINE.match(line)) for line in head) >= 1
