"""Finding the heading of a table: which rows are one, and which column stands where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.readers.layout.columns.drugs import is_dated
from bot.readers.layout.columns.listed_labels import is_listed
from bot.readers.layout.columns.rivals import settled
from bot.readers.layout.columns.sense import ANCHORS, OF_DOCUMENT, are_labels, sense_of
from bot.readers.layout.columns.slips import is_slip
from bot.readers.layout.columns.stacking import Column, says_more, single, stacked
from bot.readers.layout.columns.strips import cut_by
from bot.readers.layout.columns.typed import FEWEST_COLUMNS, typed
from bot.readers.layout.language.labels import AMOUNTS, labels_of
from bot.readers.layout.language.meaning import column_meaning, label_meanings
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, is_exact
from bot.readers.layout.page.rows import Phrase, Row

MOST_ROWS = 5
_MOST_UNEVEN = 7
_LOOK_AHEAD = 8
_PROSE = 8  # words from which on a row that ends with a full stop is a sentence
_UNSAID = "Service"
_MOST_WORDS = 60
_NUMBERED = 6
"""Figures in one word that no heading has."""
_PLAINLY_MORE = 2
"""By how much more a heading of more rows must make sense where one of its columns makes none."""
_FEWEST_HEADINGS = 3
_SECTION = re.compile(
    r"(?:department|dept|category|cost center|area|type|kind|visit|encounter|visita|(?:your )?prescriptions?|recetas?"
    r"|departamento|categoria|tipo)(?: name)?"
)
_TITLE = re.compile(
    r"\b(?:summary|statement|itemi[sz]ation|list|details? of|(?:charges|services) (?:by|for)|resumen|detalle|desglose"
    r"|listado|cargos por)\b",
    re.IGNORECASE,
)
_BOX = re.compile(r"\w\W?$|\w\w$")
"""The number of a box on a form, in front of its heading; no dollar mark before an amount."""
_LABELED = re.compile(r"[^:]{2,30}:\s+\S")
"""A label and its value in one cell."""
PERIOD = re.compile(
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]* \d{4}|year.to.date|ytd|this (?:month|year))"
    r"(?: \(.*\))?",
    re.IGNORECASE,
)
"""A stretch of time, whose amounts are sums."""


@dataclass(frozen=True)
class Heading:
    """The columns of a table and how many rows its heading takes."""

    columns: tuple[Column, ...]
    rows: int

    def has(self, role: Role) -> bool:
        """Whether one of the columns is of this role."""
        return any(column.role == role for column in self.columns)


def heading_at(rows: Sequence[Row], index: int, style: Style) -> Heading | None:
    """The heading of a table that starts at `rows[index]`; None where none does."""
    best = _best_at(rows, index, style)
    if best and best[1].rows > 1 and _is_title(rows, index, best[1], style):
        return None
    if best is None or best[0][0] > 1 or best[1].rows == 1:
        return best[1] if best else None
    below = _best_at(rows, index + 1, style)
    return None if below and below[0] > best[0] and best[0][1] - below[0][1] < _PLAINLY_MORE else best[1]


def _is_title(rows: Sequence[Row], index: int, heading: Heading, style: Style) -> bool:
    """Whether the first row is a title, or labels with their values, and changes the meaning of no column."""
    phrases = rows[index].phrases
    if _is_labelled(rows[index], heading) or (len(heading.columns) > FEWEST_COLUMNS and is_listed(rows, index)):
        return _best_at(rows, index + 1, style) is not None
    valued = (labels_of(label.text) and any(map(str.isdigit, value.text)) for label, value in pairwise(phrases))
    two_cells = rows[index].cells and len(phrases) == 2 and len(heading.columns) > FEWEST_COLUMNS
    if len(phrases) > 1 and not any(valued) and not two_cells:
        return False
    below = _best_at(rows, index + 1, style)
    if len(phrases) == 1 and _TITLE.search(phrases[0].text):
        return True
    return below is not None and [column.role for column in below[1].columns] == [
        column.role for column in heading.columns
    ]


def _is_labelled(row: Row, heading: Heading) -> bool:
    """Whether a row of cells over a wider heading is a label and a name: "Insurance | Bluebonnet Health"."""
    if not row.cells or len(row.phrases) != 2 or len(heading.columns) <= 2:
        return False
    label, value = (phrase.text for phrase in row.phrases)
    return bool(labels_of(label)) and not labels_of(value) and column_meaning(value) is None


def _best_at(rows: Sequence[Row], index: int, style: Style) -> tuple[tuple[int, float], Heading] | None:
    """The heading that takes the most sense from the rows at `index`, with how many rows fit together and its score."""
    best: tuple[tuple[int, float], Heading] | None = None
    if _is_of_labels(rows[index]):
        return None
    for count in range(1, _most_rows(rows[index : index + _MOST_UNEVEN]) + 1):
        block = rows[index : index + count]
        if len(block) < count or not _may_head(block, style) or (block[-1].cells and _is_of_labels(block[-1])):
            break
        block = [cut_by(row, rows[index + count : index + count + _LOOK_AHEAD], style) for row in block]
        if count > 1 and _is_section(block):
            break
        columns, whole = stacked(block) if count > 1 else (single(block[0]), True)
        if len(block[0].phrases) == 1 and not block[0].cells and _is_phrase(columns):
            continue
        if count > 1 and says_more(columns, block[-1]):
            break
        below = rows[index + count : index + count + _LOOK_AHEAD]
        columns = settled(_known_sections(_with_services(columns, below)))
        score = sense_of(columns) if _uses_first(columns, block[0]) else 0.0
        if score <= 0 and len(block[0].phrases) >= FEWEST_COLUMNS and count == 1 and not are_labels(columns):
            columns = typed(columns, below, style)
            score = sense_of(columns)
        rank = (count if whole else 1, score)
        if score > 0 and (best is None or rank >= best[0]) and _has_amounts(below, style):
            best = (rank, Heading(tuple(columns), count))
    return best


def _most_rows(rows: Sequence[Row]) -> int:
    """How many rows a heading here may take: more where headings of one, two and three rows stand in each other's
    middle, so that their rows overlap."""
    return min(MOST_ROWS + sum(one.top < above.bottom for above, one in pairwise(rows)), _MOST_UNEVEN)


def _is_phrase(columns: Sequence[Column]) -> bool:
    """Whether words a space apart are a title, as "Detail of charges", rather than two headings."""
    return len(columns) < _FEWEST_HEADINGS and not all(is_exact(column.heading) for column in columns)


def _with_services(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns with one of descriptions before them where it has no heading, as on a notice of a stay.

    At least three amounts must be headed, and something that is none; or what stands before them must be no label, for
    a summary of amounts has labels, not services.
    """
    roles = {column.role for column in columns}
    if roles & (ANCHORS - {"service_date"}) or len(roles & MONEY_ROLES) < 2:
        return columns
    named = [row.phrases[0] for row in rows if len(row.phrases) > 3 and row.phrases[0].x1 <= columns[0].x0]
    named = [first for first in named if sum(map(str.isalpha, first.text)) > 3]
    if named and PERIOD.fullmatch(named[0].text):
        return columns
    if len(roles & MONEY_ROLES) == 2:  # a cell that says so much is no label: a drug, its day and its pharmacy
        dated = [first for first in named if is_dated(first, rows)]
        return [Column("description", dated[0].x0, dated[0].x1, _UNSAID), *columns] if dated else columns
    served = "charge" in roles and bool(named) and not _is_label(named[0])
    if not named or not (served or roles & {"units", "remarks"}):
        return columns
    return [Column("description", named[0].x0, named[0].x1, _UNSAID), *columns]


