"""What pages carry besides the bill: letterheads and feet printed again on every page, and words about the pages."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.readers.layout.columns.note_marks import marks_in
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.page.rows import Row

_AMOUNT = re.compile(r"\d[.,]\d\d(?!\d)")
_TURN = re.compile(
    r"[(\-*. ]*(?:(?:continue[ds]|cont'?d)(?: (?:on|from) (?:the )?(?:next|previous|reverse|following|page)\b.*)?"
    r"|contin[uú]a(?: en (?:la )?(?:p[aá]gina )?(?:siguiente|otra)?.*)?|(?:please )?(?:see|turn) (?:over|next page).*"
    r"|(?:page|p[aá]gina|pg\.?) \d+(?: (?:of|de) \d+)?)[)\-*. ]*",
    re.IGNORECASE,
)

_NUMBERED = re.compile(r"[-(]?(?:page|p[aá]gina|pg\.?) \d{1,3}[-)]?", re.IGNORECASE)
"""The number of a page that does not say how many there are."""
_TOUCHING = 0.6
"""Heights of a row between the rows of one heading."""
_MOST_ASIDE = 4
"""Heights of a row by which what pages carry may stand higher or lower on one than on another."""


def without_furniture(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that every page carries, and without those that only say that another page follows.

    Of what repeats at the head of the pages the first is kept, at their foot the last: the table goes on between.
    """
    pages = {row.page for row in rows}
    if len(pages) < 2:
        return list(rows)
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_shape(row) for row in rows if row.page == page})
    whole = Counter(text for page in pages for text in {row.text for row in rows if row.page == page})
    several = Counter(row.text for row in rows)
    among = _among_tables(rows)
    half = (min(row.top for row in rows) + max(row.bottom for row in rows)) / 2
    keeps = {False: min(pages), True: max(pages)}
    heads = {id(row) for row, below in pairwise(rows) if _is_over_columns(row, below)}

    def stays(row: Row) -> bool:
        if _AMOUNT.search(row.text) or _names_columns(row) or id(row) in heads or marks_in(row):
            return True
        same = whole[row.text] == len(pages) and not (":" in row.text and several[row.text] > len(pages))
        if _NUMBERED.fullmatch(row.text):
            return False
        repeated = counts[_shape(row)] == len(pages) and (same or _shape(row) not in among)
        return row.page == keeps[row.top > half] if repeated else not _TURN.fullmatch(row.text)

    return [row for row in rows if stays(row)]


def _among_tables(rows: Sequence[Row]) -> set[str]:
    """What stands several times on one page, or wanders from page to page: labels of one claim after another."""
    places: dict[str, list[Row]] = {}
    for row in rows:
        places.setdefault(_shape(row), []).append(row)
    return {shape for shape, found in places.items() if _is_among(found)}


def _is_among(alike: Sequence[Row]) -> bool:
    first, tops = alike[0], [row.top for row in alike]
    several = len(alike) > len({row.page for row in alike})
    return several or max(tops) - min(tops) > _MOST_ASIDE * (first.bottom - first.top)


def _names_columns(row: Row) -> bool:
    """Whether the row may be headings, which say on every page anew where the columns of its tables stand."""
    if len(row.phrases) < 2 or any(map(str.isdigit, row.text)):
        return False
    return sum(column_meaning(phrase.text) is not None for phrase in row.phrases) > 1


def _is_over_columns(row: Row, below: Row) -> bool:
    """Whether a row is the first words of headings that go on right below it: "Your plan does not" over "cover"."""
    if row.page != below.page or any(map(str.isdigit, row.text)) or ":" in row.text or not _names_columns(below):
        return False
    first = below.phrases[0]
    inside = all(phrase.x0 > first.x1 and phrase.x1 <= below.phrases[-1].x1 + row.width for phrase in row.phrases)
    return inside and below.top - row.bottom < _TOUCHING * (row.bottom - row.top)


def _shape(row: Row) -> str:
    return row.text if _AMOUNT.search(row.text) else re.sub(r"\d+", "0", row.text)
