"""Which tests are of blood: those of a laboratory, but none of urine, that stands beside them on the bill."""

import re
from collections.abc import Collection

from bot.described import Described
from knowledge.question_features import plain

_BLOOD = re.compile(r"\b(?:blood|sangre)\b")
_TESTS = re.compile(
    r"\bblood (?:tests|labs|panels)\b|\b(?:pruebas|analisis|examenes|estudios|labs) de (?:la )?sangre\b"
)
"""Words for all such tests, whatever a single one is called."""
_URINE = re.compile(r"\b(?:urin\w+|ua|orina)\b")
_OTHER = re.compile(
    r"\b(?:stool|throat|strep|swab|covid\w*|flu|influenza|sputum|drug screen|ven\w*puncture|draw|sperm"
    r"|semen|pap\w*|biops\w+|tissue|breath\w*|saliva|skin|nail)\b"
)


def of_blood(words: str, lines: tuple[int, ...], described: Collection[Described]) -> tuple[int, ...]:
    """``lines`` without tests of urine, where ``words`` (plain text) speak of blood; all where nothing else is left.

    "Blood tests" are all that a laboratory made of blood, of which one line alone may say "blood".
    """
    if not lines or not _BLOOD.search(words) or _URINE.search(words):
        return lines
    urine = {one.line.line for one in described if _URINE.search(plain(one.line.description))}
    labs = {one.line.line for one in described if one.role.id == "lab" and not _OTHER.search(plain(_name(one)))}
    if _TESTS.search(words) and labs & set(lines):
        return tuple(one.line.line for one in described if one.line.line in labs - urine) or lines
    return tuple(line for line in lines if line not in urine) or lines


def _name(one: Described) -> str:
    return f"{one.line.description} {one.main.title_en if one.main else ''}"
