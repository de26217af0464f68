"""Rows of cells that hold a line each of several services: three codes below each other beside their three amounts."""

import re
from collections.abc import Sequence

from bot import dates
from codesets.recognize import split_modifiers, systems_of

_AMOUNT = re.compile(r"[-(]?\$?\s?-?[\d,]*\d(?:\.\d\d)\)?|[-(]?\$\s?[\d,]*\d\)?")
_FEWEST_FIGURES = 2
"""Cells of as many amounts or codes; one alone may say two things of a single service."""


def apart(texts: Sequence[str]) -> list[list[str]]:
    """The cells of one row, each a text of one line or more, as the rows that they print; the row itself else.

    A day that stands once is that of them all; any other text that stands once, an amount above all, is said once.
    """
    lines = [[line.strip() for line in text.splitlines() if line.strip()] for text in texts]
    counts = {len(own) for own in lines} - {0, 1}
    if len(counts) != 1:
        return [list(texts)]
    (count,) = counts
    figures = [own for own in lines if len(own) == count and all(map(is_figure, own))]
    if len(figures) < _FEWEST_FIGURES or not any(all(map(_AMOUNT.fullmatch, own)) for own in figures):
        return [list(texts)]
    return [[_line(own, number) for own in lines] for number in range(count)]


def is_figure(text: str) -> bool:
    """Whether a text is an amount or a code, with or without its modifiers."""
    return bool(_AMOUNT.fullmatch(text)) or bool(systems_of(split_modifiers(text)[0]))


def _line(own: Sequence[str], number: int) -> str:
    if len(own) > 1:
        return own[number]
    once = own[0] if own else ""
    return once if number == 0 or dates.parse(once) else ""
