"""What a line says in a column of the paper's own, where a question asks for it: who did it, on which tooth."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.asked.wording.paper_words import PERFORMER, asked_for, meanings
from bot.bill import Bill, Detail
from knowledge.question_features import plain

MOST = 6
"""Lines of which one answer tells it."""
_ASKS = re.compile(
    r"\b(?:which|what|whats|who|whos|where|how many|que|cual(?:es)?|quien(?:es)?|donde|cuant[oa]s|en que|tell me"
    r"|is it|was it)\b"
)
_MONEY = re.compile(
    r"\$|\b(?:how much|cuanto (?!tiempo)|price|cost\w*|precio|owe|pay|paid|debo|pag\w+|charged?|cobr\w+|why|por ?que)\b"
)
_ALL = re.compile(r"\b(?:each|all|every|which|cada|todos|todas|cuales)\b")


@dataclass(frozen=True, slots=True)
class DetailMeant:
    """The number of a line, and what it says in a column that no field holds."""

    line: int
    detail: Detail


def details_meant(question: str, bill: Bill | None, lines: Sequence[int]) -> tuple[DetailMeant, ...]:
    """What ``question`` asks of the columns of the paper's own: for ``lines``, or for all where it means none; empty
    where it asks for something else, or no such column is there."""
    words = plain(question)
    if bill is None or not _ASKS.search(words) or _MONEY.search(words):
        return ()
    asked = asked_for(words)
    meant = [line for line in bill.lines if not lines or line.line in lines]
    found = [
        DetailMeant(line.line, detail)
        for line in meant
        for detail in line.details
        if (said := {*meanings(plain(detail.label))}) and said <= asked
    ]
    return tuple(found) if len(found) <= MOST and _pointed(lines, words, asked) else ()


def _pointed(lines: Sequence[int], words: str, asked: Collection[str]) -> bool:
    """Whether the question means lines, or asks who took part in the whole."""
    return (
        bool(lines)
        or PERFORMER in asked
        or bool(re.search(r"\b(?:each|all|every|which|cada|todos|todas|cuales)\b", words))
    )
