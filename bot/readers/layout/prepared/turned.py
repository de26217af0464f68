"""Tables whose services stand side by side and whose amounts below them: turned, so that each service is a row.

The first column then says what each row holds ("Amount billed", "Plan paid"), and a last one may hold the sums. A table
is turned only where no heading of amounts stands on the document, and where days, codes or names head its columns.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.readers.layout.columns.headings import PERIOD
from bot.readers.layout.language.meaning import total_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, words_for_role
from bot.readers.layout.page.places import Words, words_of
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import CELL_WIDTH, Word
from bot.readers.layout.prepared.cards import heads_table
from bot.readers.layout.prepared.turned_rows import NUMBERED, TOTALS, Told, are_near, run_of

_FEWEST_AMOUNTS = 3
_MOST_HEADS = 3
_TELLING: frozenset[Role] = frozenset({"code", "service_date", "description"})


class _Name(NamedTuple):
    """A text, and the words that it is made of."""

    text: str
    words: Words


def with_turned(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, tables of services side by side turned; the same rows where there is none."""
    if any(heads_table(row) and not _is_strip(rows, at, style) for at, row in enumerate(rows)):
        return list(rows)
    turned: list[Row] = []
    index = 0
    while index < len(rows):
        told, after = run_of(rows, index, style)
        table = _table(rows, index, told, rows[after - 1], style) if _is_table(told) else None
        if table:
            heads, lines = table
            turned = [*turned[: len(turned) - heads], *lines]
            index = after
        else:
            turned.append(rows[index])
            index += 1
    return turned


def _is_strip(rows: Sequence[Row], at: int, style: Style) -> bool:
    """Whether headings have nothing but an amount each below them, as those of a summary of the whole document do."""
    below = rows[at + 1] if at + 1 < len(rows) else None
    if below is None or len(below.phrases) != len(rows[at].phrases):
        return False
    return all(style.money(phrase.text) is not None for phrase in below.phrases)


def _is_table(told: Sequence[Told]) -> bool:
    roles = {one.role for one in told}
    return "charge" in roles and len(roles & MONEY_ROLES) >= _FEWEST_AMOUNTS


def _table(
    rows: Sequence[Row], start: int, told: Sequence[Told], last: Row, style: Style
) -> tuple[int, list[Row]] | None:
    """How many rows above head its columns, and the turned rows; None where nothing says that it is a table."""
    places = max((one.values for one in told), key=len)
    heads = _heads(rows, start, told[0], places, style)
    names = [_over(heads, place, places) for place in places]
    if any(PERIOD.fullmatch(name.text) for name in names):
        return None
    if not (_TELLING & {one.role for one in told} or any(name.text for name in names)):
        return None
    columns = [[_under(one.values, place, places) for one in told] for place in places]
    if _is_sum(names[-1].text, columns[-1], told):
        names[-1] = _Name("Total", names[-1].words)
    if any(one.role == "description" for one in told):
        whole = names[-1] if plain(names[-1].text) in TOTALS else _Name("", ())
        names = [*(_Name("", ()) for _ in names[:-1]), whole]
    table = [[_Name(words_for_role("description"), ()), *(_Name(one.heading, ()) for one in told)]]
    table += [
        [name, *(_Name(one.text, one.words) if one else _Name("", ()) for one in column)]
        for name, column in zip(names, columns, strict=True)
    ]
    end = last.bottom if last.page == rows[start].page else rows[start].bottom
    step = (end - rows[start].top) / (len(table) + 1)
    return len(heads), [_row(cells, rows[start], rows[start].top + at * step) for at, cells in enumerate(table)]


def _heads(
    rows: Sequence[Row], start: int, first: Told, places: Sequence[Phrase], style: Style
) -> list[tuple[Phrase, ...]]:
    """The rows right above that name the columns, each phrase of which stands over one."""
    heads: list[tuple[Phrase, ...]] = []
    for at in range(start - 1, max(start - 1 - _MOST_HEADS, -1), -1):
        row = rows[at]
        over = tuple(one for one in row.phrases if one.x0 > first.label.x1 or one.x0 >= places[0].x0 - 8 * row.width)
        words = len(over) >= (1 if heads else 2) and not any(style.money(one.text) for one in over)
        if not words or not are_near(row, rows[at + 1]) or len(row.phrases) - len(over) > 1:
            break
        if len(over) > len(places) or any(":" in one.text for one in over):
            break
        heads.insert(0, over)
    return heads


def _over(heads: Sequence[Sequence[Phrase]], place: Phrase, places: Sequence[Phrase]) -> _Name:
    """What the rows of heads say over this place."""
    found = [one for row in heads if (one := _under(row, place, places))]
    found = [one for one in found if not NUMBERED.fullmatch(plain(one.text))] or found
    return _Name(" ".join(one.text for one in found), words_of(found))


def _under(values: Sequence[Phrase], place: Phrase, places: Sequence[Phrase]) -> Phrase | None:
    """The value that stands nearer to this place than to every other."""
    return next((one for one in values if min(places, key=lambda other: _apart(one, other)) is place), None)


def _apart(one: Phrase, other: Phrase) -> float:
    middles = abs(one.x0 + one.x1 - other.x0 - other.x1) / 2
    return min(abs(one.x0 - other.x0), abs(one.x1 - other.x1), middles)


def _is_sum(name: str, cells: Sequence[Phrase | None], told: Sequence[Told]) -> bool:
    """Whether the last column holds the sums: it is called so, or has neither the day nor the code of the others."""
    if plain(name) in TOTALS or total_of(name) == "charges":
        return True
    known = [cell for cell, one in zip(cells, told, strict=True) if one.role in ("code", "service_date")]
    return not name and bool(known) and not any(known)


def _row(cells: Sequence[_Name], place: Row, top: float) -> Row:
    height = (place.bottom - place.top) * 0.5
    words = []
    for index, (text, origin) in enumerate(cells):
        if text:
            x0 = index * CELL_WIDTH
            words.append(Word(text, x0, x0 + len(text), top, top + height, place.page, True, origin=origin))
    return Row(tuple(words), place.width)
