"""The parts of a letter's body: paragraphs, numbered requests, tables; read from the rendered template."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

TABLE = "\x01"
"""What a template prints where a table stands; no value can hold it, for values are cleaned of control characters."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``is_heading`` where it names what follows."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list: numbered in the letter itself, with dashes in notes and telephone scripts."""

    points: tuple[str, ...]
    is_numbered: bool


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under headings; the last column holds amounts."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Points | Table


def read_blocks(text: str, tables: Sequence[Table], is_numbered: bool) -> tuple[Block, ...]:
    """The blocks of a rendered template: paragraphs lie between empty lines, "# " begins a heading, "- " a point."""
    left = iter(tables)
    return tuple(_join(block for part in re.split(r"\n\s*\n", text) for block in _read(part, left, is_numbered)))


def _read(part: str, tables: Iterator[Table], is_numbered: bool) -> Iterator[Block]:
    for line in filter(None, (line.strip() for line in part.split("\n"))):
        if line == TABLE:
            yield next(tables)
        elif line.startswith("- "):
            yield Points((line[2:],), is_numbered)
        elif line.startswith("# "):
            yield Paragraph(line[2:], is_heading=True)
        else:
            yield Paragraph(line)


def _join(blocks: Iterable[Block]) -> Iterator[Block]:
    """Neighbouring points as one list, so that their numbers run on."""
    held: Points | None = None
    for block in blocks:
        if isinstance(block, Points):
            held = Points((*held.points, *block.points), block.is_numbered) if held else block
            continue
        if held:
            yield held
        held = None
        yield block
    if held:
        yield held
