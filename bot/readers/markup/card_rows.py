"""Services drawn as cards on a page, one element each with the same labels: rows of the table that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from bot.readers.layout import Cell
from bot.readers.layout.columns.sense import OF_LINES, names_document
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.vocabulary import DATE_ROLES, MONEY_ROLES, Role, words_for_role
from bot.readers.markup.shown import Hidden

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_AMOUNT = re.compile(r"[-–(]*\s?\$?\s?[-–(]?\d[\d,]*(?:[.,]\d\d)?\)?-?")
_PRICED = re.compile(r"\d[.,]\d\d(?!\d)|\$\s?\d")
_SAID = re.compile(r"([^:]{1,40}):\s+(\S.*)")
_BLANK = frozenset({"-", "--", "–", "—"})
"""What stands where an amount is nothing."""
_SPACE = re.compile(r"\s+")
_NTH = re.compile(r"(?:line|item|service|claim|l[ií]nea|servicio|reclamo)?\s*#?\d{1,3}", re.IGNORECASE)
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "em", "font", "i", "label", "mark", "small", "span", "strong", "time", "u"}
)
_ACTED_ON = frozenset({"a", "button", "input", "label", "select", "img", "hr", "br"})
_FEWEST = 3
_ALIKE = 0.6
_LARGEST = 300
"""Elements in one card."""
_FIGURES = MONEY_ROLES | DATE_ROLES | {"units", "line_number"}


@dataclass(frozen=True)
class Card:
    """What one card says: its title, and its labels with their values in their order."""

    title: str
    pairs: dict[str, str]

    @property
    def is_priced(self) -> bool:
        """Whether a label of a column of amounts has an amount."""
        return any(column_meaning(label) in MONEY_ROLES and _AMOUNT.fullmatch(v) for label, v in self.pairs.items())


def card_of(element: Element, hidden: Hidden) -> Card | None:
    """The card that an element is: labels with values, over them a title, and nothing else; None where it is none."""
    parts = list(islice(element.iter(), _LARGEST))
    if hidden(element) or len(parts) >= _LARGEST or any(map(_has_columns, parts)):
        return None
    title = ""
    pairs: dict[str, str] = {}
    for label, value in _said(element, hidden):
        if label in pairs or (not label and (title or pairs or _PRICED.search(value))):
            return None
        if label:
            pairs[label] = value
        else:
            title = value
    known = sum(bool(column_meaning(label) or labels_of(label)) for label in pairs)
    card = Card(title, pairs)
    return card if len(pairs) >= _FEWEST and known >= 2 * len(pairs) / 3 and card.is_priced else None


def card_runs(element: Element, hidden: Hidden) -> dict[int, list[list[Cell]]]:
    """The children of an element that are cards: the rows of a run of them by its first child, none by the others."""
    found: dict[int, list[list[Cell]]] = {}
    run: list[tuple[int, Card]] = []
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        return {}
    for index, child in enumerate(element):
        card = card_of(child, hidden) if len(child) else None
        if run and not (card and alike(run[-1][1], card)):
            found.update(_as_table(run))
            run = []
        run += [(index, card)] if card else []
    found.update(_as_table(run))
    if len(found) == 1 and _holds_card(element[next(iter(found))], hidden):
        return {}  # what stands around the card of a service, in one element with it
    return found


def _holds_card(element: Element, hidden: Hidden) -> bool:
    """Whether a part of a card is one alone, and says less: the facts and sums of the page are beside it."""
    whole = card_of(element, hidden)
    parts = [card for inner in element.iterdescendants() if len(inner) and (card := card_of(inner, hidden))]
    return any(table_of([card]) and whole and len(card.pairs) < len(whole.pairs) for card in parts)


def _as_table(run: Sequence[tuple[int, Card]]) -> dict[int, list[list[Cell]]]:
    rows = table_of([card for _, card in run]) if run else []
    return {index: rows if place == 0 else [] for place, (index, _) in enumerate(run)} if rows else {}


def table_of(cards: Sequence[Card]) -> list[list[Cell]]:
    """The rows that the cards stand for, under the labels of all of them; none where they are no services alike."""
    labels = list(dict.fromkeys(label for card in cards for label in card.pairs))
    roles = {column_meaning(label) for label in labels}
    if not all(len(card.pairs) >= _ALIKE * len(labels) for card in cards):
        return []
    titled = [card.title for card in cards if card.title and not _NTH.fullmatch(card.title)]
    if len(cards) == 1 and not _is_line(labels, roles, titled=bool(titled)):
        return []
    if titled and "description" in roles:
        return []
    named = [Cell(words_for_role("description"))] if titled else []
    rows = [
        [*([Cell(card.title)] if titled else []), *(Cell(card.pairs.get(one, "")) for one in labels)] for card in cards
    ]
    return [[*named, *map(Cell, labels)], *rows]


def _is_line(labels: Sequence[str], roles: set[Role | None], *, titled: bool) -> bool:
    """Whether a card alone is a service rather than the sums of a whole document."""
    dated = "service_date" in roles and titled and not names_document(labels)
    return "charge" in roles and (bool(roles & OF_LINES) or dated)


def alike(before: Card, card: Card) -> bool:
    """Whether two cards have most of their labels in common."""
    both = before.pairs.keys() & card.pairs.keys()
    return len(both) >= _ALIKE * len(before.pairs.keys() | card.pairs.keys())


def _said(element: Element, hidden: Hidden) -> Iterator[tuple[str, str]]:
    """The labels in an element with their values; a text that is neither has no label."""
    children = [child for child in element if not hidden(child) and (child.tag not in _ACTED_ON or len(child))]
    bare = (element.text or "").strip() or any((child.tail or "").strip() for child in element)
    if bare or not children or all(_is_inline(child) for child in children):
        yield from _in_text(element, children, hidden)
    elif len(children) == 2 and (pair := _pair(children, hidden)):
        yield pair
    elif element.tag == "dl":
        yield from _terms(children, hidden)
    else:
        for child in children:
            yield from _said(child, hidden)


def _has_columns(element: Element) -> bool:
    """Whether an element is a table of columns by the role it plays, or a row of several cells."""
    if element.get("role") in ("table", "grid", "treegrid"):
        return True
    return element.tag == "tr" and sum(cell.tag in ("td", "th") for cell in element) > 2


def _is_inline(element: Element) -> bool:
    return all(one.tag in _INLINE for one in islice(element.iter(), 20))


def _in_text(element: Element, children: Sequence[Element], hidden: Hidden) -> Iterator[tuple[str, str]]:
    """What the text of one element says: "Units: 2", or two pieces side by side, the first of which is a label."""
    for line in _lines(element, hidden):
        if match := _SAID.fullmatch(line):
            yield match[1].strip(), match[2].strip()
        elif len(children) == 2 and (pair := _pair(children, hidden)):
            yield pair
        else:
            yield "", line


def _pair(children: Sequence[Element], hidden: Hidden) -> tuple[str, str] | None:
    """A label and its value where two elements are these."""
    label, value = (_text(child, hidden) for child in children)
    label = label.rstrip(": ")
    if not value or not (column_meaning(label) or labels_of(label)) or any(map(str.isdigit, label)):
        return None
    figures = column_meaning(label) in _FIGURES and not any(map(str.isdigit, value)) and value not in _BLANK
    return None if figures else (label, value)


def _terms(children: Sequence[Element], hidden: Hidden) -> Iterator[tuple[str, str]]:
    term = ""
    for child in children:
        if child.tag == "dt":
            term = _text(child, hidden).rstrip(": ")
        elif child.tag == "dd" and term:
            yield term, _text(child, hidden)
            term = ""
        else:
            yield from _said(child, hidden)


def _lines(element: Element, hidden: Hidden) -> list[str]:
    """The lines of text in an element that holds no blocks."""
    parts = "".join(_pieces(element, hidden)).split("\n")
    return [line for part in parts if (line := " ".join(part.split()))]


def _text(element: Element, hidden: Hidden) -> str:
    return " ".join(_lines(element, hidden))


def _pieces(element: Element, hidden: Hidden) -> Iterator[str]:
    """The text of an element piece by piece; a space parts pieces that only a style sets apart."""
    yield _SPACE.sub(" ", element.text or "")
    for child in element:
        if child.tag == "br":
            yield "\n"
        elif not hidden(child):
            yield from _pieces(child, hidden)
        yield _SPACE.sub(" ", child.tail) if child.tail else " "
