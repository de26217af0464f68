"""A question about a made-up bill with what must be told: an amount, a number, yes or no, lines, words, nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

from evals.composed.bills import Item

Kind = Literal["amount", "number", "yes or no", "lines", "words", "not printed"]


@dataclass(frozen=True)
class Question:
    """``wanted`` is what the first sentence must tell; ``lines`` what the answer must rest on; ``yes`` what it must not
    deny or grant."""

    name: str
    text: str
    kind: Kind
    wanted: tuple[Decimal | int | str | bool, ...] = ()
    lines: tuple[int, ...] = ()
    yes: bool | None = None


@dataclass(frozen=True)
class Named:
    """Some lines and the words that name them."""

    words: str
    items: tuple[Item, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the lines."""
        return tuple(item.number for item in self.items)

    def sum(self, name: str) -> Decimal:
        """What they come to."""
        return sum((item.amounts[name] for item in self.items), Decimal(0))


@cache
def wordings() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The wordings of each kind of question, by set."""
    text = files("evals.composed").joinpath("wordings.yaml").read_text(encoding="utf-8")
    found: dict[str, dict[str, list[str]]] = yaml.safe_load(text)
    return found


def as_said(amount: Decimal) -> str:
    """An amount as a person writes it."""
    return f"${amount:,.2f}" if amount % 1 else f"${int(amount)}"


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """A part in percent, one place."""
    return (part / whole * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
