"""Draws a paper as text, a page of a portal, or a PDF: the bytes that a reader gets."""

import html
import io
import random
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import LETTER, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from evals.explanations.paper import Cells, Grid, Pairs, Printed, Said

LONGEST = 24
"""Letters of a cell of words in text before it goes on below."""


def draw(chance: random.Random, printed: Printed, number: int) -> tuple[str, bytes]:
    """A file's name and its bytes."""
    medium = chance.choices(("pdf", "txt", "html"), (45, 30, 25))[0]
    if medium == "pdf":
        return f"eob-{number}.pdf", _pdf(chance, printed)
    text = "\n".join(_text(chance, printed)) if medium == "txt" else _html(chance, printed)
    return f"eob-{number}.{medium}", text.encode()


def _text(chance: random.Random, printed: Printed) -> Iterator[str]:
    gap = " " * chance.choice((2, 2, 3))
    for block in printed.blocks:
        if isinstance(block, Said):
            yield from ("", block.text) if block.bold else (block.text,)
        elif isinstance(block, Pairs):
            yield ""
            yield from _pairs_text(block)
            yield ""
        else:
            yield from _grid_text(block, gap)


def _pairs_text(block: Pairs) -> Iterator[str]:
    said = [f"{label}: {value}" for label, value in block.pairs]
    if block.way == "line":
        yield "    ".join(said)
    elif block.way == "two":
        for start in range(0, len(said), 2):
            yield "".join(one.ljust(48) for one in said[start : start + 2]).rstrip()
    elif block.way == "over":
        widths = [max(map(len, pair)) + 4 for pair in block.pairs]
        for side in (0, 1):
            cells = zip(block.pairs, widths, strict=True)
            yield "".join(pair[side].ljust(width) for pair, width in cells).rstrip()
    elif block.way == "sums":
        for label, value in block.pairs:
            yield f"{label:<34}{value:>14}"
    else:
        yield from said


def _folded(cell: str, width: int) -> list[str]:
    return [part for line in cell.split("\n") for part in textwrap.wrap(line, width, break_long_words=False) or [""]]


def _grid_text(block: Grid, gap: str) -> Iterator[str]:
    whole = [row for row in block.rows if len(row) == len(block.head)]
    widths = []
    for place, head in enumerate(block.head):
        longest = max((len(line) for row in whole for line in row[place].split("\n")), default=0)
        words = max(map(len, head.split()), default=0)
        widths.append(max(longest if place in block.right else min(longest, LONGEST), words, 4))
        while len(_folded(head, widths[-1])) > 3:
            widths[-1] += 1
    starts = [sum(widths[:place]) + len(gap) * place for place in range(len(widths))]
    over = ""
    for start, wide, title in block.over:
        room = sum(widths[start : start + wide]) + len(gap) * (wide - 1)
        over = over.ljust(starts[start]) + title.center(room)
    if over:
        yield over.rstrip()
    yield from _lines(block.head, widths, block.right, gap, bottom=True)
    for row in block.rows:
        yield from (row[0],) if len(row) == 1 else _lines(row, widths, block.right, gap)


def _lines(
    row: Cells, widths: Sequence[int], right: frozenset[int], gap: str, *, bottom: bool = False
) -> Iterator[str]:
    folded = [_folded(cell, width) for cell, width in zip(row, widths, strict=True)]
    if row[1:2] == ("",):  # the label of a sum runs over the empty cells behind it
        folded[0] = [row[0]]
    deep = max(map(len, folded))
    for cell in folded:
        cell[:] = [""] * (deep - len(cell)) + cell if bottom else cell + [""] * (deep - len(cell))
    for line in range(deep):
        text = ""
        for place, (cell, width) in enumerate(zip(folded, widths, strict=True)):
            start = sum(widths[:place]) + len(gap) * place
            text = text.ljust(start) + (cell[line].rjust(width) if place in right else cell[line])
        yield text.rstrip()


def _html(chance: random.Random, printed: Printed) -> str:
    pairs = chance.choice(("table", "list", "lines"))
    return "<html><body>" + "".join(_block_html(block, pairs) for block in printed.blocks) + "</body></html>"


def _block_html(block: Said | Pairs | Grid, pairs: str) -> str:
    said = html.escape
    if isinstance(block, Said):
        return f"<{'h2' if block.bold else 'p'}>{said(block.text)}</{'h2' if block.bold else 'p'}>"
    if isinstance(block, Pairs):
        cells = [(said(label), said(value)) for label, value in block.pairs]
        if block.way == "over":
            sides = ("".join(f"<td>{pair[side]}</td>" for pair in cells) for side in (0, 1))
            return "<table>" + "".join(f"<tr>{row}</tr>" for row in sides) + "</table>"
        if pairs == "list":
            return "<dl>" + "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in cells) + "</dl>"
        if pairs == "table":
            return "<table>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in cells) + "</table>"
        return "".join(f"<div>{label}: {value}</div>" for label, value in cells)
    head = "".join(f"<th>{said(cell)}</th>" for cell in block.head)
    wide = len(block.head)
    rows = [
        f'<td colspan="{wide}">{said(row[0])}</td>'
        if len(row) == 1
        else "".join("<td>" + said(cell).replace("\n", "<br>") + "</td>" for cell in row)
        for row in block.rows
    ]
    return f"<table><tr>{_over_html(block)}</tr><tr>{head}</tr>" + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def _over_html(block: Grid) -> str:
    if not block.over:
        return ""
    start, wide, words = block.over[0]
    after = len(block.head) - start - wide
    return f'<th colspan="{start}"></th><th colspan="{wide}">{html.escape(words)}</th>' + "<th></th>" * after


