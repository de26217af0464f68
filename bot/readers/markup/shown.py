"""Which elements of a page a person does not see: told by attributes, inline styles and the page's own simple rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


_NEVER = frozenset(
    {"script", "style", "noscript", "template", "head", "title", "svg", "object", "embed", "iframe", "audio", "video",
     "canvas", "map", "datalist", "math", "nav"}
)  # fmt: skip
_FOR_EARS = re.compile(r"\b(?:sr-only|(?:cdk-)?visually-?hidden|screen-?reader(?:-text|-only)?)\b")
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|rem)?\s*(?:;|$)", re.IGNORECASE
)
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*([\w-]+)", re.IGNORECASE)
_BLOCK = re.compile(r"@[\w-]{1,40}[^{};@]{0,300}\{|\{|\}")
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?((?:[.#][\w-]+)+)", re.IGNORECASE)
_MOST_STYLE = 500_000


class Hidden:
    """Says of an element whether it, and all in it, is hidden."""

    def __init__(self, root: Element) -> None:
        self._rules = list(_rules(root))

    def __call__(self, element: Element) -> bool:
        """Whether a person looking at the page does not see it, or only finds the way to other pages by it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _NEVER or element.get("hidden") is not None:
            return True
        if tag == "input" and (element.get("type") or "").lower() in ("hidden", "password", "checkbox", "radio"):
            return True
        named = element.get("class") or ""
        if _FOR_EARS.search(named) or _UNSEEN.search(element.get("style") or ""):
            return True
        return bool(self._rules) and self._ruled_out(element, named)

    def _ruled_out(self, element: Element, named: str) -> bool:
        if not (named or element.get("id")):
            return False
        marks = {f".{name}" for name in named.split()} | {f"#{element.get('id')}"}
        display, weight = "", 0
        for needed, value in self._rules:
            if needed <= marks and len(needed) >= weight:
                display, weight = value, len(needed)
        return display == "none"


def _rules(root: Element) -> Iterator[tuple[frozenset[str], str]]:
    """The rules that set `display` for elements of one or more classes; those for other media, as print, are left."""
    styles = " ".join(text for style in root.iter("style") if (text := style.text))[:_MOST_STYLE]
    for rule in _without_media(_without_notes(styles)).split("}"):
        selectors, _, body = rule.rpartition("{")
        display = _DISPLAY.search(body)
        if not display:
            continue
        for selector in selectors.rpartition(";")[2].split(","):
            match = _SELECTOR.fullmatch(selector.strip())
            if match:
                yield frozenset(re.findall(r"[.#][\w-]+", match[1])), display[1].lower()


def _without_notes(styles: str) -> str:
    first, *noted = styles.split("/*")
    return " ".join([first, *(part.partition("*/")[2] for part in noted)])


def _without_media(styles: str) -> str:
    """The style sheet without its blocks of rules (`@media print {…}`)."""
    kept, depth, start = [], 0, 0
    for mark in _BLOCK.finditer(styles):
        if mark[0][0] == "@" and mark[0][-1] == "{" and depth == 0:
            kept.append(styles[start : mark.start()])
            depth = 1
        elif depth and mark[0][-1] == "{":
            depth += 1
        elif depth and mark[0] == "}":
            depth -= 1
            start = mark.end() if depth == 0 else start
    return "".join([*kept, styles[start:] if depth == 0 else ""])
