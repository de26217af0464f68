"""What a page's copy did to single lines: amounts left below what they are for, dashes between the two.

A copy of a portal puts "Office visit (99214)" and "$268.00" below each other; people who write a list of charges
put "Office visit - $268.00" on one line. Either becomes the row it stood for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.readers.layout.columns.contents import NAMED_COUNT
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.places import between
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

_FEWEST = 3
_ALIKE = 0.75
_FAR = 6
_MARK = 18
"""Widths of a character between a text and its amount, where the amount is put behind it."""
_DASHED = re.compile(r".*[\w)] [-–—] (?:\$[\d,]+(?:\.\d\d)?|[\d,]+\.\d\d)")
_OF_ONE = re.compile(r"(?<=\d) ?\(\$?[\d.,]+\d ?(?:/ ?)?(?:c/u|cada un[oa]|each|ea|per unit|una?)\.?\)$", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:\d{1,4} ?[x×@] ?|(?:qty|quantity|cant|cantidad)\b[.:]? ?\d{1,5} )\$?[\d,]+\.\d\d(?: \$?[\d,]+\.\d\d)?",
    re.IGNORECASE,
)
_MOST_BETWEEN = 4
_CODED = re.compile(
    r"(?:(?:CPT|HCPCS|CDT|ADA|(?:procedure |service |billing )?code|c[oó]digo)\b\W{0,3})?"
    r"(?:\d{5}|[A-V]\d{4})(?:-[A-Z0-9]{2})*",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"\b(?:payments?|paid|credits?|refund\w*|adjust\w*|discounts?|write-?offs?|pagos?|abonos?|ajustes?|descuentos?)\b",
    re.IGNORECASE,
)


def without_dashes(rows: Sequence[Row]) -> list[Row]:
    """The rows without dashes before amounts, where they part these from words rather than make them negative."""
    dashed = {index for index, row in enumerate(rows) if not row.cells and _DASHED.fullmatch(row.text)}
    plain = [index for index in dashed if not _CREDITED.search(rows[index].text)]
    if len(plain) < 2:
        return list(rows)
    return [_undashed(row) if index in dashed else row for index, row in enumerate(rows)]


def _undashed(row: Row) -> Row:
    at = max(index for index, word in enumerate(row.words) if word.text in ("-", "–", "—"))
    return Row((*row.words[:at], *row.words[at + 1 :]), row.width)


def without_prices_of_one(rows: Sequence[Row]) -> list[Row]:
    """The rows without a price of one in brackets behind the amount: "2  Prueba   $30.00   ($15.00 c/u)"."""
    return [
        _before(row, match.start()) if (match := _OF_ONE.search(row.text)) and not row.cells else row for row in rows
    ]


def _before(row: Row, end: int) -> Row:
    return Row(between(row.words, 0, end), row.width)


def with_counts_beside(rows: Sequence[Row]) -> list[Row]:
    """The rows with counts that stand below what they count put behind it: "Walker" above "1 @ 112.00   112.00"."""
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        if above and _COUNTED.fullmatch(row.text) and not above.cells and _follows(above, row) and _is_words(above):
            found[-1] = _beside(above, row)
        else:
            found.append(row)
    return found


def _is_words(row: Row) -> bool:
    return len(row.phrases) == 1 and any(map(str.isalpha, row.text)) and not re.search(r"[.,]\d\d\b", row.text)


def with_amounts_beside(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows with amounts that stand alone below a text put behind it, where nearly all amounts stand so.

    Between the two the day may stand alone, which is then put in front, and the code or the count.
    """
    texts = {index: text for index in range(1, len(rows)) if (text := _text_of(rows, index, style)) is not None}
    amounts = sum(any(style.amounts(row.text)) for row in rows)
    if len(texts) < _FEWEST or (len(texts) < _ALIKE * amounts and not _is_run(texts)):
        return list(rows)
    return list(_joined(rows, texts, style))


def _is_run(texts: Mapping[int, int]) -> bool:
    """Whether the texts and their amounts follow on each other without anything between."""
    places = sorted(texts)
    return all(texts[after] == before + 1 for before, after in pairwise(places))


def _text_of(rows: Sequence[Row], index: int, style: Style) -> int | None:
    """The row that an amount standing alone is of: the one above it, or above its day; None where there is none."""
    if rows[index].cells or len(rows[index].phrases) > 1 or style.money(rows[index].text) is None:
        return None
    at = index - 1
    while at > max(0, index - _MOST_BETWEEN) and _is_between(rows[at], style):
        at -= 1
    text = rows[at]
    if text.cells or len(text.phrases) > 1 or style.amounts(text.text) or not any(map(str.isalpha, text.text)):
        return None
    near = all(_follows(rows[one], rows[one + 1]) for one in range(at, index))
    return at if near and style.date(text.text) is None else None


def _is_between(row: Row, style: Style) -> bool:
    """Whether a row tells more of the text above it: its day, its code, how many."""
    if row.cells or len(row.phrases) > 1:
        return False
    return bool(style.date(row.text) or _CODED.fullmatch(row.text) or NAMED_COUNT.fullmatch(row.text))


def _follows(above: Row, row: Row) -> bool:
    return above.page == row.page and row.top - above.bottom <= 2 * (above.bottom - above.top)


def _joined(rows: Sequence[Row], texts: Mapping[int, int], style: Style) -> Iterator[Row]:
    """The rows, those that make one line as one: day, words, code and amount, each in a column of its own."""
    taken = {one for index, text in texts.items() for one in range(text, index)}
    behind = max(rows[text].words[-1].x1 for text in texts.values())
    marked = any(not style.date(rows[one].text) for one in taken - set(texts.values()))
    for index, row in enumerate(rows):
        if index in texts:
            between = rows[texts[index] + 1 : index]
            days = [one for one in between if style.date(one.text)]
            marks = [_code_alone(one) for one in between if one not in days]
            line = _beside(days[0], rows[texts[index]]) if days else rows[texts[index]]
            edge = behind + (days[0].words[-1].x1 + _FAR * row.width if days else 0.0)
            for mark in marks:
                line, edge = _beside(line, mark, edge), edge + _MARK * row.width
            last = edge if marks else behind + _MARK * row.width
            yield _beside(line, row, last if marked else None)
        elif index not in taken:
            yield row


def _code_alone(row: Row) -> Row:
    """The code without what it is called: "CPT 73721"."""
    return Row(row.words[-1:], row.width) if _CODED.fullmatch(row.text) else row


def _beside(before: Row, row: Row, edge: float | None = None) -> Row:
    """Two rows as one, the second behind the first, or behind the `edge` of all such rows."""
    by = (before.words[-1].x1 if edge is None else edge) + _FAR * before.width - row.words[0].x0
    return Row((*before.words, *(_moved(word, by, before) for word in row.words)), before.width)


def _moved(word: Word, by: float, row: Row) -> Word:
    return replace(
        word, x0=word.x0 + by, x1=word.x1 + by, top=row.top, bottom=row.bottom, origin=word.origin or (word,)
    )
