"""Tables saved from a spreadsheet: commas, semicolons or tabs, any headings in any order."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers.document import MOST_LINES, Document
from bot.readers.layout import Page, bills_of, cells_page

_MARKS = (",", ";", "\t", "|")
_MOST_CELLS = 200
_FEWEST_PAIRS = 4
_MONEY = re.compile(r"\(?-?\$ ?-?\d[\d,]*\.\d\d\)?-?")
_MARKDOWN = re.compile(r"^\s*\|", re.MULTILINE)
_RULED = re.compile(r"^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|", re.MULTILINE)
_GAP = re.compile(r"[^\s,;|] {2,}[^\s]")


def recognize(document: Document) -> float:
    """High where most rows of the text part into as many cells."""
    try:
        _, share = _best_mark(document.text())
    except Unreadable:
        return 0.0
    return 0.9 * share if share >= 0.5 else 0.0


def pages(document: Document) -> list[Page]:
    """The cells of the table, each in its column."""
    text = document.text()
    mark, _ = _best_mark(text)
    return [cells_page(_rows(text, mark))]


def read(document: Document) -> list[Bill]:
    """The bill that the table is."""
    return bills_of(pages(document))


def _rows(text: str, mark: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    try:
        for number, cells in enumerate(reader):
            if number > 2 * MOST_LINES:
                raise TooLarge("This table has more than 10,000 rows; send only the rows of the bill.")
            if len(cells) > _MOST_CELLS:
                raise TooLarge("This table has more than 200 columns; send only the columns of the bill.")
            yield cells
    except csv.Error as error:
        raise Unreadable("This table can't be read; save it again as CSV or paste it as text.") from error


def _of_table(rows: list[list[str]]) -> list[list[str]]:
    """The rows without those around the table that are a label and its value, however wide it is, or words alone."""
    start = next((place for place, cells in enumerate(rows) if len(_filled(cells)) >= 3), 0)
    table = [cells for cells in rows[start:] if not _is_labelled(_filled(cells))]
    table = [cells for cells in table if len(_filled(cells)) != 1 or len(cells) < 3]
    return [cells for place, cells in enumerate(rows[:start]) if not _stands_over(cells, place)] + table


def _stands_over(cells: list[str], place: int) -> bool:
    """Whether it is a title or a fact in a row of its own, which a sheet may fill up to the width of its table."""
    filled = _filled(cells)
    if len(filled) != 1 or len(cells) >= 3:
        return len(filled) == 1 or _is_labelled(filled)
    return not re.search(r"[;\t|].*[;\t|]", filled[0]) and (place == 0 or ": " in filled[0])


def _filled(cells: list[str]) -> list[str]:
    """The cells up to the last that has anything in it: a sheet fills up what stands over its table with commas."""
    last = max((place for place, cell in enumerate(cells) if cell.strip()), default=-1)
    return cells[: last + 1]


def _is_labelled(cells: list[str]) -> bool:
    """Whether it is a label and a value set apart by a bare mark, as no sentence, place or amount is."""
    return len(cells) == 2 and bool(re.search(r"(?:[^\W\d]\.?|#):?$", cells[0])) and bool(re.match(r"\S", cells[1]))


def _is_drawn(sample: str) -> bool:
    """Whether columns stand between pipes or gaps in most lines, or a rule below headings: commas are of amounts."""
    if _RULED.search(sample):
        return True
    lines = [line for line in sample.splitlines() if line.strip()]
    drawn = sum(bool(_MARKDOWN.match(line) or _GAP.search(line.strip())) for line in lines if "\t" not in line)
    return 2 * drawn > len(lines)


def _is_framed(sample: str) -> bool:
    """Whether most rows begin with a bar, as those of Markdown do and those with an empty first cell do not."""
    rows = [line for line in sample.splitlines() if "|" in line]
    return 2 * sum(bool(_MARKDOWN.match(line)) for line in rows) > len(rows)


def _is_prose(sample: str) -> bool:
    """Whether the commas are those of sentences: between parts that say what each amount is, "you owe $45.00"."""
    parts = [part for part in re.split(r", |\n", sample) if "$" in part]
    said = sum(len(re.findall(r"[^\W\d]{3,}", part)) > 0 for part in parts)
    return 3 * sample.count(", ") > 2 * sample.count(",") and 2 * said > len(parts) > 2


def _are_of_thousands(sample: str) -> bool:
    """Whether most commas stand inside amounts, as in a table whose columns stand apart by spaces."""
    bare = re.sub(r'"[^"\n]*"', "", sample)
    return 2 * len(re.findall(r"\d,\d{3}(?!\d)", bare)) > bare.count(",") > 0


def _best_mark(text: str) -> tuple[str, float]:
    """The mark that parts the most rows alike, and the share of the rows it does so for."""
    sample = text[:50_000]
    best = (",", 0.0)
    if _is_drawn(sample):
        return best
    for mark in _MARKS:
        if mark == "," and (_is_prose(sample) or _are_of_thousands(sample)):
            continue
        if sample.count(mark) < 2 or (mark == "|" and _is_framed(sample)):
            continue
        try:
            counts = Counter(map(len, _of_table([cells for cells in _rows(sample, mark) if any(cells)])))
        except TooLarge:
            return mark, 1.0  # a table, and reading it says that it is too large
        except Unreadable:
            continue
        wide = {count: rows for count, rows in counts.items() if count >= 3}
        usual = max(wide, key=lambda count: wide[count], default=0)
        share = sum(rows for count, rows in wide.items() if abs(count - usual) <= 1) / max(1, counts.total())
        if wide and max(wide.values()) >= 2 and share > best[1]:
            best = (mark, share)
        if (listed := _share_listed(sample, mark)) > best[1]:
            best = (mark, listed)
    return best


def _share_listed(sample: str, mark: str) -> float:
    """The share of rows that are cells, where at least a few are a label and its value, as a portal exports totals."""
    rows = [filled for cells in _rows(sample, mark) if (filled := _filled(cells))]
    pairs = sum(_is_labelled(cells) or (len(cells) == 2 and bool(_MONEY.fullmatch(cells[1]))) for cells in rows)
    wide = sum(len(cells) >= 3 for cells in rows)
    return (pairs + wide) / len(rows) if pairs >= _FEWEST_PAIRS else 0.0