def _known_sections(columns: list[Column]) -> list[Column]:
    """The columns with sections for descriptions, where no heading is unknown that may be these."""
    strange = any(column.role == "other" and column_meaning(column.heading) is None for column in columns)
    return columns if strange else with_sections(columns)


def with_sections(columns: list[Column]) -> list[Column]:
    """The columns with one of departments or kinds for the descriptions, where nothing else says what was done."""
    named = next((index for index, column in enumerate(columns) if _SECTION.fullmatch(plain(column.heading))), None)
    if named is None or any(column.role == "description" for column in columns) or columns[named].role != "other":
        return columns
    return [replace(column, role="description") if at == named else column for at, column in enumerate(columns)]


def _is_label(phrase: Phrase) -> bool:
    """Whether words in front of amounts say what these are, and name no service of a day or a code."""
    if any(map(str.isdigit, phrase.text)):
        return False
    return bool(label_meanings(phrase.text) or column_meaning(phrase.text))


def _has_amounts(rows: Sequence[Row], style: Style) -> bool:
    """Whether an amount stands in one of the next rows: without one, words in a row are no heading."""
    return any(token.kind in ("money", "number") for row in rows for token in tokens_of(row, style))


def _uses_first(columns: Sequence[Column], row: Row) -> bool:
    """Whether the first row belongs to the heading: most of its phrases begin one of its columns."""
    begun = sum(any(column.heading.startswith(phrase.text) for column in columns) for phrase in row.phrases)
    return 2 * begun > len(row.phrases) or (len(row.phrases) == 1 and len(row.words) > 2)


