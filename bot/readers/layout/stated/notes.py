"""Notes at the foot that say of which line they are: "Line 2: PR-50 - not covered", "73562: CO-197 no approval"."""

import re
from collections.abc import Iterator, Sequence

from bot.bill import Line
from bot.readers.layout.page.rows import Row
from codesets.recognize import split_adjustment

_HEADED = r"(?:(?:claim |line )?(?:notes?|remarks?|messages?|notas?|observaci[oó]n(?:es)?)\s?[:.–—-]\s?)?"
"""A heading on the note's own row: "Notes: A7030 - PR-197"."""
_NUMBERED = re.compile(
    rf"{_HEADED}(?:line|item|service|l[ií]nea|servicio) ?(?:no\.? ?|# ?)?(\d{{1,3}})\)?\s?[-–—:.)]\s?(.+)",
    re.IGNORECASE,
)
_CODED = re.compile(
    rf"{_HEADED}(?:(?:CPT|HCPCS|code|c[oó]digo) )?((?:\d{{5}}|[A-V]\d{{4}}))\b[^:–—]{{0,40}}[-–—:]"
    r"\s?(?=(?:CO|PR|OA|PI)\b)(.+)",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    rf"{_HEADED}([^\W\d][^:–—]{{3,48}}?)\s?[-–—:]\s?(?=(?:CO|PR|OA|PI)\s?-?\s?[A-Z]?\d)(.+)", re.IGNORECASE
)
"""A note that calls its line by what it describes: "Circumcision - PR-96 not covered"."""
_ENDING = re.compile(
    rf"{_HEADED}(?:(?:CPT|HCPCS|code|c[oó]digo) )?([\w][^:–—$]{{2,48}}?)\s?[-–—:]\s?[^\W\d][^$]{{3,120}}?[\s(\[]+"
    r"((?:CO|PR|OA|PI)\s?-\s?[A-Z]?\d{1,3})[)\]]?\.?",
    re.IGNORECASE,
)
"""A note whose reason stands behind its words: "Vitamin D: not covered for this diagnosis (CO-50)"."""
_LEGEND = re.compile(r"((?:CO|PR|OA|PI)\s?-?\s?[A-Z]?\d{1,3})\s?[-–—:=]\s?[A-Za-z].+", re.IGNORECASE)
_EXPLAINED = re.compile(r"[(\[]?[A-Z]{0,3}\d{0,4}[A-Z]?[)\]]?\s?[-–—:=]\s+[A-ZÁÉÍÓÚÑ¿][^\W\d]*(?:\s\S+){4,}[.!]")
"""A mark of the paper's own and what it means, in a whole sentence: "D90: This was applied to your deductible."."""
_PRICED = re.compile(r"\d[.,]\d\d(?!\d)")
_PAIR = re.compile(r"(?:CO|PR|OA|PI)\s?-?\s?[A-Z]?\d{1,3}\b")


def with_notes(lines: Sequence[Line], rows: Sequence[Row]) -> list[Line]:
    """The lines with the reasons that notes in `rows` give for them."""
    said = [(meant, reason) for row in rows for of, reason in _noted(row) for meant in _meant(of, lines)]
    return [_with_reasons(line, [reason for meant, reason in said if meant is line]) for line in lines]


def is_note(row: Row) -> bool:
    """Whether the row is a note on a line, or tells what a reason means, rather than a line."""
    legend = _LEGEND.fullmatch(row.text)
    if not row.cells and _EXPLAINED.fullmatch(row.text) and not _PRICED.search(row.text):
        return True
    return any(_noted(row)) or bool(legend and split_adjustment(legend[1]))


def _meant(of: str, lines: Sequence[Line]) -> list[Line]:
    """The lines that a note calls so: by all of a name, else the only one whose description holds its words."""
    whole = [line for line in lines if of in _names(line)]
    words = re.compile(rf"\b{re.escape(of)}\b")
    held = [] if whole or of.isdigit() else [line for line in lines if words.search(line.description.casefold())]
    return held if len(held) == 1 else whole


def _names(line: Line) -> set[str]:
    """What a note may call a line: its place, its code, its description."""
    codes = (code.code.casefold() for code in line.codes if code.system != "modifier")
    return {str(line.line), line.description.casefold(), *codes}


def _noted(row: Row) -> Iterator[tuple[str, str]]:
    """Of which line a row is a note, and the group and reason that it begins with."""
    match = _NUMBERED.fullmatch(row.text) or _CODED.fullmatch(row.text)
    match = match or (None if row.cells else _DESCRIBED.fullmatch(row.text) or _ENDING.fullmatch(row.text))
    pair = _PAIR.match(match[2]) if match else None
    group = split_adjustment(pair.group()) if pair else None
    if match and group:
        yield match[1].casefold(), f"{group[0]}-{group[1]}"


def _with_reasons(line: Line, reasons: Sequence[str]) -> Line:
    told = {*line.remarks, *(f"{one.group}-{one.reason}" for one in line.adjustments)}
    new = [reason for reason in dict.fromkeys(reasons) if reason not in told]
    return line.model_copy(update={"remarks": (*line.remarks, *new)}) if new else line
