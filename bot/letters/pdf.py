"""A letter as PDF: US Letter, real text in an embedded font, the address where a window envelope shows it.

The recipient stands 2.45 inches from the top and within 4.25 inches of width: folded in three, it lies in the window
of a number 10 envelope (USPS Domestic Mail Manual 202, and the usual 4.5 by 1.125 inch window).
"""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, PageBreak, SimpleDocTemplate, Spacer
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid

from bot.letters.blocks import Block, Paragraph, Points, Table
from bot.letters.letter import Letter
from codesets.entry import Language
from knowledge.letter import load_frame

_FONT, _BOLD = "Letter", "Letter-Bold"
_MARGIN = 1 * inch
_TOP = 0.75 * inch
_WINDOW_TOP = 2.45 * inch
_WINDOW_WIDTH = 4.25 * inch
_WIDTH = LETTER[0] - 2 * _MARGIN
_COLUMNS = (0.08, 0.22, 0.38, 0.16, 0.16)
"""The parts of the width that a table's columns take: line, date, words, code, amount."""
_SIZE, _SMALLER = 10.5, 9.8
"""Sizes of the type in points: the usual one, and the one for a letter that then fits on one page."""
_UNKNOWN = "_"
_HAIRLINE = HexColor("#9aa5a5")
_LANGUAGE_TAGS: dict[Language, str] = {"en": "en-US", "es": "es-US"}


@cache
def _glyphs() -> frozenset[int]:
    """Registers the font; the characters it has."""
    folder = files("bot.letters").joinpath("fonts")
    for name, file in ((_FONT, "OpenSans-Regular.ttf"), (_BOLD, "OpenSans-Bold.ttf")):
        with as_file(folder.joinpath(file)) as path:
            pdfmetrics.registerFont(TTFont(name, str(path)))
    pdfmetrics.registerFontFamily(_FONT, normal=_FONT, bold=_BOLD, italic=_FONT, boldItalic=_BOLD)
    return frozenset(pdfmetrics.getFont(_FONT).face.charToGlyph)


def _style(**changes: Any) -> ParagraphStyle:
    usual = {"fontName": _FONT, "bulletFontName": _FONT, "spaceAfter": 6, "splitLongWords": 1}
    return ParagraphStyle("letter", **{**usual, **changes})


class _End(Flowable):  # type: ignore[misc]
    """The end of the letter itself, which notes its page for itself and the canvas; what follows is not sent."""

    page = 0

    def draw(self) -> None:
        self.page = self.canv.letter_pages = self.canv.getPageNumber()


