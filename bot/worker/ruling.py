"""The lines that a PDF page draws: what its tables and boxes are ruled with."""

import itertools
from collections.abc import Callable, Iterator
from ctypes import byref, c_float

import pypdfium2
from pypdfium2 import raw

Box = tuple[float, float, float, float]
"""Four edges: left, top, right and bottom as PDF counts them, or as the upright page does."""
_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 40_000
_MOST_RULES = 4_000
_THIN = 2.5
"""Points: a filled box that is no wider is drawn as a line."""
_SHORT = 5.0


def rules_of(page: pypdfium2.PdfPage, upright: Callable[[float, float, float, float], Box]) -> list[Box]:
    """The level and the plumb lines of a page, each a thin box as ``upright`` makes one of left, top, right, bottom.

    Empty where a page draws so many that it is a drawing.
    """
    found = [upright(*box) for box in itertools.islice(_lines(page), _MOST_RULES + 1)]
    return found if len(found) <= _MOST_RULES else []


def _lines(page: pypdfium2.PdfPage) -> Iterator[Box]:
    left = _MOST_SEGMENTS
    paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1)
    for item in itertools.islice(paths, _MOST_OBJECTS):
        x0, y0, x1, y1 = item.get_bounds()
        if max(x1 - x0, y1 - y0) < _SHORT:
            continue
        if min(x1 - x0, y1 - y0) <= _THIN:
            yield x0, y1, x1, y0
            continue
        left -= raw.FPDFPath_CountSegments(item)
        if left < 0:
            return
        if _is_stroked(item):
            yield from _sides(item)


def _is_stroked(item: pypdfium2.PdfObject) -> bool:
    fill, stroke = raw.c_int(), raw.c_int()
    return bool(raw.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))) and bool(stroke.value)


def _sides(item: pypdfium2.PdfObject) -> Iterator[Box]:
    """The straight sides of a path, those that are level or plumb."""
    matrix = item.get_matrix()
    x, y = c_float(), c_float()
    start = before = None
    for index in range(raw.FPDFPath_CountSegments(item)):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if not raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y)):
            continue
        point = matrix.on_point(x.value, y.value)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO and before:
            yield from _straight(before, point)
        before = point
        if raw.FPDFPathSegment_GetClose(segment) and start:
            yield from _straight(point, start)


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Box]:
    (x0, x1), (y0, y1) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    if min(x1 - x0, y1 - y0) <= 0.5 and max(x1 - x0, y1 - y0) >= _SHORT:
        yield x0, y1, x1, y0
