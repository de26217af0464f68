"""What the two CSV formats share: the hospital's two rows above the headings, codes, amounts, settings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from codesets.editions.dates import dates_in, read_date
from codesets.editions.package import Package, Part
from codesets.prices.charge import Hospital, PublishedCode
from codesets.prices.exceptions import PriceFileError

LONGEST_TEXT = 1000
_EIN = re.compile(r"^(\d{2})-?(\d{7})(?!\d)")
_CODE = re.compile(r"^code\|(\d+)$")
_AMOUNT = re.compile(r"\d{1,12}(?:\.\d{1,8})?")


def csv_part(package: Package) -> Part | None:
    """The CSV in the package."""
    return next((part for part in package.parts if part.suffix in (".csv", ".txt", "")), None)


def tidy_heading(cell: str) -> str:
    """A heading in small letters, without spaces about its bars: "Code | 1 | Type" is "code|1|type"."""
    return "|".join(" ".join(part.split()) for part in cell.strip().lstrip("\ufeff").split("|")).lower()


def original_heading(cell: str) -> list[str]:
    """The parts of a heading between its bars, names of payers and plans as they are written."""
    return [" ".join(part.split()) for part in cell.strip().lstrip("\ufeff").split("|")]


def headings(package: Package) -> list[str]:
    """The headings of the charges: the third row that is not empty. Empty where there are fewer rows."""
    part = csv_part(package)
    filled = (row for row in package.table(part) if any(row)) if part else iter(())
    rows = [row for _, row in zip(range(3), filled, strict=False)]
    return [tidy_heading(cell) for cell in rows[2]] if len(rows) == 3 else []


def split(package: Package) -> tuple[Hospital, list[str], Iterator[list[str]]]:
    """The hospital, the headings as written, and the rows of charges below them."""
    part = csv_part(package)
    rows = (row for row in package.table(part) if any(row)) if part else iter(())
    try:
        names, values, heading = next(rows), next(rows), next(rows)
    except StopIteration:
        raise PriceFileError(f"{package.path.name} has no charges in it.") from None
    told = {tidy_heading(name): value.strip() for name, value in zip(names, values, strict=False)}
    return hospital_of(told, package.path.name), heading, rows


def hospital_of(told: Mapping[str, str], file: str) -> Hospital:
    """The hospital from the names and values above the headings; raises PriceFileError without a name."""
    name = told.get("hospital_name", "")
    if not name:
        raise PriceFileError(f"{file} does not say which hospital's prices it holds (hospital_name).")
    return Hospital(
        name=name[:LONGEST_TEXT],
        updated=read_day(told.get("last_updated_on", "")),
        version=told.get("version", "")[:20],
        locations=listed(told.get("location_name") or told.get("hospital_location") or ""),
        addresses=listed(told.get("hospital_address", "")),
        npis=listed(told.get("type_2_npi", "")),
        ein=ein_of(file),
    )


def listed(text: str) -> tuple[str, ...]:
    """The values between bars."""
    return tuple(" ".join(part.split())[:LONGEST_TEXT] for part in text.split("|") if part.strip())


def ein_of(file: str) -> str | None:
    """The tax number that the rule puts at the beginning of the file's name ("12-3456789_…_standardcharges")."""
    match = _EIN.match(file)
    return f"{match[1]}-{match[2]}" if match else None


def read_day(text: str) -> date | None:
    """The day on which the file was last changed."""
    return read_date(text) or next(iter(dates_in(text)), None)


def code_places(tidied: Sequence[str]) -> list[tuple[int, int | None]]:
    """Where each code and its type stand."""
    found = []
    for place, cell in enumerate(tidied):
        if match := _CODE.match(cell):
            kind = f"code|{match[1]}|type"
            found.append((place, tidied.index(kind) if kind in tidied else None))
    return found


def codes_of(row: Sequence[str], places: Sequence[tuple[int, int | None]]) -> tuple[PublishedCode, ...]:
    """The codes of a row."""
    return tuple(code_of(cell(row, kind), cell(row, place)) for place, kind in places if cell(row, place))


@lru_cache(maxsize=65536)
def code_of(kind: str, code: str) -> PublishedCode:
    """A code with its type, each pair made once."""
    return PublishedCode(kind.upper()[:20], code[:60])


def cell(row: Sequence[str], place: int | None) -> str:
    """The cell at ``place``, empty where the row is shorter."""
    return row[place].strip() if place is not None and place < len(row) else ""


def modifiers_of(text: str) -> tuple[str, ...]:
    """The modifiers in a cell: between bars, commas or spaces."""
    return tuple(part.upper() for part in re.split(r"[|,;\s]+", text) if part)[:8]


def amount(text: str) -> Decimal | None:
    """The number in a cell; None of an empty one, of nought or less, and of words."""
    if not text:
        return None
    text = text.replace("$", "").replace(",", "").replace("%", "").strip()
    if not _AMOUNT.fullmatch(text):
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value > 0 else None


def words(text: str) -> str | None:
    """A cell's words, bounded; None of an empty one."""
    return text[:LONGEST_TEXT] or None
