"""Lines copied as cards: what each is for, and below it labels with their values below them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, role_of
from bot.readers.layout.page.rows import Row

OWN: frozenset[Role] = frozenset({"description", "code", "service_date", "revenue", "ndc"})
"""What tells one line from others."""
_FEWEST = 4
_CARD_ROLES = MONEY_ROLES | OWN | {"units", "modifier"}
_BESIDE: frozenset[Role] = frozenset({"service_date", "code", "units", "revenue", "ndc", "modifier"})
"""What stands behind its label on a card whose amounts stand below theirs."""
_TITLE = re.compile(r"\b(?:summary|statement|details?|account|bill|balance|charges|resumen|estado|cuenta|detalles?)\b")
_WORDED = re.compile(r"[^\W\d]{3}")


@dataclass
class Card:
    """One line as labels and values: the row of each value by its role, and the rows they take."""

    cells: dict[Role, Row] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)


def heads_table(row: Row) -> bool:
    """Whether the row holds the headings of a table of amounts."""
    if len(row.phrases) < _FEWEST or any(map(str.isdigit, row.text)):
        return False
    return len({column_meaning(phrase.text) for phrase in row.phrases} & MONEY_ROLES) >= 3


def is_line(card: Card) -> bool:
    """Whether a card says what was charged, what for, and one amount more."""
    coded = card.cells.get("code")
    named = "description" in card.cells or (coded is not None and bool(_WORDED.search(coded.text)))
    return "charge" in card.cells and len(MONEY_ROLES & set(card.cells)) > 1 and named


def all_cards(rows: Sequence[Row], style: Style) -> Iterator[Card]:
    """Every run of labels with their values below them, those of sums too."""
    card, index, before = Card(), 0, -1
    while index < len(rows) - 1:
        role = _pair(rows, index, style)
        if role is None or "total" in plain(rows[index].text):
            if role is not None or labels_of(rows[index].text):
                yield card
                card = Card()
                index += 1 + (role is not None)
                continue
            before = index
            index += 1
            continue
        apart = (
            role in MONEY_ROLES and not MONEY_ROLES & set(card.cells) and _is_named(rows, before, index, card, style)
        )
        if role in card.cells or apart or (card.rows and index - card.rows[-1] > 3):
            yield card
            card = Card()
        if not card.cells and role != "description":
            before = _said_above(card, rows, index, style) if before == index - 1 else before
            _name(card, rows, before, card.rows[-1] if card.rows else index, style)
        card.cells[role] = rows[index + 1]
        card.rows += [index, index + 1]
        index += 2
    yield card


def _is_named(rows: Sequence[Row], before: int, index: int, card: Card, style: Style) -> bool:
    """Whether a service is named between what was said of a whole visit and the first amount below it."""
    return bool(card.rows) and before > max(card.rows) and _may_describe(rows, before, index, style)


def _said_above(card: Card, rows: Sequence[Row], index: int, style: Style) -> int:
    """Give a card its day, code and count where these stand above it, each behind its label; the row above them.

    So prints "Date: 02/11/2026", "Procedure code: 97110" whoever puts only the amounts below their labels.
    """
    start = index
    while start > 0 and (said := _said(rows[start - 1], style)) and said[0] not in card.cells:
        start -= 1
        card.cells[said[0]] = said[1]
    card.rows = list(range(index - 1, start - 1, -1))
    return start - 1


def _said(row: Row, style: Style) -> tuple[Role, Row] | None:
    """What a row says of a line as one label, a colon and its value: the value as a row of its own."""
    label, colon, value = row.text.partition(":")
    role = role_of(label) if colon and len(row.phrases) == 1 and not row.cells else None
    if role not in _BESIDE or not any(map(str.isdigit, value)) or style.money(value.strip()) is not None:
        return None
    return role, replace(row, words=row.words[len(label.split()) :], cuts=frozenset())


def _name(card: Card, rows: Sequence[Row], before: int, index: int, style: Style) -> None:
    """Give a card what stands right above its labels: what it is for, and its code below that."""
    if before > 0 and before == index - 1 and code_role(rows[before].text) == "code":
        if not _may_describe(rows, before - 1, before, style):
            return
        card.cells["code"] = rows[before]
        card.rows.append(before)
        before, index = before - 1, before
    if _may_describe(rows, before, index, style):
        card.cells["description"] = rows[before]
        card.rows.append(before)


def _pair(rows: Sequence[Row], index: int, style: Style) -> Role | None:
    """The role of the label at `index` where its value stands below it."""
    label, value = rows[index], rows[index + 1]
    if len(label.phrases) > 1 or len(value.phrases) > 1 or label.cells or value.cells or label.page != value.page:
        return None
    if _said(label, style):
        return None  # its value stands behind it
    role = column_meaning(label.text) if len(label.words) <= 5 else None
    if role not in _CARD_ROLES or (role == "units" and any(map(str.isdigit, label.text))):
        return None  # "QTY 60" is no label of what stands below it
    if role in MONEY_ROLES:
        return role if style.amount(value.text) is not None else None
    if role == "description":
        return role if role_of(label.text) and any(map(str.isalpha, value.text)) else None
    return role if any(map(str.isdigit, value.text)) and style.money(value.text) is None else None


def _may_describe(rows: Sequence[Row], before: int, index: int, style: Style) -> bool:
    """Whether the row just above a card says what it is for."""
    if before < 0 or before != index - 1 or len(rows[before].phrases) > 1:
        return False
    text = rows[before].text
    if ":" in text or labels_of(text):
        return False
    return any(map(str.isalpha, text)) and not _TITLE.search(plain(text)) and not style.amounts(text)
