"""The rules of the comparing guard, each over the sentences of one paragraph before and after rewording."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.rephrase.anchors import NEGATIONS, Sentence, Token
from codesets.entry import Language

_ACTS = frozenset({"pay", "owe"})
_PARTIES = frozenset(
    {"plan", "hospital", "provider", "clinic", "clinician", "laboratory", "office", "agency", "employer", "patient"}
)
_SCOPE = 3
"""Weighty words after a negation that say what it denies."""
_PREFIX = re.compile(r"^(?:un|in|im|ir|il|non|dis|mis|des)(?=\w{3})")
_LOST = 0.25
"""Part of a sentence's content that may be left out."""

Sentences = tuple[Sentence, ...]


def _all(read: Sentences) -> Iterator[Token]:
    return (token for sentence in read for token in sentence)


def _weighty(sentence: Sentence) -> list[Token]:
    return [token for token in sentence if token.weight not in ("plain", "subject")]


def _figures(read: Sentences) -> list[str]:
    return [token.key for token in _all(read) if token.weight == "figure"]


def same_figures(before: Sentences, after: Sentences, _: Language) -> bool:
    """Every figure, code and placeholder is there as often, in the same order, to the last character."""
    return _figures(before) == _figures(after)


def same_negations(before: Sentences, after: Sentences, _: Language) -> bool:
    """As many denials, in order, each of the same thing; and no word turned into its opposite."""
    old, new = list(_denied(before)), list(_denied(after))
    if [key for key, _ in old] != [key for key, _ in new]:
        return False
    if any(was and now and not was & now for (_, was), (_, now) in zip(old, new, strict=True)):
        return False
    return not _turned(before, after) and not _turned(after, before)


def _denied(read: Sentences) -> Iterator[tuple[str, set[str]]]:
    """The negations, each with the next weighty words after it."""
    for sentence in read:
        for at, token in enumerate(sentence):
            if token.weight == "order" and token.key in NEGATIONS:
                rest = [t.key for t in _weighty(sentence[at + 1 :]) if t.key not in NEGATIONS]
                yield token.key, set(rest[:_SCOPE])


def _turned(before: Sentences, after: Sentences) -> bool:
    """Whether a word of ``after`` is one of ``before`` with a prefix that denies it: "covered", "uncovered"."""
    old, new = ({token.text.lower() for token in _all(read)} for read in (before, after))
    return any(_PREFIX.sub("", word) in old for word in new - old if _PREFIX.match(word))


def same_parties(before: Sentences, after: Sentences, _: Language) -> bool:
    """Who, paying, numbers in words and figures come in the same order, and the same ones pay and owe."""
    old, new = list(_story(before)), list(_story(after))
    if [key for key, _ in old] != [key for key, _ in new]:
        return False
    return all(a == b or a is None or b is None for (_, a), (_, b) in zip(old, new, strict=True))


def _story(read: Sentences) -> Iterator[tuple[str, str | None]]:
    """What must keep its order, one of several alike in a row, with who does it where it is paying or owing."""
    last = None
    for sentence in read:
        doer: str | None = None
        for token in sentence:
            if token.weight == "subject" or token.key in _PARTIES:
                doer = token.key
            if token.weight == "figure":
                yield token.key, None
            elif token.weight == "order" and (token.key != last or token.key in NEGATIONS):
                yield token.key, doer if token.key in _ACTS else None
            last = token.key if token.weight in ("order", "figure") else last


def same_terms(before: Sentences, after: Sentences, _: Language) -> bool:
    """The same hedges, duties, conditions and terms of the field are there."""
    old, new = ({token.key for token in _all(read) if token.weight == "kept"} for read in (before, after))
    return old == new


def same_names(before: Sentences, after: Sentences, _: Language) -> bool:
    """No word with a capital is new, and none that stood inside a sentence is lost."""
    old, new = ({token.key for token in _all(read)} for read in (before, after))
    added = {token.key for token in _all(after) if token.weight == "content" and token.text[0].isupper()}
    named = {t.key for t in _all(before) if t.weight == "content" and t.text[0].isupper() and not t.opens}
    return added <= old and named <= new


def same_matter(before: Sentences, after: Sentences, _: Language) -> bool:
    """Each sentence speaks of what stood beside the same figures, in the order of before, and little is left out."""
    return _nothing_new(before, after) and _nothing_lost(before, after)


def _nothing_lost(before: Sentences, after: Sentences) -> bool:
    there = {token.key for token in _all(after)}
    for sentence in before:
        content = {token.key for token in sentence if token.weight == "content"}
        if len(content - there) > _LOST * len(content):
            return False
    return True


def _nothing_new(before: Sentences, after: Sentences) -> bool:
    done = 0
    for sentence in after:
        figures = len(_figures((sentence,)))
        source = _beside(before, range(done, done + figures))
        done += figures
        if not (_speaks_of(sentence, source) and _in_order(sentence, source)):
            return False
    return True


def _beside(before: Sentences, figures: range) -> Sentences:
    """The sentences that hold these figures of the paragraph, by their place among all, and those without figures."""
    found, done = [], 0
    for sentence in before:
        held = range(done, done + len(_figures((sentence,))))
        done = held.stop
        if not held or not figures or (held.start < figures.stop and figures.start < held.stop):
            found.append(sentence)
    return tuple(found)


def _speaks_of(sentence: Sentence, source: Sentences) -> bool:
    there = {token.key for token in _all(source)}
    return all(token.key in there for token in sentence if token.weight == "content")


def _in_order(sentence: Sentence, source: Sentences) -> bool:
    """Whether the words that both have once keep their order, but for one stretch that may stand elsewhere ("If you
    need time, ask" and "ask if you need time"). Beside several amounts the content keeps it without fail."""
    several = sum("$" in figure for figure in _figures((sentence,))) > 1
    weights = ("content",) if several else ("content", "kept", "order")
    old, new = ([t.key for t in read if t.weight in weights] for read in (tuple(_all(source)), sentence))
    counts = Counter(old), Counter(new)
    once = {key for key in counts[0] if counts[0][key] == counts[1][key] == 1}
    old, new = ([key for key in keys if key in once] for keys in (old, new))
    return old == new or (not several and _one_move(old, new))


def _one_move(old: list[str], new: list[str]) -> bool:
    """Whether ``new`` is ``old``, the same words once each, with one stretch cut out and put in elsewhere."""
    apart = [at for at, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    if not apart:
        return True
    old, new = old[apart[0] : apart[-1] + 1], new[apart[0] : apart[-1] + 1]
    turn = old.index(new[0]) if new[0] in old else 0
    return new == old[turn:] + old[:turn]
