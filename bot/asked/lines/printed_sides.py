"""On which side of the body a line says that it was done, and which side a question asks about."""

import re
from typing import Literal

from bot.bill import Line
from knowledge.question_features import plain

Side = Literal["right", "left", "both"]
Wanted = Literal["right", "left", "both", "which"]
_RIGHT: Side = "right"
_LEFT: Side = "left"
_BY_MODIFIER: dict[str, Side] = {"RT": "right", "LT": "left", "50": "both"}
_LEFT_FINGERS = ("FA", "F1", "F2", "F3", "F4", "TA", "T1", "T2", "T3", "T4", "E1", "E2")
_RIGHT_FINGERS = ("F5", "F6", "F7", "F8", "F9", "T5", "T6", "T7", "T8", "T9", "E3", "E4")
_BY_FINGER: dict[str, Side] = {**dict.fromkeys(_LEFT_FINGERS, _LEFT), **dict.fromkeys(_RIGHT_FINGERS, _RIGHT)}
"""The fingers, the toes and the eyelids, each of which belongs to a side."""
_PRINTED: tuple[tuple[re.Pattern[str], Side], ...] = (
    (re.compile(r"\b(?:bilat\w*|both (?:sides|\w+s))\b"), "both"),
    (re.compile(r"\b(?:rt|right|derech[oa])\b"), "right"),
    (re.compile(r"\b(?:lt|left|izquierd[oa])\b"), "left"),
)
_PART_EN = (
    r"(?:sides?|knees?|hands?|eyes?|ears?|foot|feet|legs?|arms?|hips?|shoulders?|breasts?|wrists?|ankles?|elbows?|lungs?"
    r"|kidneys?|thumbs?|heels?|eyelids?)"
)
_PART_ES = (
    r"(?:lados?|rodillas?|manos?|ojos?|oidos?|orejas?|pies?|piernas?|brazos?|caderas?|hombros?|senos?|pechos?|munecas?"
    r"|tobillos?|codos?|rinon(?:es)?|parpados?)"
)
_ANY = rf"(?:{_PART_EN}|{_PART_ES})"
_WHICH = re.compile(
    rf"\b(?:which|what|cual|que) {_ANY}\b|\b(?:right|left) (?:{_PART_EN} )?or (?:was it |the )*(?:left|right)\b"
    r"|\b(?:derech[oa]|izquierd[oa]) o (?:de |en |del |el |la )*(?:izquierd[oa]|derech[oa])\b"
)
_LITTLE = 3
"""Words beside "which eye" that name nothing: "was it in", «fue en»."""
_BOTH = re.compile(
    rf"\b(?:both|each) (?:of )?(?:(?:my|the|his|her) )?{_PART_EN}\b"
    rf"|\b(?:amb[oa]s|(?:l[oa]s|mis) (?:2|dos)) {_PART_ES}\b"
    r"|\b(?:bilateral\w*|(?:both|left and right|right and left))\b(?! (?:of|bill|charg|visit|doctor|time|day))"
)
_ONE: tuple[tuple[re.Pattern[str], Literal["right", "left"]], ...] = (
    (re.compile(rf"\bright {_PART_EN}\b|\b{_PART_ES} derech[oa]\b"), "right"),
    (re.compile(rf"\bleft {_PART_EN}\b|\b{_PART_ES} izquierd[oa]\b"), "left"),
)
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:and|so|ok|y) )*(?:is|are|was|were|did|does|do|has|have|es|era|fue|fueron|me (?:hicieron|cobraron)"
    r"|hicieron|cobraron)\b"
)
_SIDE_WORDS = re.compile(
    r"\b(?:both|each|which|right|left|bilateral\w*|sides?|amb[oa]s|derech[oa]|izquierd[oa]|lados?)\b"
)


def printed_side(line: Line) -> Side | None:
    """The side that a line's modifiers or words tell; None where they tell none."""
    marks = [code.code for code in line.codes if code.system == "modifier"]
    sides: set[Side] = {side for mark in marks if (side := _BY_MODIFIER.get(mark) or _BY_FINGER.get(mark))}
    if not sides:
        words = plain(line.description)
        sides = {side for pattern, side in _PRINTED if pattern.search(words)}
    return next(iter(sides)) if len(sides) == 1 else "both" if sides else None


def side_wanted(words: str) -> Wanted | None:
    """The side, or "which", that ``words`` (plain text) ask about; None where they ask for none."""
    if _WHICH.search(words):
        return "which"
    if _BOTH.search(words):
        return "both"
    if not _YES_OR_NO.search(words):
        return None
    sides = [side for pattern, side in _ONE if pattern.search(words)]
    return sides[0] if len(sides) == 1 else None


def without_sides(words: str) -> str:
    """``words`` without those that tell a side."""
    return _SIDE_WORDS.sub(" ", words)


def names_only_a_part(words: str) -> bool:
    """Whether ``words`` (plain text) name no more of a thing than the part of the body whose side they ask for."""
    return len(re.findall(r"[a-z]+", _WHICH.sub(" ", words))) <= _LITTLE
