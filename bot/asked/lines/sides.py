"""Lines told by the side of the body: "the right one", «la izquierda», where the bill marks sides (RT, LT, 50)."""

import re

from bot.bill import Bill

_PART = r"(?:one|side|knee|hand|eye|ear|foot|leg|arm|hip|shoulder|breast|wrist|ankle)"
_SIDES = (
    (re.compile(rf"\bright {_PART}\b|\bderech[ao]\b"), "RT"),
    (re.compile(rf"\bleft {_PART}\b|\bizquierd[ao]\b"), "LT"),
)
_ONLY = re.compile(
    rf"\b(?:only|just|solo|nomas|solamente|nada mas)\b(?: \w+){{0,4}}?"
    rf" (?:(?:right|left) {_PART}|derech[ao]|izquierd[ao])\b"
)
_PRICED = re.compile(r"\b(?:how much|whats?|what|cost|cuanto|que|cual)\b")
_OTHER = {"RT": "LT", "LT": "RT"}


def lines_by_side(words: str, bill: Bill, among: tuple[int, ...] = ()) -> tuple[int, ...]:
    """The lines marked with the side that ``words`` (plain text) name, ``among`` some where these have a side."""
    marks = {mark for pattern, mark in _SIDES if pattern.search(words)}
    if len(marks) == 1 and _ONLY.search(words) and not _PRICED.search(words):
        # "I only had my right knee done": what is spoken against is the other side.
        marks = {_OTHER[mark] for mark in marks}
    marked = tuple(
        line.line for line in bill.lines if any(code.system == "modifier" and code.code in marks for code in line.codes)
    )
    return tuple(line for line in marked if line in among) or marked
