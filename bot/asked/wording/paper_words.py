"""What the words of a paper and of a question mean alike, in both languages: «médico» is "provider"."""

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from bot.asked.wording.stems import COMMON, WORD, stem

PERFORMER = "performer"
"""The concept of who gave the care."""
_PEOPLE = r"(?:doctors?|dr|dentist|hygienist|provider|surgeon|therapist|nurse|technician|specialist|person)"
_GENTE = r"(?:doctora?|dr|medic[oa]|dentista|cirujan[oa]|terapeuta|enfermer[oa])"
_WHO = re.compile(
    r"\b(?:who(?:'?s| was| is)?(?: the \w+(?: that| who)?)? (?:did (?!i\b|we\b)|saw|seen|reads?|gave|took|treated"
    r"|performed|ran|drew|cleaned|pulled|put|filled|examined)"
    rf"|(?:which|what|whose) {_PEOPLE}|who(?:'?s| was| were) (?:in|on|with|there)"
    rf"|who(?:'?s| is| was) (?:the|my) (?:\w+ )?{_PEOPLE}"
    r"|quien(?:es)? (?:me |le |lo |la |nos )?(?:hizo|hicieron|vio|vieron|atendi\w+|ley\w+|dio|puso|saco|tomo|trato"
    rf"|reviso)|(?:que|cual) {_GENTE}|quien (?:es|fue) (?:el|la|mi) {_GENTE})\b"
)
_SECOND = re.compile(r"\b(?:second|other|segund[oa]|otr[oa]) (?=(?:insurance|plan|coverage|policy|seguro|cobertura)\b)")


@cache
def _table() -> tuple[Mapping[str, str], ...]:
    table = files(__package__).joinpath("paper_words.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))


@cache
def concepts() -> Mapping[str, str]:
    """The concept of each word that papers and people have for it."""
    return {word: row["concept"] for row in _table() for word in row["words"].split()}


@cache
def telling() -> frozenset[str]:
    """The concepts of which one word in a question tells what it is about."""
    return frozenset(row["concept"] for row in _table() if row["alone"])


def meanings(words: str) -> Iterator[str]:
    """What ``words`` (plain text) mean: the concept of each, else its stem; common words and numbers mean nothing."""
    known = concepts()
    for word in WORD.findall(words):
        if concept := known.get(word.replace("-", "")):
            yield concept
        elif word not in COMMON and len(word) > 1 and not word.isdigit():
            yield stem(word)


def asked_for(words: str) -> frozenset[str]:
    """What a question (plain text) means; that it speaks of a doctor asks for none, unless it asks who."""
    told = {*meanings(_SECOND.sub("secondary ", words))} - {PERFORMER}
    return frozenset(told | {PERFORMER} if _WHO.search(words) else told)
