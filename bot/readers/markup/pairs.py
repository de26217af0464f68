"""A label and its value in one line of a page, which only a style sets apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.meaning import column_meaning

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_INLINE = frozenset({"span", "b", "strong", "label", "em", "small"})


def is_pair(element: Element) -> bool:
    """Whether an element holds two pieces of text and nothing else, the first of which is a label."""
    if len(element) != 2 or any(child.tag not in _INLINE for child in element):
        return False
    if any((text or "").strip() for text in (element.text, element[0].tail, element[1].tail)):
        return False
    label, value = (" ".join("".join(child.itertext()).split()) for child in element)
    known = bool(labels_of(label)) or column_meaning(label) is not None
    return known and bool(value) and not label.endswith(":") and not any(map(str.isdigit, label))
