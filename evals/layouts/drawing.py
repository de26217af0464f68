"""Draws a printed case as plain text, Markdown, tabs, CSV or PDF: the bytes that a reader gets."""

import csv
import io
import random
from collections.abc import Callable, Sequence

from reportlab.lib.pagesizes import LETTER, landscape
from reportlab.pdfgen.canvas import Canvas

from evals.layouts import printing
from evals.layouts.cases import Case
from evals.layouts.printing import RIGHT, Printed

FONTS = ("Helvetica", "Times-Roman", "Courier")


def draw(case: Case) -> tuple[str, bytes]:
    """A file name and the bytes of the case in its medium."""
    medium = case.layout.medium
    if medium == "pdf":
        return f"{case.name}.pdf", _pdf(case)
    if medium == "csv":
        return f"{case.name}.csv", _csv(case).encode("utf-8-sig" if case.layout.seed % 3 == 0 else "utf-8")
    return f"{case.name}.txt", _TEXT[medium](case).encode()


def _pairs_text(pairs: Sequence[tuple[str, str]], boxes: bool) -> list[str]:
    """Labeled values: one a row, two a row, or labels over their values."""
    if boxes and len(pairs) > 1:
        widths = [max(len(label), len(value)) + 4 for label, value in pairs]
        lines = []
        for start in range(0, len(pairs), 3):
            part = list(zip(pairs, widths, strict=True))[start : start + 3]
            lines.append("".join(label.ljust(width) for (label, _), width in part).rstrip())
            lines.append("".join(value.ljust(width) for (_, value), width in part).rstrip())
            lines.append("")
        return lines
    lines = []
    for start in range(0, len(pairs), 2):
        lines.append("".join(f"{label}: {value}".ljust(48) for label, value in pairs[start : start + 2]).rstrip())
    return lines


def grid(case: Case) -> tuple[list[dict[str, str]], list[Printed]]:
    """The rows of the heading and the rows below it."""
    headings = {role: case.layout.headings[role] for role in case.layout.columns}
    if not case.layout.two_rows:
        return [headings], list(printing.rows(case))
    upper, lower = {}, {}
    for role, heading in headings.items():
        first, _, rest = heading.rpartition(" ")
        upper[role], lower[role] = first, rest
    return [upper, lower], list(printing.rows(case))


def _wrapped(row: Printed, case: Case) -> list[Printed]:
    """A line whose long description goes on below."""
    words = row.cells.get("description", "").split()
    if not case.layout.wrap or row.kind != "line" or len(words) < 4:
        return [row]
    first, rest = " ".join(words[:2]), " ".join(words[2:])
    return [Printed("line", row.cells | {"description": first}), Printed("more", {"description": rest})]


def _text(case: Case) -> str:
    layout = case.layout
    heads, body = grid(case)
    body = [part for row in body for part in _wrapped(row, case)]
    cells = [*heads, *(row.cells for row in body)]
    widths = {role: max(len(row.get(role, "")) for row in cells) for role in layout.columns}
    gap = " " * (2 + layout.seed % 3)

    def line(row: dict[str, str]) -> str:
        parts = [
            row.get(role, "").rjust(widths[role]) if role in RIGHT else row.get(role, "").ljust(widths[role])
            for role in layout.columns
        ]
        return gap.join(parts).rstrip()

    out = [*printing.letterhead(case), "", *_pairs_text(printing.header(case), layout.boxes), ""]
    out += [line(row) for row in heads]
    if layout.seed % 2:
        out.append("-" * 90)
    for row in body:
        out.append(row.cells["description"] if row.kind == "section" else line(row.cells))
        if row.kind == "subtotal":
            out.append("")
    out += ["", *_summary_text(case), "", *printing.foot(case)]
    return "\n".join(out) + "\n"


def _summary_text(case: Case) -> list[str]:
    pairs = printing.summary(case)
    if case.layout.seed % 3 == 0:
        return [f"{label} {'.' * (50 - len(label) - len(value))} {value}" for label, value in pairs]
    return [f"{label}:".ljust(40) + value.rjust(14) for label, value in pairs]


def _ragged(case: Case) -> str:
    """Text that was copied from somewhere and lost its spaces."""
    _, body = grid(case)
    out = [*printing.letterhead(case), *(f"{label}: {value}" for label, value in printing.header(case))]
    out.append(" ".join(case.layout.headings[role] for role in case.layout.columns))
    for row in body:
        out.append(" ".join(row.cells[role] for role in case.layout.columns if row.cells.get(role)))
    out += [f"{label}: {value}" for label, value in printing.summary(case)]
    return "\n".join([*out, *printing.foot(case)]) + "\n"


def _cells(case: Case, mark: str) -> list[str]:
    heads, body = grid(case)
    out = [mark.join(row.get(role, "") for role in case.layout.columns) for row in heads]
    out += [mark.join(row.cells.get(role, "") for role in case.layout.columns) for row in body]
    return out


