"""Words from papers and people as a letter may hold them: one line, no control characters, of a length that fits."""

import unicodedata
from typing import Any

from bot.case import Case

LONGEST_TEXT = 300
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories of what is no letter, mark, number or space: control and direction signs, halves of pairs."""


def cleaned(text: str, longest: int = LONGEST_TEXT) -> str:
    """The text on one line without what can't be printed or would turn the line around.

    >>> cleaned("Ann\\u202e  Lee\\n")
    'Ann Lee'
    """
    kept = "".join(" " if unicodedata.category(sign) in _UNFIT else sign for sign in text[: 4 * longest])
    return " ".join(kept.split())[:longest].strip()


def cleaned_case(case: Case) -> Case:
    """The case with every text of its documents cleaned."""
    return Case.model_validate(_cleaned(case.model_dump()))


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, dict):
        return {key: _cleaned(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_cleaned(one) for one in value)
    return value
