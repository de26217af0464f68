"""Services printed as blocks, each its name and then labels with their amounts: put into the rows of one table.

So prints the till of a pharmacy: the drug, its count, then "Retail price", "Insurance paid", "Copay". That the same
labels come again and again, each time below a name, tells these blocks from the sums of a whole bill.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from bot.readers.layout.contents import NAMED_COUNT, code_role
from bot.readers.layout.labels import labels_of
from bot.readers.layout.meaning import column_meaning
from bot.readers.layout.rows import Phrase, Row
from bot.readers.layout.tokens import Style
from bot.readers.layout.vocabulary import MONEY_ROLES, Role, role_of
from bot.readers.layout.words import Word

_FEWEST = 2
_MOST_ABOVE = 5
_WIDE = 3
_LONGEST = 7
_MONEY = re.compile(r"[-(]?(?:\$[\d,]+(?:\.\d\d)?|[\d,]+\.\d\d)\)?")
_PLACE = re.compile(r"\d{1,2}[.)]")
_NTH = re.compile(r"(?:line|item|service|l[ií]nea|servicio) ?#?\d{1,3}(?: (?:of|de) \d{1,3})?", re.IGNORECASE)
_NUMBERED = re.compile(r"([A-Za-z. ]{2,16}?)\s?[#:]*\s?[\d-]+")
_DRUG = re.compile(r"NDC\W{0,4}(\d{4,5}-\d{3,4}-\d{1,2})", re.IGNORECASE)
_DAY = re.compile(
    r"(?:fill(?:ed)? (?:date|on)|(?:date )?(?:fill(?:ed)?|dispensed|sold|picked up)|dos"
    r"|date(?: of service)?|on|fecha)\b\W{0,2}",
    re.IGNORECASE,
)
"""What a day of care is called, in front of it."""
_CODED = re.compile(
    r"(?:CPT|HCPCS|CDT|(?:(?:procedure|service|billing) )?code)\W{0,3}((?:\d{5}|[A-V]\d{4})(?:-[A-Z0-9]{2})*)",
    re.IGNORECASE,
)

Cells = dict[Role, tuple[Word, ...]]
"""The words of one line by what they are."""


@dataclass
class _Block:
    """The labeled amounts of one block and the rows they take; `above` are the rows that name it."""

    amounts: dict[Role, Phrase]
    rows: list[int] = field(default_factory=list)
    above: list[int] = field(default_factory=list)


def blocks_of(rows: Sequence[Row], style: Style) -> list[tuple[int, list[int], Cells]]:
    """The lines that blocks are: their first row, all rows they take, their cells; none where there are no blocks."""
    return _lines_of(rows, list(_all_blocks(rows, style)), style)


def strips_of(rows: Sequence[Row], style: Style) -> list[tuple[int, list[int], Cells]]:
    """The same where a block is a row of labels over a row of their amounts, again and again below each service."""
    return _lines_of(rows, list(_all_strips(rows, style)), style)


def _lines_of(rows: Sequence[Row], found: Sequence["_Block"], style: Style) -> list[tuple[int, list[int], Cells]]:
    blocks = [block for block in found if "charge" in block.amounts and len(block.amounts) > 1]
    _with_plan(blocks, style)
    same = set(blocks[0].amounts).intersection(*(block.amounts for block in blocks)) if blocks else set()
    if len(blocks) < _FEWEST or len(same) < _FEWEST:
        return []
    above = min(blocks[number].rows[0] - blocks[number - 1].rows[-1] - 1 for number in range(1, len(blocks)))
    lines: list[tuple[int, list[int], Cells]] = []
    places = [_naming(rows, block.rows[0], above) for block in blocks] if 0 < above <= _MOST_ABOVE else []
    said = [{phrase.text for index in own for phrase in rows[index].phrases} for own in places]
    everywhere = set.intersection(*said) if said else set()  # the name of the patient, above each drug
    for block, own in zip(blocks, places, strict=False):
        phrases = [phrase for index in own for phrase in rows[index].phrases]
        cells: Cells = dict(named([one for one in phrases if one.text not in everywhere], style))
        for role, words in named(phrases, style):
            cells.setdefault(role, words)
        if "description" not in cells:
            return []
        cells.update({role: phrase.words for role, phrase in block.amounts.items()})
        lines.append((own.start, [*own, *block.rows], cells))
    return lines


def _with_plan(blocks: Sequence["_Block"], style: Style) -> None:
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


def _all_blocks(rows: Sequence[Row], style: Style) -> Iterator[_Block]:
    """Runs of rows that are each a label and its amount."""
    block = _Block({})
    for index, row in enumerate(map(_spread, rows)):
        role = _labeled(row, style)
        if role is None or role in block.amounts or (block.rows and index - block.rows[-1] > 1):
            if block.rows:
                yield block
            block = _Block({})
        if role is not None:
            block.amounts[role] = row.phrases[-1]
            block.rows.append(index)
    if block.rows:
        yield block


def _all_strips(rows: Sequence[Row], style: Style) -> Iterator[_Block]:
    """Rows of labels of amounts, each with as many amounts right below."""
    for index, (row, below) in enumerate(pairwise(rows)):
        roles = [column_meaning(phrase.text) for phrase in row.phrases]
        if len(roles) < _WIDE or len(below.phrases) != len(roles) or len(set(roles)) < len(roles):
            continue
        known = [role for role in roles if role in MONEY_ROLES]
        if len(known) == len(roles) and all(style.amount(phrase.text) is not None for phrase in below.phrases):
            yield _Block(dict(zip(known, below.phrases, strict=True)), [index, index + 1])


def _spread(row: Row) -> Row:
    """The row whose amount stands a space behind its label as two phrases: "You were billed $365.00"."""
    *said, last = row.words
    if row.cells or len(row.phrases) > 1 or not 0 < len(said) < _LONGEST or not _MONEY.fullmatch(last.text):
        return row
    return replace(row, cuts=frozenset({len(said)}))


def _labeled(row: Row, style: Style) -> Role | None:
    """What the amount of a row is that is one label and one amount."""
    if len(row.phrases) != 2 or style.amount(row.phrases[1].text) is None:
        return None
    said = row.phrases[0].text.rstrip(" :")
    role = column_meaning(said)
    return role if role in MONEY_ROLES and "total" not in said.lower() else None


def named(phrases: Sequence[Phrase], style: Style) -> Iterator[tuple[Role, tuple[Word, ...]]]:
    """What the phrases above a block say: its name, its day, how many, under which code."""
    described = False
    for phrase in map(_unnumbered, phrases):
        numbered = _NUMBERED.fullmatch(phrase.text)
        if style.date(phrase.text):
            yield "service_date", phrase.words
        elif (filled := _DAY.match(phrase.text)) and style.date(phrase.text[filled.end() :]):
            yield "service_date", phrase.words[len(filled.group().split()) :]
        elif NAMED_COUNT.fullmatch(phrase.text):
            yield "units", phrase.words
        elif code_role(phrase.text) == "code":
            yield "code", phrase.words
        elif coded := _CODED.fullmatch(phrase.text):
            yield ("code", phrase.words[-len(coded[1].split()) :])
        elif drug := _DRUG.fullmatch(phrase.text):
            yield "ndc", phrase.words[-len(drug[1].split()) :]
        elif (numbered and (role_of(numbered[1]) or labels_of(numbered[1]))) or _is_labeled(phrase):
            continue
        elif _NTH.fullmatch(phrase.text) or role_of(phrase.text) in ("description", "service_date", "code"):
            continue  # "Line 1 of 2", "Service": what is said stands beside it
        elif not described and sum(map(str.isalpha, phrase.text)) >= 3:
            described = True
            yield "description", phrase.words


def _unnumbered(phrase: Phrase) -> Phrase:
    """The phrase without the number of the block in front: "1) 45385"."""
    return Phrase(phrase.words[1:]) if len(phrase.words) > 1 and _PLACE.fullmatch(phrase.words[0].text) else phrase


def _is_labeled(phrase: Phrase) -> bool:
    """Whether a phrase is a value behind its label, which `labeled` reads, and no name."""
    label, colon, _ = phrase.text.partition(":")
    return bool(colon and (role_of(label) or labels_of(label)))
