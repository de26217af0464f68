"""Headings that stand as near each other as the words within them: parted where the rows below leave a white strip."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.page.rows import PHRASE_GAP, Phrase, Row

_WHITE = 0.2
"""Of the height of a word: the white that a recognizer leaves on both sides of it."""
_LETTER = re.compile(r"\([A-Z0-9]\)")
_FEWEST = 3
"""Phrases of a row that may tell the columns."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """From where to where something stands in a row."""

    x0: float
    x1: float
    priced: bool = False


def cut_by(row: Row, below: Sequence[Row], style: Style) -> Row:
    """The row with its phrases cut at the strips that all rows of amounts `below` it leave white."""
    if row.cells or len(row.phrases) in (1, len(row.words)):  # a single phrase lost its places
        return row
    told = [one for one in below if _tells(one, row, style)] or [one for one in below if _is_service(one, row, style)]
    lines = [_pieces(one, style) for one in told]
    if not lines:
        return row
    cuts: set[int] = set()
    first = 0
    for phrase in row.phrases:
        end = next((other.x0 for other in row.phrases if other.x0 >= phrase.x1), phrase.x1)
        cuts.update(first + index for index in _cuts(phrase, lines, end))
        first += len(phrase.words)
    return replace(row, cuts=row.cuts | cuts) if cuts else row


def _tells(line: Row, row: Row, style: Style) -> bool:
    """Whether the columns can be seen in a row: it has several phrases, and amounts among them."""
    if line.cells or line.page != row.page or len(line.phrases) < _FEWEST:
        return False
    return sum(token.kind == "money" for token in tokens_of(line, style)) > 1


def _is_service(line: Row, row: Row, style: Style) -> bool:
    """Whether a row of a bill with one column of amounts tells its columns as well: a code and words stand in it."""
    if line.cells or line.page != row.page or len(line.phrases) < _FEWEST:
        return False
    tokens = tokens_of(line, style)
    coded = any(code_role(token.text) == "code" for token in tokens)
    return coded and sum(token.kind == "money" for token in tokens) == 1 and tokens[-1].kind == "money"


def _pieces(line: Row, style: Style) -> list[_Piece]:
    """Where the phrases of a row stand, each day and each amount apart from what it stands near to."""
    pieces: list[_Piece] = []
    alone = True
    for token in tokens_of(line, style):
        begins = alone or token.x0 - pieces[-1].x1 > PHRASE_GAP * line.width
        figure = token.kind in ("date", "money") or (begins and code_role(token.text) == "code")
        if begins or figure:
            pieces.append(_Piece(token.x0, token.x1, token.kind == "money"))
        else:
            pieces[-1] = _Piece(pieces[-1].x0, token.x1)
        alone = figure
    white = _WHITE * (line.bottom - line.top) if line.words[0].confidence is not None else 0.0
    return [_without(piece, min(white, (piece.x1 - piece.x0) / 4)) for piece in pieces]


def _without(piece: _Piece, white: float) -> _Piece:
    """The piece without what a recognizer leaves blank on both sides of it."""
    return replace(piece, x0=piece.x0 + white, x1=piece.x1 - white)


def _cuts(phrase: Phrase, lines: Sequence[Sequence[_Piece]], end: float) -> list[int]:
    """The words of a phrase before which every row has a strip, with something of its own on both sides of it.

    An amount behind the phrase is its own up to the `end` where the next one begins.

    Of several in one strip it is the one nearest to where the columns beside the strip end or begin.
    """
    found: dict[tuple[float, float], tuple[float, int]] = {}
    for index in range(1, len(phrase.words)):
        before, word = phrase.words[index - 1], phrase.words[index]
        if _LETTER.fullmatch(word.text):
            continue  # the letter of a step goes with the heading before it
        at = (before.x1 + word.x0) / 2
        if not all(_is_free(line, at) for line in lines) or not (
            any(_parts(line, phrase, at, phrase.x1) for line in lines) or _parts(lines[0], phrase, at, end)
        ):
            continue
        edges = [part for line in lines for part in line]
        left = max(part.x1 for part in edges if part.x1 <= at)
        right = min(part.x0 for part in edges if part.x0 >= at)
        far = min(abs(word.x0 - right), abs(before.x1 - left))
        found[left, right] = min(found.get((left, right), (far, index)), (far, index))
    return [index for _, index in found.values()]


def _is_free(line: Sequence[_Piece], at: float) -> bool:
    return not any(piece.x0 < at < piece.x1 for piece in line)


def _parts(line: Sequence[_Piece], phrase: Phrase, at: float, end: float) -> bool:
    """Whether a phrase of the row stands under each of the two parts."""
    beside = any(piece.priced and at <= piece.x0 and piece.x1 <= end for piece in line)
    return _is_under(line, phrase.x0, at) and (beside or _is_under(line, at, phrase.x1))


def _is_under(line: Sequence[_Piece], x0: float, x1: float) -> bool:
    return any(2 * (min(piece.x1, x1) - max(piece.x0, x0)) >= min(piece.x1 - piece.x0, x1 - x0) for piece in line)
