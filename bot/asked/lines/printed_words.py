"""Lines told by their description, as the bill prints it, or by the name that several of them begin with."""

import re

from bot.bill import Bill
from knowledge.question_features import plain

_WORDS = re.compile(r"[a-z0-9]+")


def lines_by_print(words: str, bill: Bill) -> tuple[int, ...]:
    """The lines whose description, as the bill prints it, stands in the question (two words or more)."""
    said = f" {' '.join(_WORDS.findall(words))} "
    printed = {line.line: " ".join(_WORDS.findall(plain(line.description))) for line in bill.lines}
    return tuple(line for line, text in printed.items() if " " in text and f" {text} " in said)


_NAME = 2
"""Words that a name has which lines begin with."""


def lines_by_name(words: str, bill: Bill) -> tuple[int, ...]:
    """The lines that begin with a name that the question says and that no other line begins with: the provider of
    these lines, where a document lists several."""
    said = f" {' '.join(_WORDS.findall(words))} "
    names = {line.line: " ".join(_WORDS.findall(plain(line.description))[:_NAME]) for line in bill.lines}
    found = tuple(line for line, name in names.items() if " " in name and f" {name} " in said)
    shared = len({names[line] for line in found}) == 1 and 1 < len(found) < len(names)
    return found if shared else ()
