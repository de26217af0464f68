"""Tokens: the words of a row joined where several make one date or one amount, each with its kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from bot import dates, money
from bot.readers.layout.language.day_order import may_be_day_first
from bot.readers.layout.page.rows import PHRASE_GAP, Row
from bot.readers.layout.page.words import Word

Kind = Literal["date", "money", "number", "text"]
_NUMBER = re.compile(r"-?\d{1,6}(?:[.,]\d{1,3})?|\d{1,6}-")
_CENTS = re.compile(r"\d[.,]\d\d(?![\d.,/-])")
_DAY_SHAPED = re.compile(r"\d{1,2}/\d{1,2}/(?:\d\d|20\d\d)")
"""What stands where a day does, even if the calendar has none such."""
_SAID_AMOUNT = re.compile(
    r"(\$ ?\d[\d.,]*) (?:(?:billed|charged|paid|due|owed|allowed|covered|off|saved|total)\.?|\([^\d()]{3,80}\))",
    re.IGNORECASE,
)
"""A cell that says what its amount is."""
_NOTED = re.compile(r"(-?\$ ?\d[\d.,]*|-?\d[\d,]*\.\d\d-?) (\(?(?:\d{1,2}|[a-zA-Z])\)?)")
"""A cell with an amount and the mark of a note."""
_DOLLARS = re.compile(r"\$|\bUSD\b|\bdollars\b|\bdólares\b", re.IGNORECASE)
_NAMING = re.compile(
    r"(?:level|lvl|stage|phase|grade|type|part|nivel|grado|tipo|fase|tooth|teeth|diente|pieza|muela|quad(?:rant)?|cuadrante)",
    re.IGNORECASE,
)
"""What a number behind it tells apart from others of its kind: it counts nothing."""
_COUNTED = re.compile(
    r"(?:units?|un|uns|uds?|unid|unidades|ea|each|hrs?|mi|miles|days?|d[ií]as?|nights?|sessions?)\.?", re.IGNORECASE
)
"""What a number in front of it counts."""
_BLANKS = frozenset(
    ("-", "--", "—", "–", "$", "n/a", "na", "$-", "*", "…", "$—", "$ -", "none", "n/c", "nc", "pending", "processing",
     "in process", "tbd")
)  # fmt: skip

_DASHES = frozenset({"-", "–", "—"})
_SEVERAL = 3
"""Amounts and dashes in their stead from which on a row is one of columns."""


@dataclass(frozen=True)
class Style:
    """How this document writes numbers and dates; decided once from the whole of it.

    `doubtful` where nothing proves that its days are written day first, as they seem to be.
    """

    decimal_comma: bool = False
    day_first: bool = False
    whole: bool = False
    plain: bool = False
    doubtful: bool = False

    def money(self, text: str, *, whole: bool = False) -> Decimal | None:
        """The amount that `text` is by its own marks, those of notes left off, or with `whole` a number of dollars."""
        text = text.rstrip("*†‡§ ") if text[-1:] in "*†‡§" else text
        return money.parse(text, decimal_comma=self.decimal_comma, whole=whole)

    def amount(self, text: str, *, whole: bool = False) -> Decimal | None:
        """The amount that `text` is where an amount must stand: cents may be left out if the document does so."""
        amount = self.money(text, whole=whole or self.whole)
        return money.parse_plain(text) if amount is None and self.plain else amount

    def amounts(self, text: str) -> list[Decimal]:
        """Every amount that stands inside `text`."""
        alone = self.amount(text)
        if alone is not None:
            return [alone]
        found = (self.money(match.group()) for match in money.INSIDE[self.decimal_comma].finditer(text))
        return [amount for amount in found if amount is not None]

    def date(self, text: str) -> date | None:
        """The date that `text` is, or the first day of the range that it is."""
        return dates.parse(text, day_first=self.day_first)


@dataclass(frozen=True, slots=True)
class Token:
    """One date, one amount, one number or one word, with its place in the row.

    `words` are those it is made of; `confidence` and `others` theirs where they were recognized on a picture.
    """

    text: str
    kind: Kind
    x0: float
    x1: float
    cell: bool = False
    confidence: float | None = None
    others: tuple[str, ...] = ()
    words: tuple[Word, ...] = field(default=(), compare=False, repr=False)

    @property
    def blank(self) -> bool:
        """Whether it only says that nothing stands here."""
        return self.text.lower() in _BLANKS


def style_of(rows: Sequence[Row], *, plain: bool = False) -> Style:
    """How the document that these rows are writes its numbers and dates; `plain` for a spreadsheet.

    Where it marks dollars and prints no cents at all, its numbers of money are whole dollars.
    """
    texts = [row.text for row in rows]
    whole = not any(_CENTS.search(text) for text in texts) and any(_DOLLARS.search(text) for text in texts)
    comma = money.uses_decimal_comma(texts)
    likely = not dates.writes_day_first(texts) and may_be_day_first(texts, decimal_comma=comma)
    return Style(comma, likely or dates.writes_day_first(texts), whole, plain, likely)


def tokens_of(row: Row, style: Style) -> list[Token]:
    """The row as tokens from left to right; the cells of a table of cells stay whole."""
    if row.cells:
        return [token for word in row.words for token in _of_cell(word, style)]
    starts, text = [], ""
    for word in row.words:
        starts.append(len(text))
        text += word.text + " "
    spans = _spans(text, style)
    tokens: list[Token] = []
    group: list[Word] = []
    ending = -1
    kind: Kind = "text"
    for start, word in zip(starts, row.words, strict=True):
        if start < ending and not _parted(group[-1], word, row):
            group.append(word)
            tokens[-1] = _joined(group, kind)
            continue
        ending, kind = spans.get(start, (-1, "text"))
        group = [word]
        if start + len(word.text) > ending:  # the match ends inside the word: the word decides for itself
            tokens.append(_joined(group, _kind(word.text, style)))
        else:
            tokens.append(_joined(group, kind))
    return _with_counts(_with_names([_settled(token, style) for token in tokens], row.width), row.width)


def _of_cell(word: Word, style: Style) -> list[Token]:
    """A cell whole; of "$245.00 billed" the amount; of "$410.00 1" the amount and the mark of a note behind it."""
    if (noted := _NOTED.fullmatch(word.text)) and style.money(noted[1]) is not None:
        end = word.x0 + len(noted[1])
        amount = Token(noted[1], "money", word.x0, end, True, word.confidence, words=(word,))
        return [amount, Token(noted[2], _kind(noted[2], style), end + 1, word.x1, True, words=(word,))]
    said = _SAID_AMOUNT.fullmatch(word.text)
    text = said[1] if said else word.text
    return [Token(text, _kind(text, style), word.x0, word.x1, True, word.confidence, word.others, (word,))]


def _with_counts(tokens: list[Token], width: float) -> list[Token]:
    """The tokens, a count that stands apart from all else joined to the unit it is of: "2 un", "12 miles"."""
    counted: list[Token] = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        near = before is not None and before.kind == "number" and token.x0 - before.x1 <= PHRASE_GAP * width
        if before is not None and near and _COUNTED.fullmatch(token.text):
            first = index < 2 or before.x0 - tokens[index - 2].x1 > PHRASE_GAP * width
            if first and (after is None or after.x0 - token.x1 > PHRASE_GAP * width):
                counted[-1] = _joined([*before.words, *token.words], "number")
                continue
        counted.append(token)
    return counted


def _with_names(tokens: list[Token], width: float) -> list[Token]:
    """The tokens, a number that stands a space behind what it names joined to it: "tooth 14", "level 4"."""
    named: list[Token] = []
    for token in tokens:
        before = named[-1] if named else None
        counts = token.kind == "number" and len(token.text) <= 2
        near = before is not None and counts and token.x0 - before.x1 <= PHRASE_GAP * width
        if before is not None and near and _NAMING.fullmatch(before.text):
            named[-1] = _joined([*before.words, *token.words], "text")
        else:
            named.append(token)
    return named


def _parted(before: Word, word: Word, row: Row) -> bool:
    """Whether two words are of two tokens; a dash in a row of columns is a sign only right in front of its amount."""
    dashed = before.text in _DASHES and sum(one.text in _DASHES or bool(_CENTS.search(one.text)) for one in row.words)
    most = PHRASE_GAP if dashed >= _SEVERAL else 4
    return word.x0 - before.x1 > most * row.width


def _joined(group: Sequence[Word], kind: Kind) -> Token:
    text = " ".join(word.text for word in group)
    known = [word.confidence for word in group if word.confidence is not None]
    if not known:
        return Token(text, kind, group[0].x0, group[-1].x1, words=tuple(group))
    others = [
        " ".join([*(one.text for one in group[:index]), other, *(one.text for one in group[index + 1 :])])
        for index, word in enumerate(group)
        for other in word.others
    ]
    return Token(text, kind, group[0].x0, group[-1].x1, False, min(known), tuple(others), tuple(group))


def _settled(token: Token, style: Style) -> Token:
    """A token whose words were parted half-way is only what its own text says."""
    kind = _kind(token.text, style)
    return token if kind == token.kind else replace(token, kind=kind)


def _spans(text: str, style: Style) -> dict[int, tuple[int, Kind]]:
    """Where dates and amounts start in `text`, where they end, and which they are."""
    spans: dict[int, tuple[int, Kind]] = {}
    for match in money.INSIDE[style.decimal_comma].finditer(text):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        spans[start] = (match.start() + len(match.group().rstrip()), "money")
    for span in dates.find(text, day_first=style.day_first):
        spans[span.start] = (span.end, "date")
    return spans


def _kind(text: str, style: Style) -> Kind:
    if not any(map(str.isdigit, text)):
        return "text"
    if style.money(text) is not None:
        return "money"
    if not text.isdigit() and (style.date(text) or _DAY_SHAPED.fullmatch(text)):
        return "date"
    return "number" if _NUMBER.fullmatch(text) else "text"


def up_to_amounts(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """``tokens`` cut behind each amount; what stands behind the last one is a part of its own."""
    part: list[Token] = []
    for token in tokens:
        part.append(token)
        if token.kind == "money":
            yield part
            part = []
    if part:
        yield part
