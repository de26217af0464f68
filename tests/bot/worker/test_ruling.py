"""The lines of a page, as the programs that draw tables draw them."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from bot.worker.ruling import Box, rules_of


def drawn(draw: Callable[[Canvas], None]) -> list[Box]:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 400))
    draw(canvas)
    canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        return rules_of(document[0], lambda left, top, right, bottom: (left, right, -top, -bottom))


def sides(boxes: list[Box]) -> set[tuple[int, ...]]:
    return {tuple(10 * round(edge / 10) for edge in box) for box in boxes}


@pytest.mark.parametrize(
    "draw",
    [
        lambda canvas: canvas.line(50, 200, 350, 200),
        lambda canvas: canvas.rect(50, 199.5, 300, 1, stroke=0, fill=1),
    ],
)
def test_a_line_and_a_thin_box_are_one(draw: Callable[[Canvas], None]) -> None:
    assert sides(drawn(draw)) == {(50, 350, -200, -200)}


def test_a_box_has_four_sides_wherever_it_was_moved_to() -> None:
    def moved(canvas: Canvas) -> None:
        canvas.translate(20, 40)
        canvas.rect(30, 60, 300, 200)

    expected = {(50, 350, -100, -100), (50, 350, -300, -300), (50, 50, -300, -100), (350, 350, -300, -100)}
    assert sides(drawn(moved)) == expected


def test_a_shaded_row_and_a_slanting_line_rule_nothing() -> None:
    def shaded(canvas: Canvas) -> None:
        canvas.rect(50, 100, 300, 20, stroke=0, fill=1)
        canvas.line(50, 50, 300, 300)

    assert drawn(shaded) == []


def test_a_drawing_of_endlessly_many_lines_rules_nothing() -> None:
    def hatched(canvas: Canvas) -> None:
        for number in range(5000):
            canvas.line(10, number / 20, 500, number / 20)

    assert drawn(hatched) == []
