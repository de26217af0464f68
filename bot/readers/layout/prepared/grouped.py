"""Headings of groups in tables without lines: "Your share" over what is a deductible, a copay and a coinsurance."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.white_columns import columns_of, place_of

_PHRASE = 2.0
"""Times a space between words: what is nearer in a row is one phrase."""

_MOST_WORDS = 80
"""In what heads a table; a paragraph has more."""


def without_groups(named: Sequence[Word], words: Sequence[Word], space: float) -> list[Word]:
    """The words of headings but those over several columns, each of which has a heading of its own below them."""
    kept = list(named)
    if len(kept) > _MOST_WORDS:
        return kept
    columns = columns_of(named, words, space)
    for phrase in list(_phrases(named, space)):
        rest = [word for word in kept if all(word is not one for one in phrase)]
        if not rest or not _is_above(phrase, rest):
            continue
        parted = columns_of(rest, words, space)
        if len(parted) > len(columns) and _are_headed(phrase, parted, rest):
            kept, columns = rest, parted
    return kept


def _phrases(words: Sequence[Word], space: float) -> Iterator[list[Word]]:
    """The words of each row that stand a space apart."""
    ordered = sorted(words, key=lambda one: (round(one.middle), one.x0))
    phrase = ordered[:1]
    for before, word in pairwise(ordered):
        if round(before.middle) != round(word.middle) or word.x0 - before.x1 > _PHRASE * space:
            yield phrase
            phrase = []
        phrase.append(word)
    yield phrase


def _is_above(phrase: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether no other word of the headings stands higher over the same columns."""
    left, right = place_of(phrase)
    over = (word for word in others if word.x0 < right and word.x1 > left)
    return all(word.middle > phrase[0].middle for word in over)


def _are_headed(phrase: Sequence[Word], columns: Sequence[Sequence[Word]], named: Sequence[Word]) -> bool:
    """Whether each of the columns below a phrase, of which there are several, has headings and all of them below it."""
    left, right = place_of(phrase)
    headings = {id(word) for word in named}
    below = [column for column in columns if place_of(column)[0] < right and place_of(column)[1] > left]
    heads = [[word for word in column if id(word) in headings] for column in below]
    return len(below) > 1 and all(head and all(one.top >= phrase[0].bottom for one in head) for head in heads)
