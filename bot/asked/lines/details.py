"""What a line says in a column of the paper's own, where a question asks for it: who did it, on which tooth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.asked.wording.paper_words import meanings
from bot.bill import Bill, Detail
from knowledge.question_features import plain

MOST = 6
"""Lines of which one answer tells it."""
PERFORMER = "performer"
_PEOPLE = r"(?:doctors?|dr|dentist|hygienist|provider|surgeon|therapist|nurse|technician|specialist|person)"
_GENTE = r"(?:doctora?|dr|medic[oa]|dentista|cirujan[oa]|terapeuta|enfermer[oa])"
_WHO = re.compile(
    r"\b(?:who(?:'?s| was| is)?(?: the \w+(?: that| who)?)? (?:did (?!i\b|we\b)|saw|seen|reads?|gave|took|treated"
    r"|performed|ran|drew|cleaned|pulled|put|filled|examined)"
    rf"|(?:which|what|whose) {_PEOPLE}|who(?:'?s| is| was) (?:the|my) {_PEOPLE}"
    r"|quien(?:es)? (?:me |le |lo |la |nos )?(?:hizo|hicieron|vio|vieron|atendi\w+|ley\w+|dio|puso|saco|tomo|trato"
    rf"|reviso)|(?:que|cual) {_GENTE}|quien (?:es|fue) (?:el|la|mi) {_GENTE})\b"
)
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
    asked = {*meanings(words)} - {PERFORMER} | ({PERFORMER} if _WHO.search(words) else set())
    meant = [line for line in bill.lines if not lines or line.line in lines]
    found = [
        DetailMeant(line.line, detail)
        for line in meant
        for detail in line.details
        if (said := {*meanings(plain(detail.label))}) and said <= asked
    ]
    return tuple(found) if len(found) <= MOST and _pointed(lines, words, asked) else ()


def _pointed(lines: Sequence[int], words: str, asked: set[str]) -> bool:
    """Whether the question means lines, or asks who took part in the whole."""
    return (
        bool(lines)
        or PERFORMER in asked
        or bool(re.search(r"\b(?:each|all|every|which|cada|todos|todas|cuales)\b", words))
    )