def _pdf(chance: random.Random, printed: Printed) -> bytes:
    wide = max((len(block.head) for block in printed.blocks if isinstance(block, Grid)), default=1)
    face = chance.choice(("Helvetica", "Times-Roman"))
    size = chance.choice((7, 8) if wide > 8 else (8, 9, 10))
    page = landscape(LETTER) if wide > 8 or chance.random() < 0.3 else LETTER
    pen = _Pen(face, size, page[0] - 60, chance.choice(("grid", "lines", "none")), chance.randint(1, 4))
    parts = [part for block in printed.blocks for part in pen.parts(block)]
    held = io.BytesIO()
    # Without its moment a PDF of the same seed has the same bytes.
    SimpleDocTemplate(held, pagesize=page, leftMargin=30, rightMargin=30, topMargin=36, bottomMargin=36,
                      invariant=1).build(parts)  # fmt: skip
    return held.getvalue()


class _Pen:
    """How a PDF is written: its type, its room, its rules."""

    def __init__(self, face: str, size: int, room: float, rules: str, pad: int) -> None:
        self.face, self.size, self.room, self.rules, self.pad = face, size, room, rules, pad
        self.heavy = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}[face]

    def parts(self, block: Said | Pairs | Grid) -> list[Flowable]:
        """What is put on the page for the block."""
        if isinstance(block, Said):
            return [self._words(block.text, bold=block.bold), Spacer(1, 4)]
        if isinstance(block, Grid):
            return [Spacer(1, 6), self._grid(block), Spacer(1, 8)]
        said = [f"{label}: {value}" for label, value in block.pairs]
        if block.way == "over":
            rows = [[self._words(pair[side]) for pair in block.pairs] for side in (0, 1)]
            return [Table(rows, colWidths=[self.room / len(block.pairs)] * len(block.pairs)), Spacer(1, 6)]
        if block.way in ("sums", "card"):
            cells = [[self._words(label), self._words(value, right=True)] for label, value in block.pairs]
            return [Table(cells, colWidths=[200, 110], hAlign="LEFT"), Spacer(1, 8)]
        if block.way == "two":
            cells = [[self._words(one) for one in (*said[at : at + 2], "")[:2]] for at in range(0, len(said), 2)]
            return [Table(cells, colWidths=[self.room / 2] * 2), Spacer(1, 6)]
        rows_of = ["\u00a0\u00a0\u00a0 ".join(said)] if block.way == "line" else said
        return [*map(self._words, rows_of), Spacer(1, 6)]

    def _words(self, text: str, *, bold: bool = False, right: bool = False) -> Paragraph:
        face = self.heavy if bold else self.face
        style = ParagraphStyle("", fontName=face, fontSize=self.size, leading=self.size * 1.2, alignment=2 * right)
        style.splitLongWords = 0
        return Paragraph(html.escape(text).replace("\n", "<br/>"), style)

    def _grid(self, block: Grid) -> Table:
        whole = [row for row in block.rows if len(row) == len(block.head)]
        need = [
            self._need([block.head[at], *(row[at] for row in whole if row[1] or at)]) for at in range(len(whole[0]))
        ]
        spare = max(0.0, self.room - sum(need)) / len(need)
        over = [""] * len(need)
        style: list[Any] = [("TOPPADDING", (0, 0), (-1, -1), self.pad), ("BOTTOMPADDING", (0, 0), (-1, -1), self.pad)]
        style += [("LEFTPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 2)]
        for start, wide, words in block.over:
            over[start] = words
            style.append(("SPAN", (start, 0), (start + wide - 1, 0)))
        top = [over] if block.over else []
        rows: list[list[Any]] = [[self._words(cell, bold=True) for cell in row] for row in top]
        rows.append([self._words(cell, bold=True, right=at in block.right) for at, cell in enumerate(block.head)])
        for row in block.rows:
            if len(row) == 1 or row[1] == "":
                last = len(need) - 1 if len(row) == 1 else next(at for at in range(1, len(row)) if row[at]) - 1
                style.append(("SPAN", (0, len(rows)), (last, len(rows))))
            rows.append([self._words(cell, right=at in block.right) for at, cell in enumerate(row)])
            rows[-1] += [""] * (len(need) - len(rows[-1]))
        rule = {"grid": "GRID", "lines": "LINEBELOW"}.get(self.rules)
        style += [(rule, (0, 0), (-1, -1), 0.4, colors.grey)] if rule else []
        return Table(rows, colWidths=[one + spare for one in need], style=style, repeatRows=len(top) + 1)

    def _need(self, cells: Sequence[str]) -> float:
        words = [word for cell in cells for word in cell.split()]
        return max((stringWidth(word, self.heavy, self.size) for word in words), default=20) + 6
