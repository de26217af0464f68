"""Tables left as one cell a row whose headings nobody knows: found by what stands in each row, again and again.

A page of a portal copied on a phone gives "Procedure", "Asked", "Deal", "Sent", "Yours" below each other and then the
cells of each line likewise: words, four amounts, words, four amounts.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from bot.readers.layout.language.meaning import column_meaning, total_of
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES
from bot.readers.layout.page.rows import Row

_FEWEST, _MOST = 3, 14
_MOST_UNHEADED = 8
_FEWEST_LINES = 2
_HEADING_WORDS = 5
_BLANK = frozenset({"-", "--", "—", "–", "n/a"})

_Make = Literal["day", "amount", "number", "words", "blank"]


class Repeated(NamedTuple):
    """Where the headings of such a table begin, how many columns it has and how many lines."""

    start: int
    width: int
    lines: int


def repeated_in(rows: Sequence[Row], style: Style) -> Repeated | None:
    """The table of one cell a row that takes the most rows; None where nothing comes again and again."""
    makes = [_make(row, style) for row in rows]
    best: Repeated | None = None
    for start in range(len(rows)):
        if not all(
            _is_heading(row, make)
            for row, make in zip(rows[start : start + _FEWEST], makes[start : start + _FEWEST], strict=False)
        ):
            continue
        for width in range(_FEWEST, min(_MOST, (len(rows) - start) // 2) + 1):
            if not _is_heading(rows[start + width - 1], makes[start + width - 1]):
                break
            known = _are_known(rows[start : start + width])
            told = known or _may_be_line(makes, start + width, width)
            lines = _lines(rows, makes, start + width, width) if told else 0
            taken = lines * width
            if lines >= _FEWEST_LINES and (best is None or taken > best.lines * best.width):
                best = Repeated(start, width, lines)
    return best


def unheaded_in(rows: Sequence[Row], style: Style) -> list[Repeated]:
    """The same where no headings stand above: lines that begin with a day, a code or a count and end with an amount.

    Lines that begin with their words are left alone: what stands below these is told without counting.
    """
    makes = [_make(row, style) for row in rows]
    runs: list[Repeated] = []
    start = 0
    while start < len(rows):
        found = [
            Repeated(start, width, lines)
            for width in range(_FEWEST, _MOST_UNHEADED + 1)
            if _tells_line(makes[start : start + width])
            and (lines := _lines(rows, makes, start, width)) >= _FEWEST_LINES
        ]
        run = max(found, key=lambda one: one.lines * one.width, default=None)
        runs += [run] if run else []
        start += run.lines * run.width if run else 1
    return runs


def _tells_line(own: Sequence[_Make | None]) -> bool:
    """Whether cells are those of a line without the help of headings."""
    if None in own or own[0] in ("words", "amount", "blank") or own[-1] != "amount":
        return False
    return "words" in own and (own.count("words") == 1 or ("amount", "amount") in pairwise(own))


def _make(row: Row, style: Style) -> _Make | None:
    """What stands in a row of one phrase; None in a row of several."""
    if row.cells or len(row.phrases) > 1:
        return None
    if row.text.lower() in _BLANK:
        return "blank"
    if style.date(row.text):
        return "day"
    if style.amount(row.text) is not None and re.search(r"[.,$]", row.text):
        return "amount"
    return "number" if re.fullmatch(r"[A-Z]?\d{1,6}%?(?:-[A-Z0-9]{2})?", row.text) else "words"


def _is_heading(row: Row, make: _Make | None) -> bool:
    return make == "words" and len(row.words) <= _HEADING_WORDS and not any(map(str.isdigit, row.text))


def _are_known(headings: Sequence[Row]) -> bool:
    """Whether most of the headings are known, one of an amount and one of a service among them."""
    roles = {role for row in headings if (role := column_meaning(row.text))}
    return 2 * len(roles) > len(headings) and bool(roles & MONEY_ROLES) and bool(roles & {"description", "code"})


def _may_be_line(makes: Sequence[_Make | None], start: int, width: int) -> bool:
    """Whether the cells from `start` on are those of a line: words and several amounts."""
    own = makes[start : start + width]
    if None in own or "words" not in own or not (own.count("amount") > 1 or {"amount", "day"} <= set(own)):
        return False
    return own.count("words") == 1 or ("amount", "amount") in pairwise(own)  # else they are labels with their amounts


def _lines(rows: Sequence[Row], makes: Sequence[_Make | None], start: int, width: int) -> int:
    """How many lines of the same make follow on each other, up to a total."""
    first = makes[start : start + width]
    count = 0
    while len(own := makes[start + count * width : start + (count + 1) * width]) == width:
        same = None not in own and all(
            one == other or "blank" in (one, other) for one, other in zip(own, first, strict=True)
        )
        if not same or total_of(rows[start + count * width].text):
            break
        count += 1
    return count
