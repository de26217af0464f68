"""Rows that hold only words of a description: which line they are of."""

import re
from collections.abc import Mapping, Sequence

from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.columns.note_marks import marks_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Token
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.no_lines import beside_code
from bot.readers.layout.tables.table import Cells, Table

_NEAR = 1.3
_DANGLING = re.compile(r"\b(?:with|w/|without|of|and|or|for|to|in|per|con|sin|de|del|y|por|para)\s*$", re.IGNORECASE)

_VISITED = re.compile(
    r"(?:visit|service|session|appointment|seen|dos|date of (?:service|visit|care)|visita|servicio|sesion|cita"
    r"|fecha de (?:servicio|visita|atencion))(?: date| on| of| del?| no \d+| \d{1,3})*"
)
_NUMBERED = re.compile(
    r"(?:visit|encounter|episode|visita) (?:no )?\d{1,3}\b"
    r"|(?:office|clinic|telehealth|outpatient|inpatient|emergency|hospital|video|virtual|urgent)(?: \w+){0,2}?"
    r" (?:visit|surgery|stay|admission|procedure)\b"
)
"""What stands in front of the day of the lines below."""


def day_heading(tokens: Sequence[Token], *, undated: bool = True) -> Token | None:
    """The day that a row says the lines below it are of: it is all of it, or "Visit 02/03/2026   Dr. Roe" begins so.

    Where the table is `undated`, which has no column of days, "Date: 02/03/2026" does too.
    """
    days = [token for token in tokens if token.kind == "date"]
    if len(days) != 1 or any(token.kind == "money" for token in tokens):
        return None
    said = plain(" ".join(token.text for token in tokens[: tokens.index(days[0])]))
    if undated and said in ("date", "fecha"):
        return days[0]
    return days[0] if len(tokens) == 1 or _VISITED.fullmatch(said) or _NUMBERED.match(said) else None


def is_left_open(line: Draft) -> bool:
    """Whether the description of a line ends in a word that another must follow."""
    return bool(_DANGLING.search(" ".join([line.text("description"), *line.more])))


def goes_on(line: Draft, row: Row, above: Row) -> bool:
    """Whether a row of words stands where the description of the line over it goes on; `above` is the row before.

    Over the break of a page, where no distance tells, the words must ask for it.
    """
    if line.page != row.page:
        return _is_over_page(line, above) and (is_left_open(line) or row.words[0].text[0].islower())
    if row.top - line.bottom > _NEAR * (row.bottom - row.top):
        return False
    if is_left_open(line):
        return True
    first = min((token.x0 for tokens in line.cells.values() for token in tokens), default=0.0)
    described = min((token.x0 for token in line.cells.get("description", ())), default=0.0)
    indented = row.words[0].x0 >= first + 1.5 * row.width or row.words[0].text[0].islower()
    return indented and row.words[0].x0 >= described - 1.5 * row.width


def _is_over_page(line: Draft, above: Row) -> bool:
    """Whether nothing stood below the line on its page, `above` being the last row there."""
    return above.page == line.page and above.bottom <= line.bottom


def add_words(line: Draft, tokens: list[Token], row: Row) -> None:
    """Add the words of a row to the description of the line."""
    line.more.append(" ".join(token.text for token in tokens))
    line.below.extend(word for token in tokens for word in token.words)
    line.page, line.bottom = row.page, row.bottom


def rest_of(heading: Heading, cells: Cells) -> tuple[list[Token], Sequence[Token]]:
    """What a row without amounts may add to the line above it: words of its description, marks of its notes."""
    return cells.get("description") or beside_code(heading, cells), marks_of(cells.get("remarks", ()))


def go_on(line: Draft, words: list[Token], marks: Sequence[Token], row: Row) -> None:
    """Add what a row below a line goes on with: words of its description, marks of its notes."""
    if words:
        add_words(line, words, row)
    if marks:
        line.cells.setdefault("remarks", []).extend(marks)
        line.page, line.bottom = row.page, row.bottom


class RunningOver:
    """The rows known beforehand to be parts of a cell whose amounts stand in another row."""

    def __init__(self, wrapped: Mapping[int, tuple[int, str]]) -> None:
        self._wrapped = wrapped
        self._before: list[str] = []
        self._words: list[Word] = []
        self._at = -1

    def take(self, index: int, row: Row, table: Table, *, pending: bool) -> bool:
        """Whether the row is only a part of the description of a line whose amounts stand above or below it."""
        line, text = self._wrapped.get(index, (-1, ""))
        if line > index:
            self._before.append(text)
            self._words.extend(row.words)
        elif line >= 0 and self._at == line and table.drafts and not pending:
            over = table.drafts[-1]
            over.more.append(text)
            over.below.extend(row.words)
            if over.page != row.page:
                over.page, over.bottom = row.page, row.bottom
        else:
            return False
        table.rows.add(index)
        return True

    def begun(self, index: int) -> bool:
        """Whether words of the line in the row `index` stood above it."""
        return any(line == index for line, _ in self._wrapped.values()) and bool(self._before)

    def give(self, index: int, line: Draft) -> None:
        """Hand the words that stood above the line in the row `index` to it."""
        line.before, line.below = self._before, self._words
        self._before, self._words, self._at = [], [], index


class LooseWords:
    """Rows of words that do not show of themselves whether they end a line or begin a section."""

    def __init__(self) -> None:
        self._rows: list[tuple[int, Row, int]] = []
        self._tied: set[int] = set()
        self._last: tuple[int, Row] | None = None

    def add(self, index: int, row: Row, table: Table, *, below: bool) -> None:
        """Keep the row, which stands below the last line of the table where there is one."""
        self._last = (index, row)
        if table.drafts and below:
            self._rows.append((len(table.drafts), row, index))

    def begin(self, table: Table, row: Row) -> None:
        """Put the words right above the last line, which is the `row`, before it where it goes on in lower case."""
        last, self._last = self._last, None
        line = table.drafts[-1]
        if last is None or line.before or not line.text("description")[:1].islower():
            return
        index, above = last
        if above.page == row.page and 0 <= row.top - above.bottom < row.bottom - row.top:
            line.before, line.below = [above.text], list(above.words)
            table.rows.add(index)
            self._rows = [one for one in self._rows if one[2] != index]

    def known(self, table: Table) -> None:
        """The last line of the table is known to have more words below it."""
        self._tied.add(len(table.drafts))

    def tie(self, table: Table) -> None:
        """Words at the left edge below every line are the rest of its description; headings of sections stand above."""
        lines = [line for line, _, _ in self._rows]
        every = set(range(1, len(table.drafts) + 1))
        if len(every) < 2 or len(set(lines)) != len(lines) or set(lines) | self._tied != every:
            return
        for line, row, index in self._rows:
            table.drafts[line - 1].more.append(row.text)
            table.drafts[line - 1].below.extend(row.words)
            table.rows.add(index)
