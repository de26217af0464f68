"""Draws a case as sheets of other printers than `drawing` knows: their fonts, rules, boxes, receipts and screens.

For photos alone: what is printed is what `printing` says, so the same Bill must be read from it.
"""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.colors import Color, black, white
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from evals.layouts import printing
from evals.layouts.cases import Case
from evals.layouts.drawing import grid
from evals.layouts.printing import RIGHT, Printed

_BUILT_IN = (("Helvetica", "Helvetica-Bold"), ("Times-Roman", "Times-Bold"), ("Courier", "Courier-Bold"))
_FOLDERS = Path("/usr/share/fonts/truetype")
_FILES = (
    ("dejavu/DejaVuSans", "dejavu/DejaVuSans-Bold"),
    ("dejavu/DejaVuSansMono", "dejavu/DejaVuSansMono-Bold"),
    ("dejavu/DejaVuSerif", "dejavu/DejaVuSerif-Bold"),
    ("liberation/LiberationSansNarrow-Regular", "liberation/LiberationSansNarrow-Bold"),
    ("liberation/LiberationMono-Regular", "liberation/LiberationMono-Bold"),
    ("crosextra/Carlito-Regular", "crosextra/Carlito-Bold"),
    ("roboto/unhinted/RobotoTTF/Roboto-Regular", "roboto/unhinted/RobotoTTF/Roboto-Bold"),
    ("open-sans/OpenSans-Regular", "open-sans/OpenSans-Bold"),
    ("lato/Lato-Regular", "lato/Lato-Bold"),
)
_LEFT = 40.0


@dataclass(frozen=True)
class Style:
    """A printer's choices for one sheet; sizes in points."""

    font: str
    bold: str
    points: float
    ruled: bool
    striped: bool
    band: bool
    night: bool
    upper: bool
    air: float


def typeset(case: Case) -> bytes:
    """The sheets as PDF; the layout's seed chooses how they look."""
    chance = random.Random(f"typeset-{case.layout.seed}")  # noqa: S311
    sheet = _Sheet(case, _style(chance, len(case.layout.columns)), chance)
    return sheet.pdf()


def _style(chance: random.Random, columns: int) -> Style:
    font, bold = chance.choice(list(_fonts()))
    wide = columns > 7
    mono = "Mono" in font or "Courier" in font
    points = chance.uniform(6.3, 7.6) if wide else chance.uniform(7.5, 10.0)
    return Style(
        font, bold, points * (0.85 if mono else 1.0), chance.random() < 0.35, chance.random() < 0.3,
        chance.random() < 0.35, chance.random() < 0.08, chance.random() < 0.2, chance.uniform(1.0, 7.0),
    )  # fmt: skip


def _fonts() -> Iterator[tuple[str, str]]:
    """The pairs of fonts, plain and bold, that are installed here."""
    yield from _BUILT_IN
    for plain, bold in _FILES:
        paths = [_FOLDERS / f"{name}.ttf" for name in (plain, bold)]
        if all(path.exists() for path in paths):
            for path in paths:
                if path.stem not in pdfmetrics.getRegisteredFontNames():
                    pdfmetrics.registerFont(TTFont(path.stem, str(path)))
            yield paths[0].stem, paths[1].stem


