"""Lines that label their own amounts: "2/2  98941 adjustment   $68   insurance paid $31.20   balance $16.80"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.meaning import column_meaning, total_of
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.block_names import named
from bot.readers.layout.prepared.blocks import Cells

_FEWEST = 2
_PARTED = frozenset({"|", ";", "·", "•", "/"})
_DASHES = frozenset({"-", "–", "—"})
"""What parts pieces too, where a row prices several things."""
_REVERSED = re.compile(r"(?P<amount>[-(]?\$ ?[\d,]+(?:\.\d\d)?\)?) (?P<label>[^\W\d][^\d$:=]*)")
_ENDED = re.compile(r".+[,;:]")
_LABELED = re.compile(r"(?P<label>[^\W\d][^\d$:=]*?)[:=]? ?(?P<amount>[-(]?\$? ?\d[\d,]*(?:\.\d\d)?\)?)(?: \([^)]*\))?")
_PRICED = re.compile(r"(?P<said>.*[^\W\d]{3}.*[:=]) (?P<amount>\$[\d,]+(?:\.\d\d)?)(?: total)?", re.IGNORECASE)
"""What was done, and its charge behind a colon: "92004 comprehensive exam: $185"."""
_SHORT_DAY = re.compile(r"\d{1,2}/\d{1,2}")


def inline_lines(rows: Sequence[Row], style: Style) -> list[tuple[int, list[int], Cells]]:
    """The lines whose amounts have labels beside them: their row, again, and their cells; none where but one is so."""
    lines = [(index, [index], cells) for index, row in enumerate(rows) if (cells := _cells(row, style))]
    if len(lines) < _FEWEST:
        lines = list(_named_above(rows, style))
    return _with_single(lines, rows, style) if len(lines) >= _FEWEST else []


def _with_single(
    lines: list[tuple[int, list[int], Cells]], rows: Sequence[Row], style: Style
) -> list[tuple[int, list[int], Cells]]:
    """The lines with those right beside them that say a charge and nothing else: "99396 Visit, $245.00 - covered"."""
    known = {index for index, _, _ in lines}
    for index in range(min(known) - 1, max(known) + 2):
        beside = {index - 1, index + 1} & known and index not in known and 0 <= index < len(rows)
        if beside and (cells := _cells(rows[index], style, fewest=1)) and "code" in cells:
            lines.append((index, [index], cells))
    return sorted(lines, key=lambda line: line[0])


def _named_above(rows: Sequence[Row], style: Style) -> Iterator[tuple[int, list[int], Cells]]:
    """The same where what was done and when stands in the row above: "02/26/2026  Skin biopsy (11102)"."""
    for index, (above, row) in enumerate(pairwise(rows)):
        naming, amounts = _parts(row, style)
        if naming or "charge" not in amounts or len(amounts) <= _FEWEST or above.cells or style.amounts(above.text):
            continue
        cells: Cells = dict(named(above.phrases, style))
        if "description" in cells and not total_of(above.text) and above.page == row.page:
            yield index, [index, index + 1], {**cells, **amounts}


def _cells(row: Row, style: Style, fewest: int = _FEWEST) -> Cells:
    """What a row says of one line; nothing where it is none."""
    naming, amounts = _parts(row, style, fewest)
    if "charge" not in amounts or len(amounts) < fewest or not naming:
        return {}
    cells: Cells = dict(named(naming, style))
    if _SHORT_DAY.fullmatch(naming[0].text):
        cells.setdefault("service_date", naming[0].words)
    first, *rest = cells.get("description", (None,))
    if first and rest and "code" not in cells and code_role(first.text) == "code":
        cells |= {"code": (first,), "description": tuple(word for word in rest if word)}
    if "description" not in cells or not {"service_date", "code"} & set(cells):
        return {}
    return {**cells, **amounts}


def _parts(row: Row, style: Style, fewest: int = _FEWEST) -> tuple[list[Phrase], Cells]:
    """What stands before the labeled amounts of a row, and these."""
    amounts: Cells = {}
    naming: list[Phrase] = []
    for piece in _pieces(row, fewest) if not row.cells else ():
        found = _amount(piece, style)
        if found is None and not amounts and (priced := _PRICED.fullmatch(piece.text)):
            cut = len(priced["said"].split())
            naming.append(Phrase(piece.words[:cut]))
            amounts["charge"] = piece.words[cut : cut + len(priced["amount"].split())]
        elif found is None and not amounts:
            naming.append(piece)
        elif found is not None:
            role, words = found
            amounts.setdefault(role, words)
    return naming, amounts


def _amount(piece: Phrase, style: Style) -> tuple[Role, tuple[Word, ...]] | None:
    """What the amount of a piece is and the words that say it; the charge where no label says."""
    if style.amount(piece.text) is not None and re.search(r"[$.]", piece.text):
        return "charge", piece.words
    if match := _REVERSED.fullmatch(piece.text):
        role = column_meaning(match["label"])
        return (role, piece.words[: len(match["amount"].split())]) if role in MONEY_ROLES else None
    match = _LABELED.fullmatch(piece.text)
    role = column_meaning(match["label"]) if match else None
    if match is None or role not in MONEY_ROLES or not re.search(r"[$.]", match["amount"]):
        return None
    return role, piece.words[len(match["label"].split()) :]


def _ends(text: str, *, first: bool) -> bool:
    """Whether a word ends a piece by its sign; a name before a comma does not, an amount does."""
    return bool(_ENDED.fullmatch(text)) and (not first or not text.endswith(",") or text.startswith("$"))


def _pieces(row: Row, fewest: int = _FEWEST) -> Iterator[Phrase]:
    """The phrases of a row, cut at the marks that part them; at dashes and commas where so many amounts stand there."""
    for phrase in row.phrases:
        words: list[Word] = []
        for word in phrase.words:
            if word.text in _PARTED or (word.text in _DASHES and phrase.text.count("$") >= fewest):
                if words:
                    yield Phrase(tuple(words))
                words = []
            elif _ends(word.text, first=not words) and phrase.text.count("$") >= fewest:
                yield Phrase((*words, replace(word, text=word.text.rstrip(",;:"))))
                words = []
            else:
                words.append(word)
        if words:
            yield Phrase(tuple(words))
