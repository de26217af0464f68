"""Legends: what the letters and numbers in a column of notes mean, printed at the foot or beside the table.

A code that everyone uses (CO-45, N130) stays a code, for its meaning is known; one that is this document's own
gets the words that the document prints for it.
"""

import re
from collections.abc import Collection, Sequence

from bot.bill import Line
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.notes import with_notes
from codesets import rarc
from codesets.recognize import split_adjustment

_LEAD = r"(?:(?:note|remark|message|reason|explanation|nota|mensaje|c[oó]digo|code)s?[.:]?\s+(?:codes?[.:]?\s+)?)?"
_CODE = rf"{_LEAD}[(\[*]*(?P<code>[A-Za-z0-9][A-Za-z0-9-]{{0,7}})[)\]*]*"
_ENTRY = re.compile(rf"{_CODE}\s*(?P<mark>[-–—:=.)]+)\s*(?P<said>.+)", re.IGNORECASE)
_CLOSE = re.compile(r"(?P<code>(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{1,7}) (?P<said>[A-ZÁÉÍÓÚÑ].+)")
_ALONE = re.compile(rf"{_CODE}[.:]?", re.IGNORECASE)
_HEADED = re.compile(
    r"(?:claim |explanation of )?(?:notes?|remarks?|messages?|notas?|observaciones)(?: codes?)?"
    r"(?: for| above| about|:|$)"
    r"|(?:(?:claim|remark|reason|note|message) )*codes? explanations?\b|explanations? of (?:[a-z]+ )?codes?\b"
    r"|explicaci[oó]n de (?:los )?c[oó]digos\b",
    re.IGNORECASE,
)
_MOST_NOTES = 12
_FEWEST_LETTERS = 8
_MOST_ROWS = 6
_NEAR = 1.3
_BRACKETS = "()[]*. "


def explained(lines: Sequence[Line], rows: Sequence[Row]) -> list[Line]:
    """The lines, each remark that only this document knows followed by what its legend in `rows` says.

    What a note says of a line by its place or code is a remark on it.
    """
    lines = with_notes(lines, rows)
    cited = {key for line in lines for remark in line.remarks if (key := _key(remark))}
    said = _legend(rows, cited) if cited else {}
    return [_with_words(line, said) for line in lines] if said else list(lines)


def _key(remark: str) -> str | None:
    """The mark that a legend may explain; None for a text, or a code that has a meaning everywhere."""
    key = remark.strip(_BRACKETS)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]{0,7}", key):
        return None
    return None if rarc.is_valid(key) or split_adjustment(key) else key


def _with_words(line: Line, said: dict[str, str]) -> Line:
    keys = [(remark, _key(remark)) for remark in line.remarks]
    remarks = [f"{key}: {said[key]}" if key in said else remark for remark, key in keys if key or remark]
    return line.model_copy(update={"remarks": tuple(remarks)}) if tuple(remarks) != line.remarks else line


def _legend(rows: Sequence[Row], cited: Collection[str]) -> dict[str, str]:
    """The words of each mark that is cited, from the rows that begin with it; what runs on below belongs to it."""
    said: dict[str, str] = {}
    for index, row in enumerate(rows):
        entry = _entry(row, cited) or (_listed(row, cited) if _is_below_notes(rows, index) else None)
        if entry is None or entry[0] in said:
            continue
        (key, text, left), before = entry, row
        for after in rows[index + 1 : index + _MOST_ROWS]:
            if not _runs_on(after, before, left) or _entry(after, cited):
                break
            text, before = f"{text} {after.text}", after
        said[key] = text[:1500]
    return said


def _entry(row: Row, cited: Collection[str]) -> tuple[str, str, float] | None:
    """The mark that the row explains, its words, and where they begin; None where it explains none."""
    first = row.phrases[0]
    match = _ALONE.fullmatch(first.text)
    if match and match["code"] in cited and len(row.phrases) > 1:
        text, left = " ".join(phrase.text for phrase in row.phrases[1:]).lstrip("-–—:= "), row.phrases[1].x0
        return (match["code"], text, left) if _is_said(text) else None
    match = _ENTRY.fullmatch(row.text) or _CLOSE.fullmatch(row.text)
    if match and match["code"] in cited and _is_said(match["said"]):
        return match["code"], match["said"], row.words[1].x0 if len(row.words) > 1 else first.x0
    return None


def _is_below_notes(rows: Sequence[Row], index: int) -> bool:
    """Whether a heading of notes stands a few rows above."""
    return any(_HEADED.match(row.text) for row in rows[max(0, index - _MOST_NOTES) : index])


def _listed(row: Row, cited: Collection[str]) -> tuple[str, str, float] | None:
    """A mark and its words with a mere space between, as below "Notes": "A  Your deductible has been met"."""
    mark, *words = row.words
    text = " ".join(word.text for word in words)
    return (mark.text, text, words[0].x0) if mark.text in cited and words and _is_said(text) else None


def _is_said(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= _FEWEST_LETTERS and len(text.split()) >= 2


def _runs_on(row: Row, before: Row, left: float) -> bool:
    """Whether a row goes on with the words above it: close below, and set in or begun small."""
    if row.page != before.page or row.cells or len(row.phrases) > 1:
        return False
    if row.top - before.bottom > _NEAR * (row.bottom - row.top):
        return False
    return row.words[0].x0 >= left - 1.5 * row.width or row.words[0].text[0].islower()
