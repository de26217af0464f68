"""Words as they are looked for on a bill: without plural endings, the same in both languages where they are alike."""

import re
from importlib.resources import files

from bot.asked.wording.said_beside import SAME
from knowledge.question_features import plain

COMMON = frozenset(files(__package__).joinpath("common_words.txt").read_text(encoding="utf-8").split())
"""Words that questions hold and that tell no line from another."""
WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A word of plain text."""
_COGNATE = 6
"""Letters from which on a word may be the same in both languages but for its last vowel."""
_SPELLED = (("ph", "f"), ("th", "t"), ("y", "i"))
"""Letters that English keeps from Greek and Spanish does not."""


def stems(text: str) -> list[str]:
    """The meaning words of a text, plain and without plural endings."""
    return [stem(word) for word in WORD.findall(plain(text)) if word not in COMMON and len(word) > 1]


def stem(word: str) -> str:
    """``word`` (plain) by its English name where it has one, without a plural ending, spelled as both languages do."""
    word = SAME.get(word) or SAME.get(word.removesuffix("s")) or word
    for ending in ("iones", "ions", "ion", "es", "s"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            word = word[: -len(ending)]
            break
    return cognate(word)


def cognate(word: str) -> str:
    """``word`` as Spanish and English share it: «semaglutida» and "semaglutide", «difenhidramina» and its English.

    >>> cognate("semaglutida") == cognate("semaglutide"), cognate("amoxicilina") == cognate("amoxicillin")
    (True, True)
    """
    if len(word) < _COGNATE or not word.isalpha():
        return word
    for letters, one in _SPELLED:
        word = word.replace(letters, one)
    word = re.sub(r"([b-df-hj-np-tv-z])\1", r"\1", word)
    return word[:-1] if word[-1] in "aeo" and len(word) > _COGNATE else word
