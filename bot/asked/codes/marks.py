"""Which notes of the paper a question names by their marks: "what does A1 mean", "note b", "¿qué es la nota 2?"."""

import re
from collections.abc import Iterable

from bot.bill import Bill
from knowledge.question_features import plain

NOTE_TOPIC = "printed-note"
_MOST_WORDS = 12
_ASKS = re.compile(
    r"\b(?:what|whats|mean|means|meaning|explain|why|says?|stands?|que|significa|quiere decir|expli\w+|por ?que|dice)\b"
)
_BESIDE = r"(?:notes?|remarks?|footnotes?|messages?|marks?|codes?|letters?|notas?|marcas?|letras?|mensajes?|codigos?)"


def marks_of(papers: Iterable[Bill | None]) -> dict[str, str]:
    """The marks that lines of the papers print and their own legends explain, in plain text, with how each is printed.

    A mark of the official lists is a code, and no mark.
    """
    remarks = (remark for paper in papers if paper for line in paper.lines for remark in line.remarks)
    marks = (mark for remark in remarks if (mark := printed_mark(remark)))
    return {plain(mark): mark for mark in marks}


def printed_mark(remark: str) -> str | None:
    """The mark of a remark that its paper explains, "A1" of "A1: Your copay applies."; None where it explains none."""
    mark, colon, said = remark.partition(": ")
    return mark if colon and said and len(mark) <= LONGEST_MARK else None


LONGEST_MARK = 8
"""Signs of a mark; longer words before a colon are words."""


def marks_asked(words: str, papers: Iterable[Bill | None]) -> tuple[str, ...]:
    """The marks that ``words`` (plain text) ask about, as printed. One that may be a word or a count must be called a
    note; none where the words are many or ask nothing of it."""
    papers = list(papers)
    held = marks_of(papers)
    if not held or len(words.split()) > _MOST_WORDS or not (_ASKS.search(words) or len(words.split()) <= 2):
        return ()
    lines = max((line.line for paper in papers if paper for line in paper.lines), default=0)
    return tuple(m for said, m in held.items() if _is_named(said, words) and not _is_line(said, words, lines))


_ONLY_ASKS = r"^\W*(?:(?:and|so|ok|y) )*(?:what(?:\W?s| is| does| did)|que (?:es|significa|quiere decir)) (?:the |el )?"


def _is_named(mark: str, words: str) -> bool:
    if mark.isdigit() and len(mark) > 1 and re.search(rf"{_ONLY_ASKS}{mark}(?: means?| stands? for)?\W*$", words):
        return True  # nothing else is asked of the number
    named = rf"(?<![\w.$]){re.escape(mark)}(?![\w.]*\w)"
    plain_sign = any(map(str.isdigit, mark)) and any(map(str.isalpha, mark))
    beside = rf"\b{_BESIDE} (?:\w+ )?[\"'(]?{named}"
    return bool(re.search(named if plain_sign else beside, words))


def _is_line(mark: str, words: str, lines: int) -> bool:
    """Whether a bare number may as well be the number of a line: "what is 2"."""
    return mark.isdigit() and int(mark) <= lines and not re.search(rf"\b{_BESIDE}\b", words)
