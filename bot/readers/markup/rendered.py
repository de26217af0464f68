"""From the elements of a page to its lines of text and rows of cells, in the order a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.readers.document import Deadline
from bot.readers.layout import Block, Cell
from bot.readers.markup.card_rows import card_runs
from bot.readers.markup.pairs import is_pair
from bot.readers.markup.shown import Hidden
from bot.readers.markup.tables import grid_rows, is_columns, is_table, looks_like_grid, table_rows

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section",
     "summary", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)  # fmt: skip
_GLUED = frozenset(
    {"b", "i", "em", "strong", "u", "font", "small", "big", "sub", "sup", "mark", "abbr", "bdi", "wbr", "ins"}
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_GAP = "   "
_CENTS = re.compile(r"\$\s?[\d,]+$")
_MARK = re.compile(r"[\d*†‡§a-zA-Z]{1,2}(?:,[\d*†‡§a-zA-Z]{1,2})*")


class Rendered:
    """Walks a page and keeps its lines and rows."""

    def __init__(self, hidden: Hidden, deadline: Deadline | None = None) -> None:
        self._hidden = hidden
        self._deadline = deadline or Deadline()
        self._blocks: list[Block] = []
        self._line = ""
        self._term: str | None = None

    def blocks(self, root: Element) -> list[Block]:
        """The lines and rows of this element."""
        self._walk(root)
        self._end_line()
        return self._blocks

    def lines(self, element: Element) -> list[str]:
        """The lines of text inside one element, as a cell of a table."""
        inner = Rendered(self._hidden, self._deadline)
        return [
            " ".join(block.split())
            if isinstance(block, str)
            else " ".join(" ".join(cell.text.split()) for cell in block if cell.text)
            for block in inner.blocks(element)
            if block != ""
        ]

    def _walk(self, element: Element, *, root: bool = True) -> None:
        if not root and self._hidden(element):
            return
        self._deadline.check()
        tag = str(element.tag)
        if tag == "br":
            self._end_line(kept=True)
        elif tag in ("input", "textarea", "select"):
            self._control(element, tag)
        elif tag == "sup":
            self._raised(element)
        elif not root and tag == "dt":
            self._end_line()
            self._term = " ".join(self.lines(element))
        elif not root and tag == "dd":
            self._value(element)
        elif is_table(element):
            self._end_line()
            self._apart()
            self._table(element)
            self._apart()
        elif tag in _BLOCKS:
            self._end_line()
            if rows := looks_like_grid(element, self._hidden, self.lines):
                self._blocks.extend(rows)
            elif runs := card_runs(element, self._hidden):
                self._among_cards(element, runs)
            else:
                self._inside(element)
            self._end_line()
        else:
            self._inside(element)

    def _inside(self, element: Element) -> None:
        self._text(element.text, kept=element.tag == "pre")
        pair, apart = is_pair(element), False
        for child in element:
            if apart and (pair or child.tag not in _GLUED) and child.tag not in _BLOCKS and self._line.strip():
                self._line += _GAP  # two pieces that only a style sets apart
            self._walk(child, root=False)
            apart = pair or (not child.tail and child.tag not in _GLUED)
            self._text(child.tail, kept=element.tag == "pre")

    def _among_cards(self, element: Element, runs: Mapping[int, list[list[Cell]]]) -> None:
        """The children of an element, those that are cards as the rows of a table."""
        for index, child in enumerate(element):
            if index not in runs:
                self._walk(child, root=False)
                self._text(child.tail)
            elif runs[index]:
                self._end_line()
                self._apart()
                self._blocks.extend(runs[index])
                self._blocks.append("")

    def _text(self, text: str | None, *, kept: bool = False) -> None:
        if not text:
            return
        if kept:
            first, *more = text.split("\n")
            self._line += first
            for line in more:
                self._end_line()
                self._line = line
            return
        text = _SPACE.sub(" ", text)
        if self._line.endswith(" ") or not self._line:
            text = text.lstrip(" ")
        self._line += text

    def _end_line(self, *, kept: bool = False) -> None:
        if self._term is not None:
            self._blocks.append(self._term)
            self._term = None
        if self._line.strip() or kept:
            self._blocks.append(self._line.replace("\xa0", " ").rstrip())
        self._line = ""

    def _apart(self) -> None:
        """Room above and below a table, so that what stands there is no part of it."""
        if self._blocks and self._blocks[-1] != "":
            self._blocks.append("")

    def _control(self, element: Element, tag: str) -> None:
        """What a field of a form shows."""
        if tag == "select":
            options = [option for option in element.iter("option") if option.get("selected") is not None]
            self._text(" ".join(" ".join(option.itertext()) for option in options[:1]))
        else:
            self._text(element.get("value") or element.text)

    def _raised(self, element: Element) -> None:
        """Raised figures are cents, or the mark of a note that is no part of the number before it."""
        text = "".join(element.itertext()).strip()
        before = self._line.rstrip()
        if text.isdigit() and len(text) == 2 and _CENTS.search(before):
            self._line = f"{before}.{text}"
        elif not (before[-1:].isdigit() and _MARK.fullmatch(text)):
            self._text(f" {text}")

    def _value(self, element: Element) -> None:
        """The value of a list of terms stands beside its term."""
        term, self._term = self._term, None
        self._end_line()
        lines = self.lines(element)
        if term and len(lines) == 1:
            self._blocks.append([Cell(term), Cell(lines[0])])
        else:
            self._blocks.extend([*([term] if term else []), *lines])

    def _table(self, table: Element) -> None:
        if table.tag != "table":
            self._blocks.extend(grid_rows(table, self._hidden, self.lines))
            return
        columns = is_columns(table, self._hidden)
        for row in table_rows(table, self._hidden):
            if columns:
                self._blocks.append(
                    [Cell("\n".join(self.lines(one.element)) if one.said else "", one.columns) for one in row]
                )
            else:
                self._blocks.extend(self._beside([one.element for one in row if one.said]))

    def _beside(self, cells: Sequence[Element]) -> Iterator[Block]:
        """Cells that only lay things out: short ones side by side, others one after the other."""
        nested = any(any(is_table(inner) for inner in cell.iterdescendants()) for cell in cells)
        lines = [] if nested else [self.lines(cell) for cell in cells]
        filled = [each for each in lines if each]
        if nested or (len(filled) > 1 and len({len(each) for each in filled}) > 1):
            for cell in cells:
                yield from Rendered(self._hidden, self._deadline).blocks(cell)
        elif len(filled) == 1:
            yield from filled[0]
        else:
            for parts in zip(*filled, strict=True):
                yield [Cell(part) for part in parts]