def _may_head(block: Sequence[Row], style: Style) -> bool:
    row = block[-1]
    if any(sum(map(str.isdigit, word.text)) >= _NUMBERED for word in row.words):
        return False  # the number of a claim
    if len(row.words) > _MOST_WORDS or (len(row.phrases) == 1 and any(word.text in "-–—" for word in row.words)):
        return False  # a dash stands in titles: "Fox Hospital - Detail of charges"
    if is_slip(row) or (len(row.phrases) == 1 and len(row.words) >= _PROSE and row.text.endswith(".")):
        return False
    if len(block) > 1:
        before = block[-2]
        if len(row.phrases) == 1 and len(row.words) > 1 and not _is_below_one(row, before):
            return False  # the heading of a section, not of a column
        if row.page != before.page or row.top - before.bottom > 1.2 * (before.bottom - before.top):
            return False
        if row.cells != before.cells:
            return False
    if row.cells and any(_LABELED.match(phrase.text) for phrase in row.phrases):
        return False
    marked = sum(":" in phrase.text for phrase in row.phrases)
    over = marked == 1 and len(row.phrases) > FEWEST_COLUMNS  # "Your costs:" over several columns
    if (0 < marked < len(row.phrases) and not over) or any(
        ":" in word.text for phrase in row.phrases for word in phrase.words[:-1]
    ):
        return False
    numbered = (phrase for phrase in row.phrases if len(phrase.words) > 1 and _BOX.match(phrase.words[0].text))
    boxes = {phrase.x0 for phrase in numbered if style.date(phrase.text) is None}
    return not any(
        token.kind != "text" and len(token.text) > 1 and token.x0 not in boxes for token in tokens_of(row, style)
    )


def _is_section(block: Sequence[Row]) -> bool:
    """Whether the first row announces the table below it rather than heads some of its columns: "Applied to:"."""
    first, below = block[0], block[1]
    return len(first.phrases) == 1 and first.text.endswith(":") and first.words[0].x0 <= below.words[0].x0 + below.width


def _is_below_one(row: Row, above: Row) -> bool:
    """Whether a row goes on with one heading of several above it, and not with the first of them."""
    phrase = row.phrases[0]
    over = [one for one in above.phrases if min(one.x1, phrase.x1) > max(one.x0, phrase.x0)]
    if len(over) != 1 or len(above.phrases) < FEWEST_COLUMNS or over[0] is above.phrases[0]:
        return False
    at = above.phrases.index(over[0])
    flush = abs(phrase.x1 - over[0].x1) < row.width and phrase.x0 > above.phrases[at - 1].x1 + row.width
    return flush or (phrase.x0 >= over[0].x0 - row.width and phrase.x1 <= over[0].x1 + row.width)


def _is_of_labels(row: Row) -> bool:
    """Whether all that stands in a row labels what a whole document is, and none of it an amount alone."""
    meant = [[label for label in label_meanings(phrase.text) if label not in AMOUNTS] for phrase in row.phrases]
    return len(meant) > 1 and all(meant) and len(OF_DOCUMENT.intersection(labels[0] for labels in meant)) > 1
