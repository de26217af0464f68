"""Headings and labels put into words that the vocabulary knows, in the place where they are printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.readers.layout.language.labels import Label, words_for_label
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import Role, words_for_role
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import Word

_AMOUNT = re.compile(r"\d[.,]\d\d(?!\d)")


def reworded(row: Row, headings: Mapping[str, Role], labels: Mapping[str, Label]) -> Row:
    """The row with the headings, keyed as `plain` writes them, and labels replaced; the same where it has none."""
    words = list(row.words)
    if headings and not _AMOUNT.search(row.text):
        words = list(_with_headings(words, headings))
    if labels:
        phrases = Row(tuple(words), row.width).phrases
        words = [word for phrase in phrases for word in _with_label(phrase, labels)]
    return Row(tuple(words), row.width)


def _with_headings(words: Sequence[Word], headings: Mapping[str, Role]) -> Iterator[Word]:
    """The words, the longest runs of them that are a heading replaced; a cell is one whole."""
    longest = max(len(heading.split()) for heading in headings)
    start = 0
    while start < len(words):
        for end in range(min(start + longest, len(words)), start, -1):
            role = headings.get(plain(" ".join(word.text for word in words[start:end])))
            if role:
                yield from _spread(words_for_role(role), words[start:end])
                start = end
                break
        else:
            yield words[start]
            start += 1


def _with_label(phrase: Phrase, labels: Mapping[str, Label]) -> Iterator[Word]:
    """The words of a phrase, a label at its front replaced: it is the whole, or a colon or a figure follows it."""
    words = phrase.words
    if words[0].cell:
        front, colon, rest = words[0].text.partition(":")
        label = labels.get(plain(front))
        text = f"{words_for_label(label)}{colon}{rest}" if label else words[0].text
        yield replace(words[0], text=text)
        return
    for end in range(len(words), 0, -1):
        label = labels.get(plain(" ".join(word.text for word in words[:end])))
        ends = end == len(words) or words[end - 1].text.endswith(":") or any(map(str.isdigit, words[end].text))
        if label and ends:
            colon = ":" if words[end - 1].text.endswith(":") else ""
            yield from _spread(words_for_label(label) + colon, words[:end])
            yield from words[end:]
            return
    yield from words


def _spread(text: str, over: Sequence[Word]) -> Iterator[Word]:
    """The words of `text` in the place of others, as wide together as these."""
    if over[0].cell:
        yield replace(over[0], text=text)
        return
    parts = text.split()
    x0, x1 = over[0].x0, over[-1].x1
    step = (x1 - x0) / (sum(map(len, parts)) + len(parts) - 1)
    for part in parts:
        yield replace(over[0], text=part, x0=x0, x1=x0 + step * len(part))
        x0 += step * (len(part) + 1)
