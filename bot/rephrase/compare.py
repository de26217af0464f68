"""The comparing guard: whether a reworded answer says what the answer said, no more and no less.

It reads both texts paragraph by paragraph as ``anchors`` weighs them. What it can't vouch for it refuses: a good
rewording lost costs nothing, a bad one let through costs someone money.
"""

import re
from collections.abc import Callable
from typing import Literal

from bot.rephrase import meaning
from bot.rephrase.anchors import Sentence, folded, known_words, sentences
from bot.rephrase.private import PLACEHOLDER
from codesets.entry import Language

Reason = Literal[
    "shape", "length", "characters", "language", "figures", "negations", "parties", "terms", "names", "meaning",
]  # fmt: skip
"""Why a wording is refused. "figures" are amounts, counts, percents, codes and placeholders; "terms" are hedges,
duties, conditions and the field's words; "names" what is written with a capital."""

STRAYS = frozenset[Reason]({"length", "terms", "meaning"})
"""Reasons that cost a paragraph its new words; the others cost the whole answer, since who lies once is not trusted."""

Rule = Callable[[tuple[Sentence, ...], tuple[Sentence, ...], Language], bool]

_RULES: tuple[tuple[Reason, Rule], ...] = (
    ("figures", meaning.same_figures),
    ("negations", meaning.same_negations),
    ("parties", meaning.same_parties),
    ("terms", meaning.same_terms),
    ("names", meaning.same_names),
    ("meaning", meaning.same_matter),
)

_LONGEST, _SHORTEST, _SLACK = 1.5, 0.5, 40
"""How long a paragraph may become, in parts of its length and characters."""
_ALLOWED = re.compile(r"[A-Za-z0-9áéíóúüñÁÉÍÓÚÜÑ \n.,:;!?¿¡'’\"“”«»()$%/–—-]")


def refusal(original: str, reworded: str, language: Language) -> Reason | None:
    """Why ``reworded`` can't stand for ``original``, both with their placeholders; None where it can."""
    before, after = _paragraphs(original), _paragraphs(reworded)
    if [text.startswith("- ") for text in before] != [text.startswith("- ") for text in after]:
        return "shape"
    if _odd_characters(reworded) - _odd_characters(original):
        return "characters"
    if not _is_in(language, reworded):
        return "language"
    reasons = (_refused(old, new, language) for old, new in zip(before, after, strict=True))
    # What is false weighs more than what strays, wherever it stands.
    return min(filter(None, reasons), key=lambda reason: reason in STRAYS, default=None)


def mended(original: str, reworded: str, language: Language) -> str:
    """``reworded`` with those paragraphs as they were that stray; both have the same shape."""
    pairs = zip(_paragraphs(original), _paragraphs(reworded), strict=True)
    return "\n".join(old if _refused(old, new, language) in STRAYS else new for old, new in pairs)


def laid_out(original: str, reworded: str) -> str:
    """The paragraphs of ``reworded`` with the empty lines of ``original``; both have the same shape."""
    new = iter(_paragraphs(reworded))
    return "\n".join(next(new) if line.strip() else line for line in original.split("\n"))


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _refused(old: str, new: str, language: Language) -> Reason | None:
    if not _fits(old, new):
        return "length"
    read = sentences(old, language), sentences(new, language)
    return next((reason for reason, holds in _RULES if not holds(*read, language)), None)


def _odd_characters(text: str) -> set[str]:
    """What plain words don't need: marks of formatting, other alphabets, what is not seen."""
    return set(_ALLOWED.sub("", PLACEHOLDER.sub("", text)))


def _fits(old: str, new: str) -> bool:
    return _SHORTEST * len(old) - _SLACK <= len(new) <= _LONGEST * len(old) + _SLACK


def _is_in(language: Language, text: str) -> bool:
    """Whether the small words of ``language`` outnumber those of the other one."""
    other: Language = "es" if language == "en" else "en"
    words = {folded(word) for word in re.findall(r"[^\W\d_]+", text)}
    own, others = ({w for w in words if (w,) in known_words(one).known} for one in (language, other))
    return len(own - others) >= len(others - own)
