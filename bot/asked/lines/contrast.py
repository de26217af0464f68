"""Whether pictures were taken with contrast dye: what a charge's words say, and whether a question asks it."""

import re
from typing import Literal

from bot.described import Described
from knowledge.question_features import plain

Contrast = Literal["with_dye", "without_dye", "both_ways"]

_DYE = r"(?:contrast\w*|dye|gadolinium|colou?rant|tinte|medio de contraste|colorante)"
_ASKED = re.compile(
    rf"\bwith(?:out)? (?:or|and|&) with(?:out)?\b|\b(?:con o sin|sin o con)\b"
    rf"|\b(?:with|without|no|con|sin) (?:the |any |el )?{_DYE}\b"
    rf"|\b(?:use|used|get|got|have|had|give|gave|given|put|do|done|usaron|pusieron|dieron|pusier\w+)\b.*\b{_DYE}\b"
)
_WORDS = re.compile(rf"\b(?:with(?:out)?|or|con|sin|o|{_DYE}|scans?|pictures|images|imagenes)\b")
_KINDS = {
    "mri": re.compile(r"\b(?:mri|mra|resonancia)\b"),
    "ct": re.compile(r"\b(?:ct|cta|cat|tomografia)\b"),
}
"""Words for a kind of pictures, in questions and in the titles of charges alike."""
_ABOUT_THE_DYE = re.compile(
    r"\b(?:what|whats|which|que|cual) (?:is|was|are|kind|for|es|fue|\w*dye|\w*contrast)\b"
    r"|\b(?:ok|okay|kidneys?|react\w*|feel\w*|sick|metformin|thyroid|pregnan\w+|hurt\w*|rinon(?:es)?|mal)\b"
)
"""What is asked of the dye itself, or of what it does to a body."""
_BOTH = re.compile(
    r"\bwithout,? (?:then|and|followed by|&) with\b|\bw ?/ ?wo\b|\bw ?(?:&|and) ?wo\b|\bwo ?/ ?w\b|\bwwo\b"
    r"|\bw/o ?(?:&|and) ?w\b"
    r"|\bsin y luego con\b|\bcon y sin\b|\bw ?/ ?w/o\b"
)
_WITHOUT = re.compile(r"\bwithout\b|\bw/o\b|\bwo\b|\bsin contraste\b|\bno contrast\b|\bnon[- ]?contrast\b")
_WITH = re.compile(r"\bwith (?:\w+ )?contrast\b|\bw/ ?(?:con\w*|c)\b|\bw ?con\w*\b|\bcon contraste\b|\bwith dye\b")


def asks_contrast(words: str) -> bool:
    """Whether ``words`` (plain text) ask if pictures were taken with dye, and not what the dye is or cost."""
    return bool(_ASKED.search(words)) and not _ABOUT_THE_DYE.search(words)


def without_contrast(words: str) -> str:
    """``words`` less those that ask for the dye."""
    return _WORDS.sub(" ", words)


def contrast_of(one: Described) -> Contrast | None:
    """What a charge's own words say of dye; None where they say nothing."""
    for words in (one.main.title_en if one.main else "", one.line.description):
        said = plain(words)
        if _BOTH.search(said):
            return "both_ways"
        if _WITHOUT.search(said):
            return "without_dye"
        if _WITH.search(said):
            return "with_dye"
    return None


def pictures_meant(words: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The pictures that ``words`` mean by their kind, of those whose charge says something of dye."""
    held = [one for one in described if one.role.id == "imaging" and contrast_of(one)]
    kinds = [pattern for pattern in _KINDS.values() if pattern.search(words)]
    named = [one for one in held if any(kind.search(_names(one)) for kind in kinds)]
    return tuple(one.line.line for one in (named if kinds else held))


def _names(one: Described) -> str:
    return plain(f"{one.line.description} {one.main.title_en if one.main else ''}")
