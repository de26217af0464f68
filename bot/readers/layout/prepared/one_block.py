"""One service printed as a block: its name and code, then "Charge", "Plan discount", "Your share" with their amounts.

Several such blocks are told by their labels, which come again with each. One alone could be the sums of a whole bill,
and is a line only right below the one code that the document prints.
"""

from collections.abc import Iterator, Sequence

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.block_names import CODED, named, parts_of
from bot.readers.layout.prepared.blocks import Cells, all_blocks

_NEAR = 3
"""Rows from the code to the first amount."""
_FEWEST_LETTERS = 3


def one_block_of(rows: Sequence[Row], style: Style) -> list[tuple[int, list[int], Cells]]:
    """The one line that a block is: its first row, all rows it takes, its cells; none where it may be anything else."""
    blocks = [block for block in all_blocks(rows, style) if len(block.amounts) > 1]
    coded = [index for index, row in enumerate(rows) if _code_in(row)]
    if len(blocks) != 1 or len(coded) != 1 or "charge" not in blocks[0].amounts:
        return []
    (block,), (at,) = blocks, coded
    first = block.rows[0]
    if not 0 < first - at <= _NEAR or any(style.amounts(row.text) for row in rows[at:first]):
        return []
    if rows[at].page != rows[first].page:
        return []
    cells: Cells = dict(_told(rows, range(at, first), style))
    start = at
    if "description" not in cells and at > 0 and not style.amounts(rows[at - 1].text):
        start = at - 1
        cells = dict(_told(rows, range(start, first), style))
    if "description" not in cells:
        return []
    cells.update({role: phrase.words for role, phrase in block.amounts.items()})
    return [(start, [*range(start, first), *block.rows], cells)]


def _told(rows: Sequence[Row], places: range, style: Style) -> Iterator[tuple[Role, tuple[Word, ...]]]:
    return named([phrase for index in places for phrase in rows[index].phrases], style)


def _code_in(row: Row) -> bool:
    """Whether a row has the code of a service, by itself or in front of the service's name."""
    return any(_begins_with_code(part) for phrase in row.phrases for part in parts_of(phrase))


def _begins_with_code(phrase: Phrase) -> bool:
    if CODED.fullmatch(phrase.text):
        return True
    first, *rest = phrase.words
    letters = sum(map(str.isalpha, " ".join(word.text for word in rest)))
    return code_role(first.text) == "code" and (not rest or letters >= _FEWEST_LETTERS)
