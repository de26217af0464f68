"""Lists of codes as the tables of the checks write them: ``45379-45398 93306``."""

import csv
from functools import cache
from importlib.resources import files


@cache
def expand(written: str) -> frozenset[str]:
    """Every code of a list; a range counts up the digits behind the letter, if there is one.

    >>> sorted(expand("G0105 93015-93017"))
    ['93015', '93016', '93017', 'G0105']
    """
    found: set[str] = set()
    for part in written.split():
        first, _, last = part.partition("-")
        letter = first[0] if first[0].isalpha() else ""
        width = len(first) - len(letter)
        numbers = range(int(first[len(letter) :]), int((last or first)[len(letter) :]) + 1)
        found |= {f"{letter}{number:0{width}d}" for number in numbers}
    return frozenset(found)


def holds(written: str, code: str) -> bool:
    """Whether a list names ``code``, without writing the list out: for lists of tens of thousands.

    >>> holds("10004-36399 G0105", "20610"), holds("10004-36399", "J1885")
    (True, False)
    """
    for part in written.split():
        first, _, last = part.partition("-")
        if len(code) == len(first) and first <= code <= (last or first):
            return True
    return False


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table beside the checks."""
    text = files("bot.checks").joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
