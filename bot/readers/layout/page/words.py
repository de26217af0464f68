"""Words with their places: what every reader of looked-at documents hands to the layout engine.

A page of text counts in characters and lines, a PDF in points; the engine measures in widths of the
page's own characters, so both are one. In a table of cells (CSV, tabs, Markdown) each cell is one word
that stands in the column its number says.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.readers.layout.page.stacked_cells import apart

CELL_WIDTH = 10_000.0
_FEWEST_LINES = 8
_WORD = re.compile(r"\S+")
_RULE = re.compile(r"[\s|+:=_\-─━═│┃┼├┤·.*~]+")
_LEADERS = re.compile(r"(?:\.\s?){3,}|(?<=\s)\.\.(?=\s)|_{3,}|·{3,}|…{2,}")
_EMPHASIS = re.compile(
    r"(?<!\*)\*\*(?!\*)(?=.*\*\*)|(?<=[^\s*])\*\*(?!.*\*\*)(?=\W|$)|__|`|^#{2,6} (?=\S)|^(?:> ?)+(?=[\s\S])"
)
_BULLET = re.compile(
    r"^\s*(?:[-*•]|\d{1,2}[).](?=\s+(?:\d{1,2}/|[A-Za-z])))\s+(?=[A-Za-zÁÉÍÓÚÑáéíóúñ]|\d{4,5}(?:-[A-Z0-9]{2})?\s|\d{1,2}/\d)"
)
_GLUED = re.compile(r"(?<=[a-zé:)\d])(?=\$\d)")
"""Where an amount follows its label without a space, as in text copied from a page."""
_BESIDE = re.compile(r"(?<=\S)\t(?=\S)")
"""A tab that alone parts a label from its value, however little room the label leaves before the next stop."""
_TITLE = re.compile(r"^# (?=\S)", re.MULTILINE)
_MARKDOWN = re.compile(r"^(?:\|[ \t]*|[ \t]*):?-{2,}:?[ \t]*\||\*\*\S|^## ", re.MULTILINE)


Frame = tuple[float, float, float, float]
"""Left, right, upper and lower edge."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box; `top` grows downward. `cell` marks a whole cell of a table of cells.

    A word that was put into another place to be read has its `origin`, the words as they are printed.
    A word that was recognized on a picture has a `confidence` from 0 to 1 and its `others`, the next likely
    readings; None is a word taken from the file itself.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    page: int = 1
    cell: bool = False
    confidence: float | None = None
    others: tuple[str, ...] = ()
    origin: tuple["Word", ...] = field(default=(), compare=False, repr=False)

    @property
    def middle(self) -> float:
        """The height at which the word stands."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """The words of one page; `grid` where all of it is cells, as in a spreadsheet file.

    `frame` is the page's own edges, in the measure of its words; None where it has none, as a spreadsheet has not.
    `lines` where heights count lines of text. `said` are sentences about the page as a picture. `rules` are the lines
    that the page draws, each a thin frame.
    """

    words: tuple[Word, ...]
    number: int = 1
    grid: bool = False
    frame: Frame | None = None
    lines: bool = False
    said: tuple[str, ...] = ()
    rules: tuple[Frame, ...] = ()

    def numbered(self, number: int) -> "Page":
        """The same page under another number."""
        words = tuple(replace(word, page=number) for word in self.words)
        return replace(self, words=words, number=number)


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell and how many columns it lies over."""

    text: str
    columns: int = 1


Block = str | Sequence[Cell]
"""A line of text, or a row of cells."""


def blocks_page(blocks: Iterable[Block], number: int = 1) -> Page:
    """A page of lines of text and rows of cells in their order, as in a letter with tables."""
    blocks = [part for block in blocks for part in ([block] if isinstance(block, str) else _apart(block))]
    tabs = _tabs_are_columns([block for block in blocks if isinstance(block, str)])
    words: list[Word] = []
    for top, block in enumerate(blocks):
        if isinstance(block, str):
            words.extend(_line_words(block, float(top), number, tabs))
        else:
            words.extend(_cell_words(block, float(top), number))
    return Page(tuple(words), number, lines=True)


