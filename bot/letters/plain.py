"""A letter as plain text: to read, to copy into a portal's message box, to print."""

from collections.abc import Iterable, Sequence

from bot.letters.blocks import Block, Paragraph, Points, Table
from bot.letters.letter import Letter
from knowledge.letter import load_frame

_RULE = "-" * 60


def letter_text(letter: Letter) -> str:
    """The whole letter with the notes for its sender below a rule, or the telephone script."""
    if letter.form == "phone":
        return _paragraphs([letter.title, *_blocks(letter.body), *_sources(letter)])
    thanks, *signature = letter.closing
    parts = [
        "\n".join(letter.sender),
        letter.date,
        "\n".join(letter.recipient),
        "\n".join(letter.about),
        letter.greeting,
        *_blocks(letter.body),
        thanks,
        "\n\n\n".join(signature),
        _RULE,
        load_frame(letter.language).headings["notes"],
        *_blanks(letter),
        *_blocks(letter.notes),
        *_sources(letter),
    ]
    return _paragraphs(parts)


def _paragraphs(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"


def _blanks(letter: Letter) -> list[str]:
    if not letter.blanks:
        return []
    return [load_frame(letter.language).headings["blanks"] + ":\n" + _dashed(letter.blanks)]


def _sources(letter: Letter) -> list[str]:
    if not letter.sources:
        return []
    named = [f"{source.title}, {source.url}" for source in letter.sources]
    return [load_frame(letter.language).headings["sources"] + ":\n" + _dashed(named)]


def _dashed(points: Iterable[str]) -> str:
    return "\n".join(f"- {point}" for point in points)


def _blocks(blocks: Iterable[Block]) -> list[str]:
    return [_block(block) for block in blocks]


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text + (":" if block.is_heading else "")
    if isinstance(block, Points):
        numbered = "\n".join(f"{n}. {one}" for n, one in enumerate(block.points, 1))
        return numbered if block.is_numbered else _dashed(block.points)
    return _table(block)


def _table(table: Table) -> str:
    """The columns aligned, the amounts to the right."""
    rows = (table.headings, *table.rows)
    widths = [max(len(row[at]) for row in rows) for at in range(len(table.headings))]
    return "\n".join(_row(row, widths) for row in rows)


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    *cells, amount = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return "  ".join([*cells, amount.strip().rjust(widths[-1])]).rstrip()
