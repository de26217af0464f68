"""Amounts and codes that were recognized with doubt: what each was read as, and what else it may be."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.readers.layout.language.tokens import Style, Token, tokens_of
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.tables.lines import LINE_AMOUNTS, Columns, Draft
from codesets.recognize import split_modifiers, systems_of

SURE = 0.9
"""The confidence below which a person is told of an amount that nothing on the page confirms."""

CLEAR = 0.995
"""The confidence above which a word is not thought to be anything else."""

_PROCEDURES = frozenset({"cpt", "hcpcs", "cdt", "revenue"})
_WITHOUT_CENTS = re.compile(r"(?<![.,]\d)(?<![.,]\d\d)\d\d\)?-?$")


@dataclass(frozen=True)
class Cell:
    """One amount of one line as it was recognized: `amount` is None where the reading is no amount."""

    line: int
    role: Role
    text: str
    amount: Decimal | None
    confidence: float
    options: tuple[Decimal, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it may be something else than what was read."""
        return bool(self.options) or self.amount is None


def cells_of(draft: Draft, line: int, columns: Columns, *, dollars: bool) -> Iterator[Cell]:
    """The recognized amounts of a line; none where its words come from the file itself.

    `dollars` where the document marks its amounts with a dollar sign, so that a figure in front may be one.
    """
    for role in (*LINE_AMOUNTS, "unit_price", "units"):
        tokens = [token for token in draft.cells.get(role, ()) if not token.blank]
        if not tokens or any(token.confidence is None for token in tokens):
            continue
        text = " ".join(token.text for token in tokens)
        amount = columns.amount(role, text) if role != "units" else _units(text)
        readings = {columns.amount(role, reading) for reading in _readings(tokens, dollars=dollars)}
        options = sorted(one for one in readings - {amount, None} if one is not None) if role != "units" else []
        if amount is None and not options:
            continue
        yield Cell(line, role, text, amount, min(token.confidence or 0.0 for token in tokens), tuple(options))


def _units(text: str) -> Decimal | None:
    return Decimal(text) if re.fullmatch(r"\d{1,5}(?:\.\d{1,3})?", text) else None


def _readings(tokens: Sequence[Token], *, dollars: bool) -> Iterator[str]:
    """What one cell may be: other letters, cents that lost their point, a dollar sign read as a figure."""
    text = " ".join(token.text for token in tokens)
    for index, token in enumerate(tokens):
        if (token.confidence or 0.0) > CLEAR:
            continue
        for other in token.others:
            yield " ".join([*(one.text for one in tokens[:index]), other, *(one.text for one in tokens[index + 1 :])])
    if _WITHOUT_CENTS.search(text) and "." not in text[-4:]:
        end = len(text.rstrip(")-"))
        yield f"{text[: end - 2]}.{text[end - 2 :]}"
    if dollars and re.match(r"[568Ss]\d", text):
        yield "$" + text[1:]


def marks_dollars(rows: Iterable[Row], style: Style) -> bool:
    """Whether most amounts of a recognized document stand behind a dollar sign."""
    marked = amounts = 0
    for row in rows:
        if row.words[0].confidence is None:
            continue
        for token in tokens_of(row, style):
            amounts += token.kind == "money"
            marked += token.kind == "money" and "$" in token.text
    return 2 * marked > amounts > 0


def unclear_amounts(rows: Iterable[Row], style: Style, *, dollars: bool) -> dict[Decimal, tuple[float, set[Decimal]]]:
    """Every amount recognized in these rows with its least confidence and what else it may be."""
    found: dict[Decimal, tuple[float, set[Decimal]]] = {}
    for row in rows:
        for token in tokens_of(row, style):
            amount = style.amount(token.text) if token.kind == "money" else None
            if amount is None or token.confidence is None:
                continue
            read = (style.amount(reading) for reading in _readings([token], dollars=dollars))
            options = {abs(one) for one in read if one is not None and one != amount}
            least, known = found.get(abs(amount), (1.0, set()))
            found[abs(amount)] = (min(least, token.confidence), known | options)
    return found


def with_sure_codes(draft: Draft, line: int) -> tuple[Draft, list[str]]:
    """The line with the one reading of each doubtful code that is a code, and a sentence for each doubt that stays."""
    warnings = []
    cells = dict(draft.cells)
    for role in ("code", "revenue"):
        tokens = []
        for token in cells.get(role, ()):
            token, doubt = _sure_code(token)
            tokens.append(token)
            if doubt:
                warnings.append(doubt.format(line=line))
        if tokens:
            cells[role] = tokens
    if not any(_is_code(token.text) for role in ("code", "revenue") for token in cells.get(role, ())):
        said = (token for token in cells.get("description", ()) if _is_code(token.text))
        warnings += [doubt.format(line=line) for token in said if (doubt := _sure_code(token)[1])]
    return replace(draft, cells=cells), warnings


def _sure_code(token: Token) -> tuple[Token, str]:
    if token.confidence is None or not any(map(str.isdigit, token.text)):
        return token, ""
    if not _is_code(token.text):
        options = [other for other in token.others if _is_code(other)]
        if len(options) == 1 and token.confidence < CLEAR:
            if options[0][0].isalpha() and options[0][1:] == token.text[1:]:
                return replace(token, text=options[0]), ""  # a letter is taken for a figure, and no such code is listed
            said = f'The code on line {{line}} is printed unclearly; of "{token.text[:20]}" and '
            return replace(token, text=options[0]), f"{said}{options[0]} only the second is a code, so it was taken."
    if token.confidence < SURE:
        return token, f'The code on line {{line}} was hard to read ("{token.text[:20]}"); check it against the paper.'
    return token, ""


def _is_code(text: str) -> bool:
    return bool(_PROCEDURES & set(systems_of(split_modifiers(text)[0])))
