"""Tables whose services stand side by side and whose amounts below them: turned, so that each service is a row.

The first column then says what each row holds ("Amount billed", "Plan paid"), and a last one may hold the sums. A table
is turned only where no heading of amounts stands on the document, and where days, codes or names head its columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.columns.headings import PERIOD
from bot.readers.layout.language.meaning import column_meaning, total_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, words_for_role
from bot.readers.layout.page.places import Words, words_of
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import CELL_WIDTH, Word
from bot.readers.layout.prepared.cards import heads_table

_FEWEST_AMOUNTS = 3
_MOST_HEADS = 3
_NEAR = 2.0
"""Heights of a row between two of one table, at most."""
_TELLING: frozenset[Role] = frozenset({"code", "service_date", "description"})
_OTHERS: frozenset[Role] = frozenset({"code", "service_date", "description", "units", "modifier", "remarks", "revenue"})
_TOTALS = frozenset(
    {"total", "totals", "all services", "claim total", "claim totals", "sum", "totales", "total del reclamo"}
)
_BLANK = frozenset({"-", "--", "—", "–", "n/a"})


@dataclass(frozen=True)
class _Told:
    """A row of a turned table: what it holds, and the phrases that hold it."""

    role: Role
    values: tuple[Phrase, ...]
    label: Phrase


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
        told = _run(rows, index, style)
        table = _table(rows, index, told, style) if _is_table(told) else None
        if table:
            heads, lines = table
            turned = [*turned[: len(turned) - heads], *lines]
            index += len(told)
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


def _run(rows: Sequence[Row], start: int, style: Style) -> list[_Told]:
    """The rows from `start` that each say what they hold for several services."""
    told: list[_Told] = []
    fewest = 1 if start and _ends_with_total(rows[start - 1]) else 2
    for at in range(start, len(rows)):
        one = _told(rows[at], style, fewest=fewest) or (_blank(rows[at]) if told else None)
        if one is None or any(one.role == before.role for before in told):
            break
        if at > start and not _are_near(rows[at - 1], rows[at]):
            break
        told.append(one)
    return told


def _are_near(above: Row, row: Row) -> bool:
    near = row.top - above.bottom <= _NEAR * (above.bottom - above.top)
    return above.page == row.page and above.cells == row.cells and near


def _ends_with_total(row: Row) -> bool:
    """Whether a row heads one service and the sums, as "Service 1" and "Claim total"."""
    return len(row.phrases) > 1 and plain(row.phrases[-1].text) in _TOTALS


def _blank(row: Row) -> _Told | None:
    """A row that only says what it would hold; none of the services has any of it."""
    role = column_meaning(row.text.rstrip(": ")) if len(row.phrases) == 1 else None
    return _Told(role, (), row.phrases[0]) if role in MONEY_ROLES or role == "remarks" else None


def _told(row: Row, style: Style, *, fewest: int) -> _Told | None:
    label, *values = row.phrases
    if len(values) < fewest:
        return None
    role = column_meaning(label.text.rstrip(": "))
    if role not in MONEY_ROLES and role not in _OTHERS:
        return None
    return _Told(role, tuple(values), label) if all(_holds(one.text, role, style) for one in values) else None


def _holds(text: str, role: Role, style: Style) -> bool:
    if text.lower() in _BLANK:
        return True
    if role in MONEY_ROLES:
        return style.amount(text) is not None
    if role == "service_date":
        return style.date(text) is not None
    if role == "code":
        return code_role(text) is not None
    return style.money(text) is None


def _is_table(told: Sequence[_Told]) -> bool:
    roles = {one.role for one in told}
    return "charge" in roles and len(roles & MONEY_ROLES) >= _FEWEST_AMOUNTS


def _table(rows: Sequence[Row], start: int, told: Sequence[_Told], style: Style) -> tuple[int, list[Row]] | None:
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
        last = names[-1] if plain(names[-1].text) in _TOTALS else _Name("", ())
        names = [*(_Name("", ()) for _ in names[:-1]), last]
    table = [[_Name(words_for_role(role), ()) for role in ("description", *(one.role for one in told))]]
    table += [
        [name, *(_Name(one.text, one.words) if one else _Name("", ()) for one in column)]
        for name, column in zip(names, columns, strict=True)
    ]
    step = (rows[start + len(told) - 1].bottom - rows[start].top) / (len(table) + 1)
    return len(heads), [_row(cells, rows[start], rows[start].top + at * step) for at, cells in enumerate(table)]


def _heads(
    rows: Sequence[Row], start: int, first: _Told, places: Sequence[Phrase], style: Style
) -> list[tuple[Phrase, ...]]:
    """The rows right above that name the columns, each phrase of which stands over one."""
    heads: list[tuple[Phrase, ...]] = []
    for at in range(start - 1, max(start - 1 - _MOST_HEADS, -1), -1):
        row = rows[at]
        over = tuple(one for one in row.phrases if one.x0 > first.label.x1 or one.x0 >= places[0].x0 - 8 * row.width)
        words = len(over) >= (1 if heads else 2) and not any(style.money(one.text) for one in over)
        if not words or not _are_near(row, rows[at + 1]) or len(row.phrases) - len(over) > 1:
            break
        if len(over) > len(places) or any(":" in one.text for one in over):
            break
        heads.insert(0, over)
    return heads


def _over(heads: Sequence[Sequence[Phrase]], place: Phrase, places: Sequence[Phrase]) -> _Name:
    """What the rows of heads say over this place."""
    found = [one for row in heads if (one := _under(row, place, places))]
    return _Name(" ".join(one.text for one in found), words_of(found))


def _under(values: Sequence[Phrase], place: Phrase, places: Sequence[Phrase]) -> Phrase | None:
    """The value that stands nearer to this place than to every other."""
    return next((one for one in values if min(places, key=lambda other: _apart(one, other)) is place), None)


def _apart(one: Phrase, other: Phrase) -> float:
    middles = abs(one.x0 + one.x1 - other.x0 - other.x1) / 2
    return min(abs(one.x0 - other.x0), abs(one.x1 - other.x1), middles)


def _is_sum(name: str, cells: Sequence[Phrase | None], told: Sequence[_Told]) -> bool:
    """Whether the last column holds the sums: it is called so, or has neither the day nor the code of the others."""
    if plain(name) in _TOTALS or total_of(name) == "charges":
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
