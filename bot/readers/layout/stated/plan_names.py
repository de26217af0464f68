"""Insurers as their own papers name them: in the letterhead, over a title or with a product, and in headings."""

import re
from collections.abc import Sequence

from bot.readers.layout.language.insurers import ALONE, NAMES
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.page.places import Said, between
from bot.readers.layout.page.rows import Row

_INSURER = re.compile(rf"\b(?:{NAMES})\b", re.IGNORECASE)
_FEWEST = 3
"""Headings of a table have more than so many phrases."""
_TITLED = re.compile(
    r"\s+(?:(?:medical|dental|vision|health|your|member|pharmacy|prescription) )*(?:explanation of|eob\b|claims? "
    r"|benefits? statement|health statement|monthly).*$",
    re.IGNORECASE,
)
"""The title of a plan's paper behind the name of the plan."""
_CONTRACT = re.compile(r"\s+[A-Z]\d{4}\b|\s*\(")
"""The number of a plan's contract with Medicare, and its kind."""
_PAYING = re.compile(
    rf"^(?=.*\b(?:paid|pays|payment|approved|allowed|savings|discount|share)\b)[^\d]*?\b({NAMES})\b", re.IGNORECASE
)
"""A heading of amounts with the name of an insurer."""


def insurer_at(text: str) -> str | None:
    """The insurer that a phrase at the head of its paper begins with, alone, over a title or with a product."""
    name = _CONTRACT.split(_TITLED.sub("", text.strip(" ,")))[0].strip(" ,-–—")
    known = _INSURER.match(name) and len(name) >= 3 and ":" not in name and len(name.split()) <= 6
    if not known or any(map(str.isdigit, name)):
        return None
    capitals = sum(word[0].isupper() for word in name.split() if word[0].isalpha())
    return name if 2 * capitals >= len(name.split()) or ALONE.fullmatch(plain(name)) else None


def named_by_headings(rows: Sequence[Row]) -> Said[str] | None:
    """The one insurer that headings of columns name: "VSP savings", "Paid by VSP"."""
    found = [
        Said(phrase.text[match.start(1) : match.end(1)], between(phrase.words, *match.span(1)))
        for row in rows
        for phrase in (row.phrases if len(row.phrases) > _FEWEST else ())
        if (match := _PAYING.search(phrase.text))
    ]
    return found[0] if len({one.value.casefold() for one in found}) == 1 else None