def _tabs(case: Case) -> str:
    pairs = [f"{label}: {value}" for label, value in printing.header(case)]
    sums = [f"{label}\t{value}" for label, value in printing.summary(case)]
    return "\n".join([*printing.letterhead(case), *pairs, "", *_cells(case, "\t"), "", *sums, *printing.foot(case)])


def _pipes(case: Case) -> str:
    rows = [f"| {row} |" for row in _cells(case, " | ")]
    rule = "|" + "---|" * len(case.layout.columns)
    pairs = [f"**{label}:** {value}" for label, value in printing.header(case)]
    sums = [f"- {label}: {value}" for label, value in printing.summary(case)]
    head = [f"# {part}" if not number else part for number, part in enumerate(printing.letterhead(case))]
    return "\n".join([*head, "", *pairs, "", rows[0], rule, *rows[1:], "", *sums, "", *printing.foot(case)])


_TEXT: dict[str, Callable[[Case], str]] = {"text": _text, "ragged": _ragged, "tabs": _tabs, "pipes": _pipes}


def _csv(case: Case) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if case.layout.comma else ",", lineterminator="\r\n")
    wide = len(case.layout.columns)
    for text in printing.letterhead(case):
        writer.writerow([text, *[""] * (wide - 1)])
    for pair in printing.header(case):
        writer.writerow([*pair, *[""] * (wide - 2)])
    writer.writerow([])
    heads, body = grid(case)
    for row in [*heads, *(row.cells for row in body)]:
        writer.writerow([row.get(role, "") for role in case.layout.columns])
    for label, value in printing.summary(case):
        writer.writerow([label, *[""] * (wide - 2), value])
    return out.getvalue()


def _pdf(case: Case) -> bytes:
    layout = case.layout
    chance = random.Random(layout.seed)  # noqa: S311
    wide = len(layout.columns) > 7
    size = landscape(LETTER) if wide else LETTER
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=True)
    if chance.random() < 0.15:
        canvas.setPageRotation(90)
    font, points = chance.choice(FONTS), chance.choice((7, 8)) if wide else chance.choice((8, 9))
    if font == "Courier":
        points -= 1
    y = size[1] - 50
    canvas.setFont(font, points + 3)
    for text in printing.letterhead(case):
        canvas.drawString(40, y, text)
        y -= points + 7
    y = _pdf_pairs(canvas, printing.header(case), y - 6, font, points, layout.boxes)
    y = _pdf_table(canvas, case, y - 14, font, points, size)
    for label, value in printing.summary(case):
        y -= points + 5
        canvas.drawString(size[0] - 300, y, label)
        canvas.drawRightString(size[0] - 40, y, value)
    for number, text in enumerate(printing.foot(case)):
        canvas.drawString(40, 60 - 12 * number, text)
    canvas.save()
    return out.getvalue()


def _pdf_pairs(
    canvas: Canvas, pairs: Sequence[tuple[str, str]], y: float, font: str, points: int, boxes: bool
) -> float:
    for start in range(0, len(pairs), 3 if boxes else 2):
        part = pairs[start : start + (3 if boxes else 2)]
        for place, (label, value) in enumerate(part):
            x = 40 + place * (180 if boxes else 270)
            canvas.setFont(font, points)
            canvas.drawString(x, y, label if boxes else f"{label}:")
            canvas.drawString(*((x, y - points - 2) if boxes else (x + 130, y)), value)
        y -= (2.8 if boxes else 1.6) * points
    return y


def _pdf_table(canvas: Canvas, case: Case, y: float, font: str, points: int, size: tuple[float, float]) -> float:
    heads, body = grid(case)
    body = [part for row in body for part in _wrapped(row, case)]
    columns = case.layout.columns
    cells = [*heads, *(row.cells for row in body)]
    canvas.setFont(font, points)
    widths = {role: max(canvas.stringWidth(row.get(role, ""), font, points) for row in cells) + 8 for role in columns}
    spare = max(0.0, size[0] - 80 - sum(widths.values())) / len(columns)
    places, x = {}, 40.0
    for role in columns:
        places[role] = (x, x + widths[role] - 6)
        x += widths[role] + min(spare, 30)

    def write(row: dict[str, str]) -> None:
        for role, text in row.items():
            if role in places and text:
                left, right = places[role]
                canvas.drawRightString(right, y, text) if role in RIGHT else canvas.drawString(left, y, text)

    for head in heads:
        write(head)
        y -= points + 2
    for row in body:
        y -= 2 if row.kind != "more" else 0
        if y < 110:
            canvas.showPage()
            canvas.setFont(font, points)
            y = size[1] - 60
            for head in heads:
                write(head)
                y -= points + 2
        if row.kind == "section":
            canvas.drawString(40, y, row.cells["description"])
        else:
            write(row.cells)
        y -= points + 2
    return y