def text_pages(text: str) -> list[Page]:
    """The pages of a plain text (form feeds part them), tables by tabs and pipes kept as cells."""
    if _MARKDOWN.search(text):
        text = _TITLE.sub("", text)
    pages = []
    for number, part in enumerate(text.split("\f"), start=1):
        words: list[Word] = []
        lines = _single_spaced(part.splitlines())
        tabs = _tabs_are_columns(lines)
        for top, line in enumerate(lines):
            words.extend(_line_words(line, float(top), number, tabs))
        width = max((len(line.expandtabs(8)) for line in lines), default=0)
        frame = (0.0, float(max(width, 1)), 0.0, float(max(len(lines), 1)))
        pages.append(Page(tuple(words), number, frame=frame, lines=True))
    return pages


def _single_spaced(lines: list[str]) -> list[str]:
    """The lines without the empty ones between them where a copy put one behind nearly every line."""
    full = [index for index, line in enumerate(lines) if line.strip()]
    apart = sum(after - before == 2 for before, after in pairwise(full))
    if len(full) < _FEWEST_LINES or apart < 0.7 * (len(full) - 1):
        return lines
    if any(after - before == 1 for before, after in pairwise(full)):
        return lines
    kept = []
    for index, line in enumerate(lines):
        single = not line.strip() and index + 1 < len(lines) and bool(lines[index + 1].strip())
        if not (single and index and lines[index - 1].strip()):
            kept.append(line)
    return kept


def cells_page(rows: Iterable[Sequence[str | Cell]], number: int = 1) -> Page:
    """A page made of rows of cells, each as long as the columns it begins or lies over."""
    words: list[Word] = []
    for top, cells in enumerate(part for row in rows for part in _apart(row)):
        words.extend(_cell_words(cells, float(top), number))
    return Page(tuple(words), number, grid=True)


def _apart(cells: Sequence[str | Cell]) -> list[list[Cell]]:
    """The row, or the rows that its cells print when each holds as many lines."""
    own = [Cell(cell) if isinstance(cell, str) else cell for cell in cells]
    rows = apart([cell.text for cell in own])
    return [[replace(cell, text=text) for cell, text in zip(own, row, strict=True)] for row in rows]


def _line_words(line: str, top: float, page: int, tabs: bool) -> list[Word]:
    if _RULE.fullmatch(line):
        return []
    line = _BULLET.sub(lambda mark: " " * len(mark.group()), line)
    if line.count("|") + line.count("│") >= 2:
        return _cell_words(re.split(r"[|│]", line.strip().strip("|│")), top, page)
    if tabs and line.count("\t") >= 1:
        return _cell_words(line.split("\t"), top, page)
    line = _BESIDE.sub("  \t", _GLUED.sub(" ", line)) if line.count("\t") == 1 else _GLUED.sub(" ", line)
    line = _LEADERS.sub(lambda dots: " " * len(dots.group()), line.expandtabs(8))
    line = _EMPHASIS.sub(lambda mark: " " * len(mark.group()), line)
    return [
        Word(found.group(), float(found.start()), float(found.end()), top, top + 0.9, page)
        for found in _WORD.finditer(line)
    ]


def _cell_words(cells: Sequence[str | Cell], top: float, page: int) -> list[Word]:
    words = []
    for index, cell in enumerate(cells):
        written, columns = (cell, 1) if isinstance(cell, str) else (cell.text, cell.columns)
        text = " ".join(_EMPHASIS.sub("", written.strip()).split())
        if text:
            x0 = index * CELL_WIDTH
            x1 = x0 + min(len(text), CELL_WIDTH - 10) + (columns - 1) * CELL_WIDTH
            words.append(Word(text, x0, x1, top, top + 0.9, page, cell=True))
    return words


def _tabs_are_columns(lines: Sequence[str]) -> bool:
    """Whether tabs part cells (most tabbed lines have as many) rather than push text to a place."""
    counts = Counter(line.count("\t") for line in lines if "\t" in line)
    if not counts:
        return False
    single = counts.pop(1, 0)  # labels with their values stand around a table
    usual, lines_with = counts.most_common(1)[0] if counts else (0, 0)
    return lines_with >= 0.5 * counts.total() and lines_with >= min(2, single) and usual >= 2
