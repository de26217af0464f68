"""«La medicina», "the drug itself": where a line is the medicine, a title that says into what it is put is none."""

import re
from collections.abc import Mapping

from bot.asked.wording.stems import stems
from bot.described import Described

_MEDICINE = frozenset(stems("medicine medicines medication meds drug medicina medicamento farmaco remedio"))
_GIVING = frozenset({"administration", "procedure", "surgery", "eye_care"})
"""Roles of lines whose titles tell that a medicine is put in: "injection of medicine into the eye"."""
_GIVEN = re.compile(
    r"\b(?:g[ia]v\w+|put(?:ting)?|push\w*|administ\w+|infus\w+|inject\w*|shots?|drip\w*|pon\w+|pus\w+|aplic\w+|inyec\w+|met\w+)\b"
)
"""Words of its being given, which is what those lines bill."""


def without_medicine(
    words: str, own: Mapping[int, frozenset[str]], described: tuple[Described, ...]
) -> Mapping[int, frozenset[str]]:
    """The words of lines (``own``), less those for a medicine where a line only gives it, another is it, and the
    question (``words``) says nothing of giving."""
    if _GIVEN.search(words) or not any(one.role.id == "drug" for one in described):
        return own
    giving = {one.line.line for one in described if one.role.id in _GIVING}
    return {line: words - _MEDICINE if line in giving else words for line, words in own.items()}
