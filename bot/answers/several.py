"""One answer out of several, where a message asked several things."""

from collections.abc import Sequence
from typing import TypeVar

from bot.answer import Answer

T = TypeVar("T")


def _each_once(groups: Sequence[Sequence[T]]) -> tuple[T, ...]:
    found: list[T] = []
    for group in groups:
        found += [one for one in group if one not in found]
    return tuple(found)


def _not_told_twice(answers: Sequence[Answer]) -> Sequence[Answer]:
    """The answers without one of the same kind and lines whose figures another before it has told all: "what was the
    dearest thing, and how much"."""
    kept: list[Answer] = []
    for answer in answers:
        told = (one for one in kept if one.intent == answer.intent and set(answer.lines) <= set(one.lines))
        if not any(
            {figure.value for figure in answer.figures} <= {figure.value for figure in one.figures} for one in told
        ):
            kept.append(answer)
    return kept


def together(answers: Sequence[Answer]) -> Answer:
    """The answers one after the other, with all their lines, codes, figures and sources.

    It counts as abstained only where every part does; the first hand-off and the surest part's doubt hold.
    """
    answers = _not_told_twice(answers)
    return Answer(
        answer="\n\n".join(answer.answer for answer in answers),
        language=answers[0].language,
        intent=" + ".join(answer.intent for answer in answers),
        lines=_each_once([answer.lines for answer in answers]),
        codes=_each_once([answer.codes for answer in answers]),
        figures=_each_once([answer.figures for answer in answers]),
        sources=_each_once([answer.sources for answer in answers]),
        confidence=min(answer.confidence for answer in answers),
        abstained=all(answer.abstained for answer in answers),
        handoff=next((answer.handoff for answer in answers if answer.handoff), None),
        suggestions=answers[-1].suggestions,
        letter=next((answer.letter for answer in answers if answer.letter), None),
    )