class _Writer:
    """Turns the parts of one letter into what ReportLab sets."""

    def __init__(self, letter: Letter, size: float) -> None:
        self._letter = letter
        usual = {"fontSize": size, "leading": round(1.36 * size, 1)}
        self._known = _glyphs()
        self.is_missing = False
        self._body = _style(**usual)
        self._tight = _style(**{**usual, "spaceAfter": 0})
        self._window = _style(**{**usual, "spaceAfter": 0, "rightIndent": _WIDTH - _WINDOW_WIDTH})
        self._heading = _style(**{**usual, "fontName": _BOLD, "spaceBefore": 6, "spaceAfter": 3, "keepWithNext": 1})
        self._point = _style(**{**usual, "leftIndent": 20, "bulletIndent": 2, "spaceAfter": 3})
        self._cell = _style(fontSize=9, leading=12, spaceAfter=0)
        self._amount = _style(fontSize=9, leading=12, spaceAfter=0, alignment=TA_RIGHT)

    def text(self, words: str, style: ParagraphStyle, bullet: str | None = None) -> Text:
        """A paragraph whose words are text and never markup; the blanks stand out."""
        printed = "".join(sign if ord(sign) in self._known else _UNKNOWN for sign in words)
        self.is_missing = self.is_missing or printed != words
        marked = escape(printed)
        for blank in self._letter.blanks:
            marked = marked.replace(escape(blank), f'<font name="{_BOLD}" backColor="#fff3c4">{escape(blank)}</font>')
        return Text(marked, style, bulletText=bullet)

    def lines(self, words: Iterable[str], style: ParagraphStyle | None = None) -> list[Flowable]:
        """Lines that stand close together, such as an address."""
        return [self.text(line, style or self._tight) for line in words]

    def blocks(self, blocks: Iterable[Block]) -> list[Flowable]:
        """The blocks of a body or of notes."""
        return [flowable for block in blocks for flowable in self._block(block)]

    def heading(self, words: str) -> Flowable:
        """Words that name what follows."""
        return self.text(words, self._heading)

    def points(self, points: Sequence[str], is_numbered: bool = False) -> list[Flowable]:
        """A list, numbered or with dashes."""
        marks = [f"{n}." if is_numbered else "-" for n in range(1, len(points) + 1)]
        return [*(self.text(one, self._point, mark) for one, mark in zip(points, marks, strict=True)), Spacer(0, 5)]

    def _block(self, block: Block) -> list[Flowable]:
        if isinstance(block, Paragraph):
            return [self.heading(block.text + ":") if block.is_heading else self.text(block.text, self._body)]
        if isinstance(block, Points):
            return self.points(block.points, block.is_numbered)
        return [self._table(block), Spacer(0, 9)]

    def _table(self, table: Table) -> Grid:
        styles = [self._cell] * (len(table.headings) - 1) + [self._amount]
        rows = [
            [self.text(cell, style) for cell, style in zip(row, styles, strict=True)]
            for row in (table.headings, *table.rows)
        ]
        ruled = [
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, _HAIRLINE),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
        return Grid(rows, [part * _WIDTH for part in _COLUMNS], style=ruled, repeatRows=1, hAlign="LEFT")

    def head(self) -> list[Flowable]:
        """Sender and date, then the recipient where the envelope's window is."""
        letter = self._letter
        above = [*self.lines(letter.sender), Spacer(0, 10), self.text(letter.date, self._tight)]
        used = sum(flowable.wrap(_WIDTH, LETTER[1])[1] for flowable in above)
        gap = Spacer(0, max(12, _WINDOW_TOP - _TOP - used))
        return [*above, gap, *self.lines(letter.recipient, self._window), Spacer(0, 24)]

    def story(self, end: Flowable) -> list[Flowable]:
        """The letter, ``end``, then on pages of their own the notes for its sender."""
        letter, headings = self._letter, load_frame(self._letter.language).headings
        subject, *about = letter.about
        thanks, *signature = letter.closing
        signed = [self.text(words, self._tight) for words in signature]
        story = [
            *self.head(),
            self.heading(subject),
            *self.lines(about),
            Spacer(0, 12),
            self.text(letter.greeting, self._body),
            *self.blocks(letter.body),
            KeepTogether([self.text(thanks, self._body), signed[0], Spacer(0, 30), *signed[1:]]),
            end,
            PageBreak(),
            self.heading(headings["notes"]),
        ]
        if letter.blanks:
            story += [self.heading(headings["blanks"] + ":"), *self.points(letter.blanks)]
        story += self.blocks(letter.notes)
        if letter.sources:
            named = [f"{source.title}, {source.url}" for source in letter.sources]
            story += [self.heading(headings["sources"] + ":"), *self.points(named)]
        if self.is_missing:
            story.append(self.text(headings["missing"], self._body))
        return story


def letter_pdf(letter: Letter) -> bytes:
    """The letter, and on a page of its own the notes for its sender; ``letter.form`` is "letter".

    A letter that nearly fits on one page is set a little smaller. An underscore stands for a character that the font
    lacks, and the notes say so.
    """
    pdf, pages = _set(letter, _SIZE)
    if pages == 1:
        return pdf
    smaller, pages = _set(letter, _SMALLER)
    return smaller if pages == 1 else pdf


def _set(letter: Letter, size: float) -> tuple[bytes, int]:
    """The PDF in letters of this size, and the pages of it that are sent."""
    written, end = BytesIO(), _End()
    story = _Writer(letter, size).story(end)
    document = SimpleDocTemplate(
        written,
        pagesize=LETTER,
        leftMargin=_MARGIN - 6,
        rightMargin=_MARGIN - 6,
        topMargin=_TOP - 6,
        bottomMargin=0.75 * inch,
        title=letter.title,
        author="",
        subject="",
        creator="plainbill",
        lang=_LANGUAGE_TAGS[letter.language],
        displayDocTitle=True,
    )
    document.build(story, canvasmaker=_numbered(load_frame(letter.language).headings["page"]))
    return written.getvalue(), end.page


def _numbered(words: str) -> type[Canvas]:
    """A canvas that writes "Page 1 of 2" at the foot of the letter's pages once it knows how many there are."""

    class Numbered(Canvas):  # type: ignore[misc]
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self._pages: list[dict[str, Any]] = []
            self.letter_pages = 0

        def showPage(self) -> None:  # noqa: N802 - ReportLab's name
            self._pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            last = self.letter_pages
            for number, page in enumerate(self._pages, 1):
                self.__dict__.update(page)
                if number <= last:
                    self.setFont(_FONT, 8.5)
                    said = words.format(page=number, pages=last)
                    self.drawRightString(LETTER[0] - _MARGIN, 0.5 * inch, said)
                super().showPage()
            super().save()

    return Numbered
