"""English numbers in words, as dictation writes them: "two hundred", "twelve fifty", "3k", «12 mil».

Only runs of number words are touched; "one" alone stays a word, for it seldom counts anything.
"""

import re
from decimal import Decimal

_UNITS = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()  # noqa: SIM905
    )
}
_TENS = {
    word: 10 * place
    for place, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)  # noqa: SIM905
}
_TIMES = {"hundred": 100, "thousand": 1000, "grand": 1000}
_WORTH = _UNITS | _TENS | {"a": 0, "couple": 2}
_ALONE = frozenset({"one", "zero"}) | _TIMES.keys()
"""Number words that count nothing unless they stand in a run."""
_ANY = "|".join(sorted({*_UNITS, *_TENS, *_TIMES}, key=len, reverse=True))
_RUN = re.compile(
    rf"\b(?:(?:a|couple|{_ANY})(?=[ -](?:hundred|thousand|grand)\b)|{_ANY})(?:(?:[ -](?:and )?)(?:{_ANY}))*\b"
)
_SHORT_THOUSAND = re.compile(r"(?<![\w.$-])(\$?)(\d{1,3})(?:\.(\d))?\s?k\b|(?<![\w.$,-])(\d{1,3}) mil\b")
_SO_MANY = re.compile(r"(?<![\w.,$-])(\$?)(\d{1,3}(?:\.\d{1,2})?) (hundred|thousand|grand)\b")
"""A number that is half in figures: "18 thousand", "2.5 grand"."""


def in_figures(words: str) -> str:
    """``words`` (plain text) with spoken numbers in figures: "two hundred a month" → "200 a month", "3k" → "3000"."""
    words = _SHORT_THOUSAND.sub(_thousands, _SO_MANY.sub(_times, words))
    return _RUN.sub(_figure, words)


def _times(match: re.Match[str]) -> str:
    number = Decimal(match[2]) * _TIMES[match[3]]
    return f"{match[1]}{number.normalize():f}"


def _thousands(match: re.Match[str]) -> str:
    whole = int(match[2] or match[4]) * 1000 + int(match[3] or 0) * 100
    return f"{match[1] or ''}{whole}"


_JOINT = re.compile(r"((?<!hundred)(?<!thousand) and )")
"""A word that joins two numbers instead of the parts of one: "two and three"."""


def _figure(match: re.Match[str]) -> str:
    return "".join(part if part == " and " else _one(part) for part in _JOINT.split(match[0]))


def _one(run: str) -> str:
    said = [word for word in re.split(r"[ -]", run) if word != "and"]
    if len(said) == 1 and said[0] in _ALONE:
        return run
    return str(_value(said))


def _value(said: list[str]) -> int:
    done, part, last = 0, 0, 0
    for word in said:
        if word in _TIMES and _TIMES[word] == 1000:
            done, part = done + max(part, 1) * 1000, 0
        elif word == "hundred":
            part = max(part, 1) * 100
        else:
            number = _WORTH[word]
            # "twelve fifty" is 1,250: a part of two places after one that is already whole counts hundreds.
            part = part * 100 + number if 0 < part < 100 and number >= 10 and last < 20 else part + number
            last = number
    return done + part
