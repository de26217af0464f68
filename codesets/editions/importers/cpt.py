"""A licensee's CPT file from the American Medical Association: the Consolidated Code List, or columns like its.

The headings accepted are those of ConsolidatedCodeList.txt of the AMA's data files (tabs, one line a code): "Concept
Id", "CPT Code", "Long", "Medium", "Short", "Consumer", "Spanish Consumer", "Current Descriptor Effective Date". CPT
Code and one of Long, Medium or Short must be there. The wording stays in the operator's own data folder.
"""

from collections.abc import Iterator

from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import CodeRow

LAYOUT = Layout(
    {"code": r"^cpt code$", "long": r"^(long|medium|short)\b"},
    {
        "medium": r"^medium\b",
        "short": r"^short\b",
        "consumer": r"^consumer\b",
        "spanish": r"^spanish consumer\b",
    },
)


def kind(package: Package) -> str:
    """CPT."""
    return "cpt"


def recognize(package: Package) -> float:
    """Sure where the AMA's headings are there."""
    return 0.9 if part_with(package, LAYOUT) else 0.0


def period(package: Package) -> Period | None:
    """The calendar year that the file's name tells."""
    return parts.year(" ".join([package.path.name, *(part.path for part in package.parts)]))


def read(package: Package) -> Iterator[CodeRow]:
    """Every code, with the wording for patients where the file has one."""
    part = part_with(package, LAYOUT)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if not parts.is_procedure(row["code"]):
            continue
        yield CodeRow(
            system="cpt",
            code=row["code"],
            title=row.get("medium") or row["long"],
            text=row.get("consumer") or row["long"],
            text_es=row.get("spanish", ""),
        )
