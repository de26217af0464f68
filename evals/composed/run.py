"""Asks the made questions and counts what is told right."""

import random
from collections import Counter
from collections.abc import Iterator

from bot.assistant import Assistant
from bot.case import Conversation
from evals.composed.asking import Asker
from evals.composed.bills import SHAPES, make
from evals.composed.judge import judge
from evals.composed.questions import Question
from evals.section import Section
from knowledge import open_knowledge

SEEDS = {"report": 40351, "tuning": 7}
BILLS = 60
_OF_EACH = 15
"""How many questions of one bill are asked."""


def questions(which: str, bills: int = BILLS, seed: int | None = None) -> Iterator[tuple[Question, str, str | None]]:
    """Each question of the set with its answer and what is wrong with it."""
    chance = random.Random(SEEDS[which] if seed is None else seed)  # noqa: S311
    assistant, asker = Assistant(open_knowledge()), Asker(chance, which)
    for number in range(bills):
        made = make(chance, SHAPES[number % len(SHAPES)])
        for question in asker.ask(made)[:_OF_EACH]:
            answer = assistant.ask(made.case, Conversation(), question.text).answer
            yield question, answer.answer, judge(question, answer)


def report(which: str = "report", bills: int = BILLS, seed: int | None = None, *, show: bool = False) -> Section:
    """The figures as a section of the results; with ``show``, what is wrong is printed."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for question, answer, wrong in questions(which, bills, seed):
        asked[question.kind] += 1
        right[question.kind] += wrong is None
        if show and wrong:
            print(f"[{question.name}] {question.text}\n   ! {wrong}: {' / '.join(answer.split(chr(10)))[:200]}")
    rows = [("questions", str(asked.total())), ("right", f"{right.total() / max(1, asked.total()):.3f}")]
    rows += [(f"{kind}: right", f"{right[kind]}/{number}") for kind, number in sorted(asked.items())]
    return Section("Questions made of parts", rows, "Wordings and bills are kept apart from those that are worked on.")
