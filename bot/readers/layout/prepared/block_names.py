"""What the rows above a block of amounts say: the name of the service, its code, its day, how many."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.readers.layout.columns.contents import NAMED_COUNT, code_role
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import Role, role_of
from bot.readers.layout.page.rows import Phrase
from bot.readers.layout.page.words import Word

_DOTS = ("·", "•", "|")
_PLACE = re.compile(r"\d{1,2}[.)]")
_NTH = re.compile(r"(?:line|item|service|l[ií]nea|servicio) ?#?\d{1,3}(?: (?:of|de) \d{1,3})?", re.IGNORECASE)
_NUMBERED = re.compile(r"([A-Za-z. ]{2,16}?)\s?[#:]*\s?[\d-]+")
_WRITTEN_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d\d-\d\d")
_DRUG = re.compile(r"NDC\W{0,4}(\d{4,5}-\d{3,4}-\d{1,2})", re.IGNORECASE)
_DAY = re.compile(
    r"(?:fill(?:ed)? (?:date|on)|(?:date )?(?:fill(?:ed)?|dispensed|sold|picked up)|dos"
    r"|date(?: of service)?|on|fecha)\b\W{0,2}",
    re.IGNORECASE,
)
"""What a day of care is called, in front of it."""
CODED = re.compile(
    r"(?:(?:CPT|HCPCS|CDT)(?:/(?:CPT|HCPCS))?|(?:(?:procedure|service|billing) )?code)\W{0,3}"
    r"((?:\d{5}|[A-V]\d{4})(?:-[A-Z0-9]{2})*)",
    re.IGNORECASE,
)


def named(phrases: Sequence[Phrase], style: Style) -> Iterator[tuple[Role, tuple[Word, ...]]]:
    """What the phrases above a block say: its name, its day, how many, under which code."""
    described = False
    for phrase in (part for whole in phrases for part in parts_of(_unnumbered(whole))):
        numbered = _NUMBERED.fullmatch(phrase.text)
        if style.date(phrase.text):
            yield "service_date", phrase.words
        elif (filled := _DAY.match(phrase.text)) and style.date(phrase.text[filled.end() :]):
            yield "service_date", phrase.words[len(filled.group().split()) :]
        elif NAMED_COUNT.fullmatch(phrase.text):
            yield "units", phrase.words
        elif code_role(phrase.text) == "code":
            yield "code", phrase.words
        elif coded := CODED.fullmatch(phrase.text):
            yield ("code", phrase.words[-len(coded[1].split()) :])
        elif drug := _DRUG.fullmatch(phrase.text):
            yield "ndc", phrase.words[-len(drug[1].split()) :]
        elif (numbered and (role_of(numbered[1]) or labels_of(numbered[1]))) or _is_labeled(phrase):
            continue
        elif _NTH.fullmatch(phrase.text) or role_of(phrase.text) in ("description", "service_date", "code"):
            continue  # "Line 1 of 2", "Service": what is said stands beside it
        elif not described and sum(map(str.isalpha, phrase.text)) >= 3:
            described = True
            yield "description", phrase.words


def parts_of(phrase: Phrase) -> Iterator[Phrase]:
    """The phrase cut at the dots between what it says: "Sep 14, 2026 · Code 99214"."""
    for is_dot, words in groupby(phrase.words, lambda word: word.text in _DOTS):
        if not is_dot:
            yield from _run_together(tuple(words))


def _run_together(words: tuple[Word, ...]) -> Iterator[Phrase]:
    """A code, a day and a count with nothing but spaces between them, each by itself: "93000 09/24/2026 Qty 1"."""
    pieces: list[tuple[Word, ...]] = []
    at = 0
    while at < len(words):
        text = words[at].text
        size = 1 if _WRITTEN_DAY.fullmatch(text) or code_role(text) == "code" else 0
        size = size or next((n for n in (1, 2) if NAMED_COUNT.fullmatch(_joined(words[at : at + n]))), 0)
        if not size:
            yield Phrase(words)
            return
        pieces.append(words[at : at + size])
        at += size
    yield from map(Phrase, pieces)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _unnumbered(phrase: Phrase) -> Phrase:
    """The phrase without the number of the block in front: "1) 45385"."""
    return Phrase(phrase.words[1:]) if len(phrase.words) > 1 and _PLACE.fullmatch(phrase.words[0].text) else phrase


def _is_labeled(phrase: Phrase) -> bool:
    """Whether a phrase is a value behind its label, which `labeled` reads, and no name."""
    label, colon, _ = phrase.text.partition(":")
    return bool(colon and (role_of(label) or labels_of(label)))
