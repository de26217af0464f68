"""The last day to dispute or to appeal, as a letter sets it in its sentences."""

import re
from collections.abc import Sequence
from datetime import date

from bot import dates
from bot.bill import Deadline, Right
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row

_ENDS = re.compile(r"(?<=[a-záéíóúñ\d)”\"])[.!?]\s+(?=[A-ZÁÉÍÓÚÑ¿\"“])")
_RIGHTS: tuple[tuple[Right, re.Pattern[str]], ...] = (
    ("dispute", re.compile(r"\b(?:disput\w+|question the validity|impugnar\w*)\b", re.IGNORECASE)),
    (
        "appeal",
        re.compile(
            r"\b(?:appeals?|redetermination|reconsideration|external review|apel\w+|reconsideraci[oó]n)\b",
            re.IGNORECASE,
        ),
    ),
)
_BY = re.compile(
    r"\b(?:by|before|until|than|deadline(?: is|:)?|last day(?: is|:)?|antes del?|hasta el?|a m[aá]s tardar el?"
    r"|el d[ií]a)\s*:?\s*(?:\w+day,?\s*)?$",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:within(?: the)?|you have|no later than|dentro de(?: los)?|tiene(?: un plazo de)?)"
    r"\s(?P<days>\d{2,3})(?:\s\(\d+\))?\s(?:calendar |business )?(?:days|d[ií]as)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:we|the plan|your plan|it|nosotros|el plan)\s(?:will|must|has to|have to|shall|aim to|debe\w*)\s"
    r"(?!receive|get|hear)[^.;]{0,60}$|\b(?:decid|respond|answer|resol)\w*[^.;]{0,50}$",
    re.IGNORECASE,
)
"""Words before a span of days in which somebody else has to act: the plan decides within so many days."""
_RECEIVED = re.compile(r"^\W*(?:\w+\W+){0,3}?(?:receiv\w+|receipt|getting|recib\w+|you (?:got|get))\b", re.IGNORECASE)
"""Behind a span of days: the days count from when the letter came."""
_WRITES = re.compile(
    r"\b(?:write|call|contact|tell|notify|let us know|mail|send|escriba|ll[aá]me|cont[aá]cte|av[ií]se)", re.IGNORECASE
)
_PAYS = re.compile(r"\b(?:pay|paid|payments?|checks?|pag\w+)\b", re.IGNORECASE)
"""A day to pay by is none to dispute by, though it stands beside the words on disputing."""


def deadlines_of(rows: Sequence[Row], style: Style) -> tuple[Deadline, ...]:
    """What the sentences set as the last day for the reader to dispute or to appeal, each right once."""
    found: dict[Right, Deadline] = {}
    sentences = _sentences(rows)
    for sentence, after in zip(sentences, [*sentences[1:], ""], strict=True):
        for right, words in _RIGHTS:
            if right in found or not words.search(sentence):
                continue
            goes_on = _WRITES.search(after) and not _PAYS.search(after)
            if made := _made(right, sentence, style) or (_made(right, after, style) if goes_on else None):
                found[right] = made
    return tuple(found.values())


def _sentences(rows: Sequence[Row]) -> list[str]:
    """The sentences, joined over the rows that they run on through."""
    return _ENDS.split(" ".join(row.text for row in rows if not row.cells or len(row.phrases) == 1))


def _made(right: Right, sentence: str, style: Style) -> Deadline | None:
    day = _day(sentence, style)
    if day:
        return Deadline(what=right, day=day)
    span = _SPAN.search(sentence)
    if span is None or _THEIRS.search(sentence[: span.start()]):
        return None
    return Deadline(what=right, days=int(span["days"]), from_receipt=bool(_RECEIVED.search(sentence[span.end() :])))


def _day(sentence: str, style: Style) -> date | None:
    """The day that words such as "by" lead up to."""
    spans = dates.find(sentence, day_first=style.day_first)
    return next((span.first for span in spans if _BY.search(sentence[: span.start])), None)
