"""Lines told by their description, as the bill prints it."""

import re

from bot.bill import Bill
from knowledge.question_features import plain

_WORDS = re.compile(r"[a-z0-9]+")


def lines_by_print(words: str, bill: Bill) -> tuple[int, ...]:
    """The lines whose description, as the bill prints it, stands in the question (two words or more)."""
    said = f" {' '.join(_WORDS.findall(words))} "
    printed = {line.line: " ".join(_WORDS.findall(plain(line.description))) for line in bill.lines}
    return tuple(line for line, text in printed.items() if " " in text and f" {text} " in said)
