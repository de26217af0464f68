"""Looking into a FHIR resource without trusting its shape: what is not there, or is of another kind, is empty."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from bot.bill import CENT, LARGEST
from bot.readers.printable import printable

Node = dict[str, Any]
"""A JSON object; its numbers are ``Decimal`` or ``int``."""

_MOST_MEMBERS = 5_000


def nodes(node: Node, name: str) -> list[Node]:
    """The objects under a name, whether it holds one or a list of them."""
    found = node.get(name)
    many = found if isinstance(found, list) else [found]
    return [one for one in many[:_MOST_MEMBERS] if isinstance(one, dict)]


def node(parent: Node, name: str) -> Node:
    """The object under a name, the first where there are several; an empty one where there is none."""
    return next(iter(nodes(parent, name)), {})


def text(parent: Node, name: str) -> str:
    """The text under a name, fit for a bill; empty where there is none."""
    found = parent.get(name)
    return printable(found) if isinstance(found, str) else ""


def day(written: str) -> date | None:
    """The day of a date or an instant; None where only a month or a year is given."""
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def number(value: object) -> Decimal | None:
    """A number, exactly as the JSON wrote it."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        found = Decimal(value)
        return found if found.is_finite() else None
    return None


def money(parent: Node, name: str, notes: list[str]) -> Decimal | None:
    """The amount of Money under a name; what is no amount of dollars and cents is None and a sentence in `notes`."""
    held = node(parent, name)
    if "value" not in held:
        return None
    value = number(held["value"])
    if value is None or abs(value) >= LARGEST or value != value.quantize(CENT):
        notes.append(f"An amount could not be read: it says “{printable(str(held['value']))[:40]}”.")
        return None
    if (text(held, "currency") or text(held, "code") or "USD") != "USD":
        notes.append("An amount is not in US dollars; it is shown as the document gives it.")
    return value.quantize(CENT)


def codings(concept: Node) -> Iterator[tuple[str, str]]:
    """System and code of every coding of a concept."""
    for coding in nodes(concept, "coding"):
        if code := text(coding, "code"):
            yield text(coding, "system"), code


def codes(concept: Node) -> list[str]:
    """The codes of a concept, whatever their system; of an address, its last part."""
    return [code.rsplit("/", 1)[-1] for _, code in codings(concept)]


def words(concept: Node) -> str:
    """What a concept is called: its text, else the display of its first coding that has one."""
    shown = (
        text(coding, "display") for coding in nodes(concept, "coding") if "data-absent" not in text(coding, "system")
    )
    return text(concept, "text") or next(filter(None, shown), "")
