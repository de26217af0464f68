"""Doubts that a recognized word alone does not raise: how its neighbours are printed, and which codes there are.

Networks take a dollar sign for a figure, and are sure of it: $96.50 becomes 596.50. In a column whose other amounts
stand behind the sign, or part their thousands, an amount that does not is doubted. Of a code's readings the one that
is in a published list counts more. Nothing here changes a reading: the sums decide, or a person is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from bot.readers.layout import Word
from codesets.recognize import split_modifiers
from codesets.tables import entries

_AMOUNT = re.compile(r"\(?-?(?P<mark>\$)?-?(?P<number>\d[\d,]*\.\d\d)\)?-?")
_CODE = re.compile(r"[A-Z0-9]\d{3}[A-Z0-9](?:-[A-Z0-9]{2})*|0\d{3}")
_SIGN_LIKE = "035689"  # figures that a dollar sign is taken for
_LETTERS = {"1": "JI", "0": "DQCG", "2": "Z", "6": "G", "8": "B", "5": "S", "4": "A", "7": "T"}
_DOUBTED = 0.85
_CLEARED = 0.9
_CERTAIN = 0.9999
_FEW = 2


def doubted(words: Sequence[Word]) -> list[Word]:
    """The words of a page, those less sure that look odd beside the others, codes that stand in a list surer."""
    amounts = {index: match for index, word in enumerate(words) if (match := _AMOUNT.fullmatch(word.text))}
    parted = _parts_thousands([match["number"] for match in amounts.values()])
    found = list(words)
    for index, match in amounts.items():
        others = [amounts[one] for one in _column(words, index, amounts)]
        unmarked = _lacks_sign(match, others) and not (index and words[index - 1].text.endswith("$"))
        number = match["number"]
        if unmarked:
            found[index] = _less_sure(words[index], "$" + number[1:])
        elif re.match(r"0\d", number) or (parted and re.match(r"\d{4,}\.", number)):
            found[index] = _less_sure(words[index], number[1:])
    return [_listed(word) if _CODE.fullmatch(word.text) else word for word in found]


def _column(words: Sequence[Word], index: int, amounts: dict[int, re.Match[str]]) -> Iterator[int]:
    """The other amounts whose right edges stand in one column with this one's."""
    here = words[index]
    near = 1.5 * (here.bottom - here.top)
    return (one for one in amounts if one != index and abs(words[one].x1 - here.x1) < near)


def _lacks_sign(match: re.Match[str], others: Sequence[re.Match[str]]) -> bool:
    """Whether the amount begins with what may be a dollar sign, and enough of its column have one."""
    marked = sum(bool(other["mark"]) for other in others)
    number = match["number"]
    may_be = not match["mark"] and number[0] in _SIGN_LIKE and number[1].isdigit()
    return may_be and marked >= _FEW and 3 * marked >= len(others)


def _parts_thousands(numbers: Sequence[str]) -> bool:
    parted = sum("," in number for number in numbers)
    return parted > 0 and parted >= sum(bool(re.match(r"\d{4,}\.", number)) for number in numbers)


def _less_sure(word: Word, reading: str) -> Word:
    if word.confidence is None:
        return word
    others = word.others if reading in word.others else (*word.others, reading)
    return replace(word, confidence=min(word.confidence, _DOUBTED), others=others)


def _listed(word: Word) -> Word:
    """A code in a list that nothing else like it is in is sure; one in no list whose like is in one is not."""
    if word.confidence is None or word.confidence > _CERTAIN:
        return word
    likes = {
        other
        for other in word.others
        if _is_listed(other) and not _letter_lost(word.text, other) and not _says_the_same(word.text, other)
    }
    if _is_listed(word.text):
        return word if likes else replace(word, confidence=max(word.confidence, _CLEARED))
    first, rest = word.text[0], word.text[1:]
    likes |= {letter + rest for letter in _LETTERS.get(first, "") if _is_listed(letter + rest)}
    return _less_sure(word, min(likes)) if likes else word


def _letter_lost(text: str, other: str) -> bool:
    """Whether a code's letter is a figure in the other reading: letters are taken for figures, hardly the reverse."""
    return text[0].isalpha() and other[0].isdigit() and text[1:] == other[1:]


def _says_the_same(text: str, other: str) -> bool:
    """Whether both are one code with the same modifiers, or the other has letters that are none, as small ones are."""
    (code, modifiers), (like, others) = split_modifiers(text), split_modifiers(other)
    return code == like and (modifiers == others or other != other.upper() or not all(map(_is_modifier, others)))


def _is_modifier(text: str) -> bool:
    return any(entry.code == text for entry in entries("modifier"))


def _is_listed(text: str) -> bool:
    code, _ = split_modifiers(text)
    return code in _codes()


@cache
def _codes() -> frozenset[str]:
    systems = ("cpt", "hcpcs", "cdt", "revenue")
    return frozenset(entry.code for system in systems for entry in entries(system))
