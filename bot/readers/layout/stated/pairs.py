"""Several labeled amounts in one row: "TOTAL CHARGES 183.00   INSURANCE PAID 92.40   PATIENT PAID 40.00"."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.readers.layout.language.insurers import ALONE
from bot.readers.layout.language.labels import AMOUNTS
from bot.readers.layout.language.meaning import label_meanings
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, Token, tokens_of
from bot.readers.layout.page.places import Words
from bot.readers.layout.page.rows import Row

_FEWEST = 2


class Pair(NamedTuple):
    """A label and its amount, both as printed, and the words of the amount."""

    label: str
    amount: str
    words: Words


def pairs_in(row: Row, style: Style) -> list[Pair]:
    """The labels with their amounts where the row is nothing but several of them; none else."""
    pairs = list(_pairs(tokens_of(row, style)))
    whole = len(pairs) >= _FEWEST and all(pair is not None for pair in pairs)
    return [pair for pair in pairs if pair] if whole else []


def _pairs(tokens: list[Token]) -> Iterator[Pair | None]:
    """A pair for each amount; None for what is no label with an amount behind it."""
    said: list[str] = []
    for token in tokens:
        if token.kind != "money":
            said.append(token.text)
            continue
        label = " ".join(said).strip(" :=-–—|,;")
        if label_meanings(label)[:1] == ("due_date",):
            label = f"Amount {label}"  # "Due $124.00" is no day
        if token.text.strip("$ ").startswith(("-", "(")) or token.text.endswith("-"):
            label = f"{label} paid" if ALONE.fullmatch(plain(label)) else label  # "Medicare 241.60-"
        known = AMOUNTS.intersection(label_meanings(label)[:1])
        yield Pair(label, token.text, token.words) if known else None
        said = []
    if said:
        yield None
