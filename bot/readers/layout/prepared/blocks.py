"""Services printed as blocks, each its name and then labels with their amounts: put into the rows of one table.

So prints the till of a pharmacy: the drug, its count, then "Retail price", "Insurance paid", "Copay". That the same
labels come again and again, each time below a name, tells these blocks from the sums of a whole bill.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.block_names import named

_FEWEST = 2
_MOST_ABOVE = 5
_WIDE = 3
_MOST_BESIDE = 3
_LONGEST = 7
_MONEY = re.compile(r"[-(]?(?:\$-?[\d,]+(?:\.\d\d)?|[\d,]+\.\d\d)(?:\)|-|CR)?")
"""An amount, with the sign that credits have before or behind it."""
_OF_ONE = frozenset({"total charge", "total billed", "total charged", "cargo total"})
"""What the charge of one service is called too, and no sum of several."""

Cells = dict[Role, tuple[Word, ...]]
"""The words of one line by what they are."""


@dataclass
class Block:
    """The labeled amounts of one block, the rows they take, and the phrases `beside` them, which name it."""

    amounts: dict[Role, Phrase]
    rows: list[int] = field(default_factory=list)
    beside: list[Phrase] = field(default_factory=list)


def blocks_of(rows: Sequence[Row], style: Style) -> list[tuple[int, list[int], Cells]]:
    """The lines that blocks are: their first row, all rows they take, their cells; none where there are no blocks."""
    return _lines_of(rows, list(all_blocks(rows, style)), style)


def strips_of(rows: Sequence[Row], style: Style) -> list[tuple[int, list[int], Cells]]:
    """The same where a block is a row of labels over a row of their amounts, again and again below each service."""
    return _lines_of(rows, list(_all_strips(rows, style)), style)


def _lines_of(rows: Sequence[Row], found: Sequence["Block"], style: Style) -> list[tuple[int, list[int], Cells]]:
    rows = list(map(_priced, rows))
    blocks = [block for block in found if len(block.amounts) > 1]
    places = _places(rows, blocks)
    _with_charges(rows, blocks, places, style)
    kept = [(block, own) for block, own in zip(blocks, places, strict=True) if "charge" in block.amounts]
    blocks = [block for block, _ in kept]
    _with_plan(blocks, style)
    same = set(blocks[0].amounts).intersection(*(block.amounts for block in blocks)) if blocks else set()
    if len(blocks) < _FEWEST or len(same) < _FEWEST:
        return []
    lines: list[tuple[int, list[int], Cells]] = []
    told = [[*(phrase for index in own for phrase in rows[index].phrases), *block.beside] for block, own in kept]
    everywhere = set.intersection(*({phrase.text for phrase in phrases} for phrases in told))  # the patient's name
    for (block, own), phrases in zip(kept, told, strict=True):
        phrases = [phrase for phrase in phrases if phrase.text != block.amounts["charge"].text]
        cells: Cells = dict(named([one for one in phrases if one.text not in everywhere], style))
        for role, words in named(phrases, style):
            cells.setdefault(role, words)
        if "description" not in cells:
            return []
        cells.update({role: phrase.words for role, phrase in block.amounts.items()})
        lines.append((min(own.start, block.rows[0]), [*own, *block.rows], cells))
    return lines


def _places(rows: Sequence[Row], blocks: Sequence["Block"]) -> list[range]:
    """The rows above each block that name it: as many as stand between all of them."""
    between = [after.rows[0] - before.rows[-1] - 1 for before, after in pairwise(blocks)]
    above = min(between, default=0)
    if not 0 < above <= _MOST_ABOVE:
        return [range(block.rows[0], block.rows[0]) for block in blocks]
    return [_naming(rows, block.rows[0], above) for block in blocks]


def _with_charges(rows: Sequence[Row], blocks: Sequence["Block"], places: Sequence[range], style: Style) -> None:
    """Give each block the one amount of the rows that name it for its charge, where none of them labels one."""
    if any("charge" in block.amounts for block in blocks):
        return
    for block, own in zip(blocks, places, strict=True):
        said = [phrase for index in own for phrase in rows[index].phrases]
        priced = [phrase for phrase in said if _MONEY.fullmatch(phrase.text) and style.amount(phrase.text) is not None]
        if len(priced) == 1:
            block.amounts["charge"] = priced[0]


def _with_plan(blocks: Sequence["Block"], style: Style) -> None:
    """Call what a plan "covered" its payment, where with the discount beside it nothing else is left in any block."""
    for block in blocks:
        cells = {role: style.amount(phrase.text) or Decimal(0) for role, phrase in block.amounts.items()}
        if set(cells) != {"charge", "adjustment", "credit", "patient_owes"}:
            return
        if cells["charge"] != abs(cells["adjustment"]) + abs(cells["credit"]) + cells["patient_owes"]:
            return
    for block in blocks:
        block.amounts["plan_paid"] = block.amounts.pop("credit")


def _naming(rows: Sequence[Row], start: int, most: int) -> range:
    """The rows right above the first row of a block, as far as none stands further off than that row is high."""
    first = start
    while first > max(0, start - most):
        row, below = rows[first - 1], rows[first]
        if row.page == below.page and below.top - row.bottom >= below.bottom - below.top:
            break
        first -= 1
    return range(first, start)


def all_blocks(rows: Sequence[Row], style: Style) -> Iterator[Block]:
    """Runs of rows that are each a label and its amount."""
    block = Block({})
    for index, row in enumerate(map(_spread, rows)):
        role = _labeled(row, style)
        if role is None or role in block.amounts or (block.rows and index - block.rows[-1] > 1):
            if block.rows:
                yield block
            block = Block({})
        if role is not None:
            block.amounts[role] = row.phrases[-1]
            block.rows.append(index)
            block.beside += row.phrases[:-2]
    if block.rows:
        yield block


def _all_strips(rows: Sequence[Row], style: Style) -> Iterator[Block]:
    """Rows of labels of amounts, each with as many amounts right below."""
    for index, (row, below) in enumerate(pairwise(rows)):
        roles = [column_meaning(phrase.text) for phrase in row.phrases]
        if len(roles) < _WIDE or len(below.phrases) != len(roles) or len(set(roles)) < len(roles):
            continue
        known = [role for role in roles if role in MONEY_ROLES]
        if len(known) == len(roles) and all(style.amount(phrase.text) is not None for phrase in below.phrases):
            yield Block(dict(zip(known, below.phrases, strict=True)), [index, index + 1])


def _spread(row: Row) -> Row:
    """The row whose amount stands a space behind its label as two phrases: "You were billed $365.00"."""
    words = row.phrases[-1].words
    signed = 1 + (words[-1].text == "CR")
    said, amount = words[:-signed], "".join(word.text for word in words[-signed:])
    if row.cells or not 0 < len(said) < _LONGEST or not _MONEY.fullmatch(amount):
        return row
    return replace(row, cuts=row.cuts | {len(row.words) - signed})


def _priced(row: Row) -> Row:
    """The row whose amount stands a space behind all it says as two phrases: "Office visit, level 4 $318.00"."""
    *said, last = row.words
    marked = "$" in last.text and _MONEY.fullmatch(last.text)
    return row if row.cells or not said or not marked else replace(row, cuts=row.cuts | {len(said)})


def _labeled(row: Row, style: Style) -> Role | None:
    """What the amount at the end of a row is, by the label before it; what names the service may stand beside both."""
    if not 1 < len(row.phrases) <= _MOST_BESIDE or style.amount(row.phrases[-1].text) is None:
        return None
    said = row.phrases[-2].text.rstrip(" :")
    role = column_meaning(said)
    beside = any(style.amount(phrase.text) is not None for phrase in row.phrases[:-2])
    summed = "total" in said.lower() and said.lower() not in _OF_ONE
    return role if role in MONEY_ROLES and not beside and not summed else None
