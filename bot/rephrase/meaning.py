"""The rules of the comparing guard, each over the sentences of one paragraph before and after rewording."""

import re
from collections.abc import Iterator

from bot.rephrase.anchors import Sentence, Token
from codesets.entry import Language

_NEGATIONS = frozenset({"not", "never", "without", "hardly"})
_ACTS = frozenset({"pay", "owe"})
_PARTIES = frozenset(
    {"plan", "hospital", "provider", "clinic", "clinician", "laboratory", "office", "agency", "employer", "patient"}
)
_SCOPE = 3
"""Weighty words after a negation that say what it denies."""
_PREFIX = re.compile(r"^(?:un|in|im|ir|il|non|dis|mis|des)(?=\w{3})")
_NEW = 0.5
"""Part of a sentence's content that may be new."""
_KEPT = 0.34
"""Part of a sentence's weighty words that must come back somewhere in its paragraph."""

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


def same_negations(before: Sentences, after: Sentences, language: Language) -> bool:
    """As many denials, in order, each of the same thing; and no word turned into its opposite."""
    old, new = _denied(before, language), _denied(after, language)
    if [key for key, _ in old] != [key for key, _ in new]:
        return False
    if any(was and now and not was & now for (_, was), (_, now) in zip(old, new, strict=True)):
        return False
    return not _turned(before, after) and not _turned(after, before)


def _denied(read: Sentences, language: Language) -> list[tuple[str, set[str]]]:
    """The negations and the next weighty words after each. Spanish denies twice for once: "no … ningún"."""
    found: list[tuple[str, set[str]]] = []
    for sentence in read:
        denying = False
        for at, token in enumerate(sentence):
            if token.weight == "order" and token.key in _NEGATIONS:
                if language == "es" and denying and token.key == "not":
                    continue
                rest = [t for t in _weighty(sentence[at + 1 :]) if t.key not in _NEGATIONS]
                found.append((token.key, {t.key for t in rest[:_SCOPE]}))
                denying = True
            elif token.weight in ("order", "figure"):
                denying = False
    return found


def _turned(before: Sentences, after: Sentences) -> bool:
    """Whether a word of ``after`` is one of ``before`` with a prefix that denies it: "covered", "uncovered"."""
    old, new = ({token.text.lower() for token in _all(read)} for read in (before, after))
    return any(_PREFIX.sub("", word) in old for word in new - old if _PREFIX.match(word))


def same_parties(before: Sentences, after: Sentences, language: Language) -> bool:
    """Who, paying, numbers in words and figures come in the same order, and the same ones pay and owe."""
    old, new = list(_story(before, language)), list(_story(after, language))
    if [key for key, _ in old] != [key for key, _ in new]:
        return False
    return all(a == b or a is None or b is None for (_, a), (_, b) in zip(old, new, strict=True))


def _story(read: Sentences, language: Language) -> Iterator[tuple[str, str | None]]:
    """What must keep its order, one of several alike in a row, with who does it where it is paying or owing."""
    last = None
    for sentence in read:
        doer: str | None = None
        for token in sentence:
            if token.weight == "subject" or token.key in _PARTIES:
                doer = token.key
            if token.weight == "figure":
                yield token.key, None
            elif token.weight == "order" and (token.key != last or (language == "en" and token.key == "not")):
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
    """Each sentence speaks of what the paragraph spoke of, beside the same figures, and nothing is left out."""
    return _nothing_new(before, after) and _nothing_lost(before, after)


def _nothing_lost(before: Sentences, after: Sentences) -> bool:
    there = {token.key for token in _all(after)}
    for sentence in before:
        keys = {token.key for token in _weighty(sentence)}
        if keys and len(keys & there) < max(1, _KEPT * len(keys)):
            return False
    return True


def _nothing_new(before: Sentences, after: Sentences) -> bool:
    done = 0
    for sentence in after:
        figures = len(_figures((sentence,)))
        source = _beside(before, range(done, done + figures))
        done += figures
        if not (_speaks_of(sentence, source, before) and _in_order(sentence, source)):
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


def _speaks_of(sentence: Sentence, source: Sentences, paragraph: Sentences) -> bool:
    """Whether little of it is new to ``source``, and nothing is what the paragraph says beside other figures."""
    there, elsewhere = ({token.key for token in _all(read)} for read in (source, paragraph))
    said = _weighty(sentence)
    content = [token.key for token in said if token.weight == "content"]
    new = [key for key in content if key not in there]
    if any(key in elsewhere for key in new):
        return False
    return not new or (len(new) <= max(1.0, _NEW * len(content)) and len(new) < len(said))


def _in_order(sentence: Sentence, source: Sentences) -> bool:
    """Where a sentence holds several amounts, the words that both texts have once keep their order beside them."""
    if sum("$" in figure for figure in _figures((sentence,))) <= 1:
        return True
    old, new = (
        [token.key for token in read if token.weight == "content"] for read in (list(_all(source)), list(sentence))
    )
    once = {key for key in old if old.count(key) == new.count(key) == 1}
    return [key for key in old if key in once] == [key for key in new if key in once]