class _Sheet:
    """The sheets of one case while they are drawn."""

    def __init__(self, case: Case, style: Style, chance: random.Random) -> None:
        self.case, self.style, self.chance = case, style, chance
        self.widths = self._widths()
        spare = 1.0 + chance.uniform(0.0, 1.6) * style.points
        self.gap = 9.0 + spare
        self.width = max(612.0, 2 * _LEFT + sum(self.widths.values()) + self.gap * len(self.widths))
        self.height = 792.0 if self.width <= 612 else max(612.0, self.width * 0.77)
        self.out = io.BytesIO()
        self.canvas = Canvas(self.out, pagesize=(self.width, self.height), invariant=True)
        self.ink = white if style.night else black
        self.y = self.height - 45

    def pdf(self) -> bytes:
        self._paper()
        self._head()
        self._table()
        self._summary()
        self._foot()
        self.canvas.save()
        return self.out.getvalue()

    def _widths(self) -> dict[str, float]:
        heads, body = grid(self.case)
        cells = [*heads, *(row.cells for row in body)]
        font, points = self.style.bold, self.style.points
        return {
            role: max(pdfmetrics.stringWidth(self._cased(row.get(role, "")), font, points) for row in cells)
            for role in self.case.layout.columns
        }

    def _cased(self, text: str) -> str:
        return text.upper() if self.style.upper else text

    def _paper(self) -> None:
        if self.style.night:
            self.canvas.setFillColor(Color(0.1, 0.11, 0.14))
            self.canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        self.canvas.setFillColor(self.ink)

    def _write(self, x: float, text: str, *, right: bool = False, bold: bool = False, points: float = 0) -> None:
        self.canvas.setFont(self.style.bold if bold else self.style.font, points or self.style.points)
        (self.canvas.drawRightString if right else self.canvas.drawString)(x, self.y, self._cased(text))

    def _head(self) -> None:
        step = self.style.points + self.style.air * 0.5 + 2
        for number, text in enumerate(printing.letterhead(self.case)):
            self._write(_LEFT, text, bold=not number, points=self.style.points + (4 if not number else 1))
            self.y -= step + 4
        pairs = printing.header(self.case)
        two = self.chance.random() < 0.5 and self.width >= 612
        middle = self.width / 2
        for number, (label, value) in enumerate(pairs):
            x = _LEFT if not two or number % 2 == 0 else middle
            self._write(x, f"{label}:")
            self._write(x + 0.21 * self.width, value, bold=True)
            if not two or number % 2 or number == len(pairs) - 1:
                self.y -= step
        self.y -= 12

    def _places(self) -> dict[str, tuple[float, float]]:
        x, places = _LEFT, {}
        for role, width in self.widths.items():
            places[role] = (x, x + width)
            x += width + self.gap
        return places

    def _table(self) -> None:
        heads, body = grid(self.case)
        places, step = self._places(), self.style.points + self.style.air + 2
        right = max(end for _, end in places.values()) + 4
        if self.style.band:
            self.canvas.setFillColor(Color(0.15, 0.25, 0.45))
            self.canvas.rect(_LEFT - 4, self.y - 4 - step * (len(heads) - 1), right - _LEFT + 4, step * len(heads) + 2,
                             stroke=0, fill=1)  # fmt: skip
            self.canvas.setFillColor(white)
        for head in heads:
            self._row(Printed("head", head), places, bold=True)
            self.y -= step
        self.canvas.setFillColor(self.ink)
        for number, row in enumerate(body):
            if self.style.striped and number % 2 and not self.style.night:
                self.canvas.setFillColor(Color(0.9, 0.92, 0.95))
                self.canvas.rect(_LEFT - 4, self.y - 3, right - _LEFT + 4, step, stroke=0, fill=1)
                self.canvas.setFillColor(self.ink)
            self._row(row, places, bold=row.kind in ("total", "subtotal"))
            if self.style.ruled:
                self.canvas.setStrokeColor(Color(0.55, 0.55, 0.55))
                self.canvas.setLineWidth(0.5)
                self.canvas.line(_LEFT - 4, self.y - 3, right, self.y - 3)
            self.y -= step
        self.y -= 10

    def _row(self, row: Printed, places: dict[str, tuple[float, float]], *, bold: bool) -> None:
        if row.kind == "section":
            self._write(_LEFT, row.cells["description"], bold=True)
            return
        for role, text in row.cells.items():
            if role in places and text:
                left, end = places[role]
                self._write(end if role in RIGHT else left, text, right=role in RIGHT, bold=bold)

    def _summary(self) -> None:
        step = self.style.points + self.style.air + 3
        right = self.width - _LEFT if self.chance.random() < 0.6 else _LEFT + 260
        for label, value in printing.summary(self.case):
            self._write(right - 230, label)
            self._write(right, value, right=True, bold=True)
            self.y -= step

    def _foot(self) -> None:
        self.y = min(self.y - 10, 60)
        for text in printing.foot(self.case):
            self._write(_LEFT, text)
            self.y -= self.style.points + 4
