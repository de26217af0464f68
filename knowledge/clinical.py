"""Our plain words said back in the words of the hospital.

The titles say what a patient feels ("broken wrist moved into place"); a price list says it in the trade's
words. Both go into the index, so that a line finds the title though they share no word.
"""

import csv
import re
from functools import cache
from importlib.resources import files

_LONGEST = 6
_WORD = re.compile(r"[\w'()-]+|,")


def clinical(text: str) -> str:
    """``text`` in lower case with each plain phrase of ``clinical.csv`` in the trade's words, longest first.

    >>> clinical("Object removed from foot, deep")
    'removal foreign body from foot deep'
    """
    words = _WORD.findall(text.lower())
    told: list[str] = []
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + length]).replace(" ,", ",")
            if phrase in _phrases():
                told.append(_phrases()[phrase])
                place += length
                break
        else:
            told.append(words[place])
            place += 1
    return " ".join(word for word in told if word != ",")


@cache
def _phrases() -> dict[str, str]:
    content = files("knowledge").joinpath("clinical.csv").read_text(encoding="utf-8")
    return {line["plain"]: line["clinical"] for line in csv.DictReader(content.splitlines())}
