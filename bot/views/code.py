"""Codes as the templates see them, each with its words: those of a line, of an adjustment, of a remark."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.asked.codes.marks import printed_mark
from bot.bill import Adjustment, Code, Line
from bot.facts import Fact, text, usd
from codesets.catalog import Catalog
from codesets.entry import Entry, Language

_LONGEST_SAID = 300
_TOLD_BY_THE_GROUP = re.compile(
    r"(?<=[.?!] )[^.?!]*\b(?:(?:group|with|grupo|con) CO|you (?:can|may) appeal|usted puede apelar)\b[^.?!]*[.?!]",
    re.IGNORECASE,
)


class CodeView:
    """A code and its words. ``origin`` "range" means that only the kind of service is known, ``in_english`` that a list
    names it in English alone."""

    def __init__(self, code: Code, entry: Entry | None, language: Language, line: int | None = None) -> None:
        self.system = code.system
        self.plain_code = code.code
        self.code = Fact(code.code, "code", f"{code.system} code", line, code)
        self.known = entry is not None
        self.origin = entry.origin if entry else None
        self.section = entry.section if entry else None
        source = f"plain words for {code.system} {code.code}"
        self.title = text(entry.title(language), source, line) if entry else None
        self.in_english = bool(entry and language == "es" and not entry.title_es)
        self.plain = text(entry.plain(language), source, line) if entry and entry.plain(language) else None
        self.unit = text(entry.unit, source, line) if entry and entry.unit else None
        self.is_imported = bool(entry and entry.official)
        self.edition = text(entry.edition, f"edition of {code.system}") if entry and entry.edition else None


class AdjustmentView:
    """One adjustment of a line: the group and reason with their words, and the amount."""

    def __init__(
        self, adjustment: Adjustment, where: str, line: int | None, catalog: Catalog, language: Language
    ) -> None:
        self.amount = usd(adjustment.amount, f"{where}adjustment {adjustment.reason or ''}".strip(), line)
        self.group = _coded("group", adjustment.group, catalog, language, line)
        self.reason = _coded("carc", adjustment.reason, catalog, language, line)
        if self.group and self.reason:
            self.reason.plain = under_a_group(self.reason.plain)


def under_a_group(plain: Fact | None) -> Fact | None:
    """The words of a reason without what depends on its group, which is told beside it."""
    if plain is None:
        return None
    left = _TOLD_BY_THE_GROUP.sub("", str(plain.value)).strip()
    return replace(plain, value=" ".join(left.split()))


def _coded(system: str, code: str | None, catalog: Catalog, language: Language, line: int | None) -> CodeView | None:
    if not code:
        return None
    held = Code(system=system, code=code)
    return CodeView(held, catalog.find(system, code), language, line)


class PrintedRemark:
    """A mark that only this document knows and, as its title, what the document's own legend says of it."""

    def __init__(self, mark: str, said: str, line: int | None) -> None:
        self.plain_code = mark
        self.code = text(mark, "the mark of a note, as printed", line)
        cut = said if len(said) <= _LONGEST_SAID else f"{said[:_LONGEST_SAID].rsplit(' ', 1)[0]} …"
        self.title = text(f'"{cut}"', f"what note {mark} says, as printed", line)
        self.plain = None


def remarks_of(
    line: Line, catalog: Catalog, language: Language, anchor: int | None
) -> Iterator[CodeView | PrintedRemark]:
    """The remarks of ``line``: codes of the official list, and marks that only the document explains."""
    for remark in line.remarks:
        if mark := printed_mark(remark):
            yield PrintedRemark(mark, remark.partition(": ")[2], anchor)
        elif view := _coded("rarc", remark[:20], catalog, language, anchor):
            yield view
