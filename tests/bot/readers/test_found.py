"""Every value of a bill says where it was found, and what stands there is that value."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bot import dates, money
from bot.bill import Bill, Code
from bot.readers import Document, Found, read_traced, reader_of
from bot.readers.layout import Page
from bot.samples import open_file
from tests.bot.readers.photos import document, photo

GOLDEN = Path(__file__).parents[2] / "golden"
LOOKED_AT = sorted(path for path in GOLDEN.iterdir() if path.suffix in {".txt", ".pdf"})
STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


def value_at(bill: Bill, path: str) -> Any:
    value: Any = bill
    for name, index in STEP.findall(path):
        value = getattr(value, name)
        value = value[int(index)] if index else value
    return value


def letters(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper()).lstrip("0")


def says(text: str, value: Any, comma: bool) -> bool:
    """Whether what is printed, read again by itself, is the value."""
    if isinstance(value, Decimal):
        read = money.parse(text.rstrip(".,"), decimal_comma=comma, whole=True)
        parts = [money.parse(part, decimal_comma=comma) for part in text.split()]  # what two insurers paid
        amounts = [part for part in parts if part is not None] if None not in parts else []
        added = (
            {sum(amounts), sum(amounts[:1] + amounts[-1:])} if amounts else set()
        )  # other columns may stand between the two
        apart = money.parse(text.strip("$ ").replace(" ", "."))  # dollars and cents in boxes of their own
        return abs(value) in (None if read is None else abs(read), *added, apart)
    if isinstance(value, date):
        days = {span.first for span in dates.find(text)} | {span.last for span in dates.find(text)}
        day_first = {span.first for span in dates.find(text, day_first=True)}
        bare = {dates.without_year(part, date(value.year, 12, 31)) for part in re.split("[-–]", text)}
        others = {dates.six_digits(text), dates.parse(text), dates.parse(text.replace(" ", "/")), *bare}
        return value in days | day_first | others
    if isinstance(value, Code):
        return letters(value.code) in letters(text)
    if str(value) in ("female", "male"):
        return text[0].lower() == str(value)[0]
    said = str(value).split(":")[0]  # a remark is followed by what its legend says
    return all(letters(word) in letters(text) for word in said.split())


def words_in(page: Page, found: Found) -> str:
    """What stands within the box, in the order of reading."""
    assert found.box is not None
    assert page.frame is not None
    left, right, top, bottom = page.frame
    x0, y0, x1, y1 = found.box
    within = [
        word
        for word in page.words
        if x0 <= ((word.x0 + word.x1) / 2 - left) / (right - left) <= x1
        and y0 <= (word.middle - top) / (bottom - top) <= y1
    ]
    return " ".join(word.text for word in sorted(within, key=lambda word: (round(word.middle, 1), word.x0)))


def places(given: Document) -> Iterator[tuple[Found, Any, str]]:
    """Each value found, with the value and what is printed at its place."""
    pages = {page.number: page for page in reader_of(given).pages(given)}
    for bill, trace in read_traced([given]):
        for found in trace:
            printed = words_in(pages[found.page], found) if found.box else found.text
            yield found, value_at(bill, found.path), printed


@pytest.mark.parametrize("path", LOOKED_AT, ids=lambda path: path.name)
def test_what_stands_in_the_box_is_the_value(path: Path) -> None:
    given = Document(path.name, path.read_bytes())
    comma = money.uses_decimal_comma(word.text for page in reader_of(given).pages(given) for word in page.words)
    last = max(page.number for page in reader_of(given).pages(given))
    for found, value, printed in places(given):
        over = found.page < last and isinstance(value, str) and value.startswith(printed)  # and on over the page
        assert over or says(printed, value, comma), (found.path, printed, value)


@pytest.mark.parametrize("name", ["injection-visit.pdf", "injection-visit.txt", "eob.pdf", "eob.txt"])
def test_every_value_of_a_sample_has_its_place(name: str) -> None:
    ((bill, trace),) = read_traced([open_file(name)])
    paths = {found.path for found in trace}
    assert {"provider", "patient", "statement_date", "totals.charges"} <= paths
    for index, line in enumerate(bill.lines):
        known = [name for name, value in line if isinstance(value, Decimal | date)]
        assert {f"lines[{index}].{name}" for name in [*known, "description", "codes[0]"]} <= paths


def test_a_sheet_names_its_cells_and_a_text_its_lines() -> None:
    table = b"Date,Code,Description,Charge\n2026-03-02,99213,Office visit,180.00\n2026-03-02,85025,Blood count,36.00\n"
    ((_, cells),) = read_traced([Document("bill.csv", table)])
    assert {found.path: found.place for found in cells}["lines[1].charge"] == "D3"
    assert all(found.box is None for found in cells)
    ((_, lines),) = read_traced([open_file("lab-bill.txt")])
    text = open_file("lab-bill.txt").text().splitlines()
    for found in lines:
        assert found.place is not None
        assert found.text.split()[0] in text[int(found.place.removeprefix("line ")) - 1]


def test_pages_of_several_files_are_numbered_through_and_so_are_their_pictures() -> None:
    pictures: dict[int, bytes] = {}
    bill = replace(open_file("injection-visit.pdf"), picture=pictures.__setitem__)
    ((_, trace),) = read_traced([bill, bill])
    assert {found.page for found in trace if found.path.startswith("lines")} == {1, 2}
    assert set(pictures) == {1, 2}
    assert all(png.startswith(b"\x89PNG") for png in pictures.values())


def test_a_description_over_several_rows_is_found_whole() -> None:
    path = GOLDEN / "wrapped-at-the-edge.txt"
    ((bill, trace),) = read_traced([Document(path.name, path.read_bytes())])
    found = {one.path: one.text for one in trace}
    described = [line.description for line in bill.lines]
    assert [found[f"lines[{index}].description"] for index in range(len(described))] == described
    assert described[0].endswith("CONTRAST MATERIAL")


def test_a_total_that_is_only_added_up_stands_nowhere() -> None:
    text = b"Date Code Description Charge\n03/02/2026 99213 Office visit $180.00\n03/02/2026 85025 Blood count $36.00\n"
    ((bill, trace),) = read_traced([Document("bill.txt", text)])
    assert bill.totals.charges == 216
    assert "totals.charges" not in {found.path for found in trace}


def test_what_has_no_pages_has_no_places() -> None:
    ((bill, _),) = read_traced([open_file("lab-bill.txt")])
    ((again, trace),) = read_traced([Document("bill.json", bill.model_dump_json().encode())])
    assert (again, trace) == (bill, ())


def test_a_photo_has_its_places_on_the_straightened_picture() -> None:
    pictures: dict[int, bytes] = {}
    taken = replace(document(photo("photo", dpi=120)), picture=pictures.__setitem__)
    ((_, trace),) = read_traced([taken])
    picture = Image.open(io.BytesIO(pictures[1])).convert("L")
    assert max(picture.size) <= 2400
    charges = [found for found in trace if found.path.endswith(".charge")]
    assert len(charges) == 5
    for found in charges:
        assert found.box is not None
        across, down = picture.size
        x0, top, x1, bottom = found.box
        printed = picture.crop((int(x0 * across), int(top * down), int(x1 * across), int(bottom * down)))
        beside = picture.crop(
            (int((x1 + 0.02) * across), int(top * down), int((x1 + 0.05) * across), int(bottom * down))
        )
        assert min(printed.tobytes()) < 110 < min(beside.tobytes())
