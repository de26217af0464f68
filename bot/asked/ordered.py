"""Whether a message orders something of the bill to be changed: "take that charge off", «póngame el saldo en cero».

Nothing of a bill can be changed here, so such words are refused plainly, with what the person can do instead. A verb
in the form of an order, or asked for politely, must stand with something of a bill: a line, an amount, a code, a
payment. What is only supposed ("if they take it off"), asked of others or worked out ("drop line 2, what's left") is
no order. The wordings stand in ``ordered.yaml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

CHARGE = "charge"
"""The kind of an order about a charge; the other kinds stand in ``ordered.yaml``."""
_CLITICS = "(?:(?:me|nos|le|les|se)?(?:l[oae]s?)?)"
"""The pronouns that Spanish joins to an order: «quíte-me-lo»."""
_ENDINGS = {"ar": f"(?:a|e|en|ar){_CLITICS}", "it": _CLITICS}


@dataclass(frozen=True, slots=True)
class _Order:
    """A verb said as an order, what it must be said of, and whether a line named in any way will do."""

    said: re.Pattern[str]
    of: re.Pattern[str]
    line: bool


@dataclass(frozen=True, slots=True)
class _Orders:
    orders: tuple[_Order, ...]
    never: re.Pattern[str]
    kinds: Mapping[str, re.Pattern[str]]


@cache
def _load() -> _Orders:
    told = yaml.safe_load(files("bot.asked").joinpath("ordered.yaml").read_text(encoding="utf-8"))
    names = told["words"] | _ENDINGS
    never = "|".join(f"(?:{pattern})" for pattern in told["no order"])
    kinds = {kind: re.compile(_filled(words, names)) for kind, words in told["kinds"].items()}
    return _Orders(tuple(_orders(told, names)), re.compile(never), kinds)


def _orders(told: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[_Order]:
    asked = "|".join(told["asked"])
    before = rf"(?:^|[.;,:!?]\s*)\W*(?:{told['polite']}[\s,]+)*(?:(?:{asked})\s*(?:(?:me|nos|le|les|se|l[oa]s?) )*)?"
    for verb in told["verbs"].values():
        said = "|".join(_filled(verb[language], names) for language in ("en", "es") if language in verb)
        of = re.compile(rf"\b{_filled(verb['of'], names)}(?!\w)")
        yield _Order(re.compile(rf"{before}(?:{said})\b"), of, verb.get("line", False))


def _filled(pattern: str, names: Mapping[str, str]) -> str:
    """``pattern`` with every <name> in it, and in what stands for it, replaced by what it is the name of."""
    filled = re.sub(r"<([a-z]+)>", lambda name: names[name[1]], pattern)
    return filled if filled == pattern else _filled(filled, names)


def ordered(words: str, names_line: bool) -> str | None:
    """The kind of change that ``words``, plain, order: "code", "details", "payment", "price" or "charge"; None where
    they order none. ``names_line``: whether they name a line of the bill in any way."""
    told = _load()
    if told.never.search(words):
        return None
    for order in told.orders:
        said = order.said.search(words)
        if said and (order.of.search(words, said.end()) or (names_line and order.line)):
            return next((kind for kind, pattern in told.kinds.items() if pattern.search(words)), CHARGE)
    return None
