"""Where the value of a label may stand: after it, in the next phrase, or below."""

import re
from collections.abc import Iterator, Sequence

from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.vocabulary import role_of
from bot.readers.layout.page.places import Words
from bot.readers.layout.page.rows import Row

AMOUNT = re.compile(r"[-($ ]*(?!\d{6})\d[\d.,]*[)-]?")
"""An amount and nothing else; six digits and no comma are a number of something."""

_HELD = re.compile(r"[A-Za-z]\s?:\s*\S")
"""A label with its own value behind it."""


def candidates(rows: Sequence[Row], index: int, position: int, rest: str) -> Iterator[tuple[str, Words]]:
    """The texts that may be the value of the label at `position` of a row, with the words they stand in.

    `rest` is what follows the label in its own phrase.
    """
    phrases = rows[index].phrases
    if rest.strip():
        yield rest, phrases[position].words
        if position + 1 < len(phrases) and AMOUNT.fullmatch(phrases[position + 1].text):
            yield phrases[position + 1].text, phrases[position + 1].words
        return
    if position + 1 < len(phrases) and not _is_label(phrases[position + 1].text):
        yield phrases[position + 1].text.lstrip(": "), phrases[position + 1].words
        if position + 2 < len(phrases) and phrases[position + 1].text in ("$", "-", "USD"):
            yield phrases[position + 2].text, phrases[position + 2].words
    if position + 1 < len(phrases) and _HELD.search(phrases[position + 1].text):
        return  # "STATEMENT   Date: 10/02/2026" heads no column
    for below in rows[index + 1 : index + 3]:
        if below.page != rows[index].page:
            return
        under = [phrase for phrase in below.phrases if phrases[position].is_over(phrase, below.width)]
        if under:
            if not _is_label(under[0].text):
                yield under[0].text, under[0].words
            return
        if len(phrases) == 1 and len(below.phrases) == 1 and below is rows[index + 1] and AMOUNT.fullmatch(below.text):
            yield below.text, below.words  # in text that lost its places
            return


def _is_label(text: str) -> bool:
    return bool(labels_of(text.split(":")[0]) or (role_of(text) and not any(map(str.isdigit, text))))
