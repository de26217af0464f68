"""Rows below a line that give only the marks of its notes: "Remark codes: D90, XQ2", "Ver notas 12"."""

import re
from collections.abc import Sequence

from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Token
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

_MARK = re.compile(r"(?:[A-Z]{1,4}|[a-z]{1,2})|(?=[A-Z-]*\d)[A-Za-z]{0,4}-?\d{1,5}[A-Za-z]{0,2}")
_MOST_LABEL = 5
_MOST_MARKS = 8
_AROUND = ",;:()[]."


def marks_in(row: Row) -> tuple[Token, ...]:
    """The marks that a row gives behind a label of notes; none where anything else stands there.

    The label ends with a colon, or each mark has a figure in it or is a single letter: "Notes from your plan" has none.
    """
    said = [(part, word) for word in row.words for part in word.text.split()]  # a cell holds several
    for end in range(1, min(_MOST_LABEL, len(said) - 1) + 1):
        label = " ".join(part for part, _ in said[:end]).replace("(s)", "s").rstrip(":. ")
        marks = _marks(said[end:], named=said[end - 1][0].endswith(":"))
        if marks and column_meaning(label) == "remarks":
            return marks
    return ()


def marks_of(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tokens below the marks of a line that are marks too; none where one of them is a word."""
    parts = [part.strip(_AROUND) for token in tokens for part in re.split(r"[,;/\s]+", token.text)]
    return tokens if all(_MARK.fullmatch(part) for part in parts if part) else ()


def _marks(said: Sequence[tuple[str, Word]], *, named: bool) -> tuple[Token, ...]:
    parts = [(part, word) for one, word in said for part in re.split(r"[,;/]", one.strip(_AROUND)) if part]
    told = all(_MARK.fullmatch(part) and (named or len(part) == 1 or not part.isalpha()) for part, _ in parts)
    if not parts or len(parts) > _MOST_MARKS or not told:
        return ()
    return tuple(Token(part, "text", 0.0, 0.0, words=(word,)) for part, word in parts)
