"""What a line is called: the plain words of its code, or what is printed where that tells more."""

import re

from bot.described import Described
from bot.facts import Fact, text
from bot.fees import fee_printed
from codesets.entry import Entry, Language
from knowledge.abbreviations import expand

_PACKAGE = "ndc"
"""The system whose codes count packages: which medicine it is, the words printed beside one say."""
_BINS = frozenset({"drug", "supply", "device", "equipment"})
"""Kinds of charge whose revenue code is one bin for many articles: which article it was, only the line's words say."""
_SAYS_NOTHING = frozenset({
    "admin", "administered", "administrable", "administration",
    "and", "brand", "care", "charge", "charges", "code", "detail", "device", "devices", "drug", "drugs", "equipment",
    "floor", "for", "general", "generic", "hospital", "implant", "implants", "item", "items", "med", "medical",
    "medication", "medications", "medicine", "medicines", "misc", "miscellaneous", "non", "nonsterile", "nos",
    "other", "others", "patient", "per", "pharmacy", "prescription", "requiring", "rev", "revenue", "room", "self",
    "solution", "solutions", "intravenous", "sur", "surg", "pharm", "take", "home", "legend",
    "stock", "sterile", "supplies", "supply", "surgical", "the", "total", "unit", "use", "used", "with",
})  # fmt: skip
"""Words of bills that name a bin and no article in it."""
_UNIT = r"(?:MG|MCG|ML|GM?|MEQ|UNITS?|UNT|IU|U|%)"
_DOSE = re.compile(rf"(?<!\S)(\d[\d.,]*(?:-\d[\d.,]*)? ?(?:{_UNIT}(?:/[\d.]+ {_UNIT}|/\S+)?|/\S+))(?!\S)")
"""A number with its unit and what it is counted by."""
_WORD = re.compile(r"[a-z]{3,}")


def line_name(described: Described, language: Language, where: str, anchor: int | None) -> Fact:
    """The words that name a line, with their source: of its code, else those printed on it, else its role's."""
    main, printed = described.main, described.line.description
    if main and main.origin != "range" and not (printed and _names_the_article(main, printed)):
        return text(main.title(language), f"plain words for {main.system} {main.code}", anchor)
    if printed and not described.entries and (fee := fee_printed(printed)):
        return text(fee.name(language), f"plain words for {where}as printed", anchor)
    if printed:
        return text(_calm(printed), f"{where}as printed", anchor)
    return text(described.role.name(language), "the kind of charge", anchor)


def _names_the_article(main: Entry, printed: str) -> bool:
    """Whether the printed words say which thing it was, and the code only which kind of thing."""
    if main.system == _PACKAGE:
        return True
    if main.system != "revenue" or main.section not in _BINS:
        return False
    kind = {*_words(main.title_en), *_words(main.plain_en), *_words(" ".join(main.synonyms))}
    return bool(_words(expand(printed)) - kind - _SAYS_NOTHING)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _calm(printed: str) -> str:
    """Shouted words spelled out, in sentence case; text that is not all capitals stays as printed.

    A dose is printed shorter than it is spelled: "100MG/5ML" stays.
    """
    if not printed.isupper():
        return printed
    doses = filter(None, map(str.strip, _DOSE.split(printed)))
    calm = " ".join(tokens.lower() if _DOSE.fullmatch(tokens) else expand(tokens) for tokens in doses)
    return calm[:1].upper() + calm[1:]
