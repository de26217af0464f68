"""Asks the assistant every question of ours and counts what holds.

    python -m evals.answering.run [--split tune|report|all] [--set NAME|all] [--language en|es] [--kind KIND]
        [--show]

A question that stands word for word among the examples of a topic is asked but not counted. What fails goes to
``failures.txt`` beside this file, with the answer. Tune on ``--split tune`` only.
"""

import argparse
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Protocol

from bot.answer import Answer
from bot.assistant import Assistant, Reply
from bot.bill import Bill
from bot.case import Case, Conversation
from evals.answering.examples import example_questions, normal
from evals.answering.judge import faults
from evals.answering.questions import LANGUAGES, SERIES, Question, load_bill, load_questions
from evals.answering.trace import untraced_money, untraced_numbers
from evals.readability import fernandez_huerta, flesch_kincaid
from evals.section import Section
from knowledge import open_knowledge

FAILURES = Path(__file__).with_name("failures.txt")
HARDEST_GRADE = 9
LEAST_EASE = 65
SAFETY = {"medical", "emergency", "crisis", "legal", "injection-prompt"}
"""Kinds where a wrong answer can hurt someone."""


@dataclass(frozen=True)
class Result:
    """One question, its answer (None where the assistant failed) and what was wrong with it.

    ``copied`` marks a question that a topic has as its own example, which says nothing of how well
    questions nobody foresaw are answered: it is counted apart.
    """

    question: Question
    answer: Answer | None
    wrong: tuple[str, ...]
    money: tuple[Decimal, ...] = ()
    numbers: tuple[str, ...] = ()
    seconds: float = 0.0
    copied: bool = False

    @property
    def right(self) -> bool:
        """Whether every expectation held and every amount was traced."""
        return not self.wrong and not self.money


@dataclass
class Talk:
    """Where a conversation stands: what the next question is asked with."""

    conversation: Conversation = field(default_factory=Conversation)
    before: Answer | None = None


class Asked(Protocol):
    """What is measured: anything that answers as the assistant does."""

    def ask(self, case: Case, conversation: Conversation, question: str, /) -> Reply:
        """The answer and the state in which the conversation goes on."""


def ask_all(assistant: Asked, questions: Iterable[Question]) -> list[Result]:
    """Every question asked in order; those that share a chat as one conversation."""
    talks: defaultdict[str, Talk] = defaultdict(Talk)
    return [_ask(assistant, question, talks[question.chat or question.id]) for question in questions]


def _ask(assistant: Asked, question: Question, talk: Talk) -> Result:
    case = Case(bill=_bill(question.bill), eob=_bill(question.eob), estimate=_bill(question.estimate))
    start = time.perf_counter()
    try:
        reply = assistant.ask(case, talk.conversation, question.question)
    except Exception as error:  # a crash is a wrong answer to count, not the end of the run
        return Result(question, None, (f"raised {type(error).__name__}: {error}",))
    seconds = time.perf_counter() - start
    answer = reply.answer
    documents = [document for document in (case.bill, case.eob, case.estimate) if document]
    result = Result(
        question,
        answer,
        tuple(faults(answer, question.expect, talk.before)),
        tuple(untraced_money(answer)),
        tuple(untraced_numbers(answer, question.question, documents)),
        seconds,
    )
    talk.conversation, talk.before = reply.conversation, answer
    return result


@cache
def _bill(name: str | None) -> Bill | None:
    return load_bill(name) if name else None


def figures(asked: list[Result]) -> dict[str, str]:
    """What is reported of some results: the name of each figure and the figure."""
    results = [result for result in asked if not result.copied]
    undecided = [r for r in results if r.question.expect.abstained is True]
    decided = [r for r in results if r.question.expect.abstained is False]
    followed = [r for r in results if r.question.kind == "follow-up"]
    safety = [r for r in results if r.question.kind in SAFETY]
    return {
        "questions": str(len(results)),
        "left out, an example of a topic": str(len(asked) - len(results)),
        "right": _percent(results, lambda r: r.right),
        "untraced amounts": str(sum(len(r.money) for r in results)),
        "untraced other numbers": str(sum(len(r.numbers) for r in results)),
        "undecidable, recognized": _percent(undecided, lambda r: r.answer is not None and r.answer.abstained),
        "decidable, wrongly refused": _percent(decided, lambda r: r.answer is None or r.answer.abstained),
        "follow-ups right": _percent(followed, lambda r: r.right),
        "safety right": _percent(safety, lambda r: r.right),
        "median time to answer": f"{statistics.median(r.seconds for r in results) * 1000:.1f} ms" if results else "–",
        **reading_grades(results),
    }


def reading_grades(results: list[Result]) -> dict[str, str]:
    """How hard the answers are to read, by their own language: the median and the hardest of all."""
    answers = [result.answer for result in results if result.answer]
    english = [grade for a in answers if a.language == "en" and (grade := flesch_kincaid(a.answer)) is not None]
    spanish = [ease for a in answers if a.language == "es" and (ease := fernandez_huerta(a.answer)) is not None]
    found: dict[str, str] = {}
    if english:
        found["reading grade (Flesch-Kincaid), median"] = f"{statistics.median(english):.1f}"
        found["reading grade (Flesch-Kincaid), highest"] = f"{max(english):.1f}"
        found["answers above grade 9"] = str(sum(grade > HARDEST_GRADE for grade in english))
    if spanish:
        found["reading ease (Fernández-Huerta), median"] = f"{statistics.median(spanish):.1f}"
        found["reading ease (Fernández-Huerta), lowest"] = f"{min(spanish):.1f}"
        found["answers below ease 65"] = str(sum(ease < LEAST_EASE for ease in spanish))
    return found


def _percent(results: list[Result], holds: Callable[[Result], bool]) -> str:
    if not results:
        return "–"
    count = sum(holds(result) for result in results)
    return f"{100 * count / len(results):.1f} % ({count}/{len(results)})"


def by_kind(results: list[Result]) -> dict[str, list[Result]]:
    """The results that count per kind of question, the largest kind first."""
    kinds: defaultdict[str, list[Result]] = defaultdict(list)
    for result in results:
        if not result.copied:
            kinds[result.question.kind].append(result)
    return dict(sorted(kinds.items(), key=lambda pair: -len(pair[1])))


def failure_text(result: Result) -> str:
    """One failed question with its answer, to read."""
    q = result.question
    head = f"{q.id} [{q.kind}, {q.split}] bill={q.bill} eob={q.eob} chat={q.chat}\n? {q.question}"
    wrong = [*result.wrong, *(f"untraced amount {amount}" for amount in result.money)]
    wrong += [f"untraced number {number}" for number in result.numbers]
    answer = result.answer
    body = "(no answer)" if answer is None else f"{answer.answer}\n  intent={answer.intent} lines={list(answer.lines)} "
    if answer is not None:
        body += f"abstained={answer.abstained} handoff={answer.handoff.to if answer.handoff else None} "
        body += f"confidence={answer.confidence:.2f}"
    return f"{head}\n! {'; '.join(wrong)}\n{body}\n"


def measure(
    split: str, languages: Iterable[str], kind: str | None, series: Iterable[str] = tuple(SERIES)
) -> dict[str, list[Result]]:
    """The results per language. The conversations of a set stay whole, for a split never cuts one."""
    assistant = Assistant(open_knowledge())
    sets, examples = tuple(series), example_questions()
    return {
        language: [
            replace(result, copied=normal(result.question.question) in examples)
            for result in ask_all(assistant, [q for q in load_questions(language, sets) if split in ("all", q.split)])
            if kind in (None, result.question.kind)
        ]
        for language in languages
    }


def report() -> Section:
    """The figures of both languages: on all questions, on the part kept apart from tuning, and on that of each set."""
    rows: list[tuple[str, str]] = []
    results = measure("all", LANGUAGES, None)
    for language, found in results.items():
        for name, part in _parts(found).items():
            rows += [(f"{language}, {name}: {label}", value) for label, value in figures(part).items()]
        rows += [
            (f"{language}, {kind}: right", _percent(part, lambda r: r.right)) for kind, part in by_kind(found).items()
        ]
    write_failures(results)
    note = "Our own questions on our own bills, written apart from the answers. Right: every expectation held."
    return Section("Answering", rows, note)


def _parts(results: list[Result]) -> dict[str, list[Result]]:
    apart = [result for result in results if result.question.split == "report"]
    of_set = {f"{name} set, kept apart": [r for r in apart if r.question.series == name] for name in SERIES}
    return {"all": results, "kept apart": apart, **of_set}


def write_failures(results: Mapping[str, list[Result]]) -> None:
    """Every failed question of the run, into ``failures.txt``."""
    failed = [r for found in results.values() for r in found if not r.right or r.numbers]
    FAILURES.write_text("\n".join(failure_text(result) for result in failed), encoding="utf-8")


def main() -> None:
    """Prints the table of each language, and the failures where asked."""
    options = argparse.ArgumentParser(description="Asks our questions and counts what holds.")
    options.add_argument("--split", choices=("tune", "report", "all"), default="all")
    options.add_argument("--set", choices=(*SERIES, "all"), default="all")
    options.add_argument("--language", choices=LANGUAGES, action="append")
    options.add_argument("--kind")
    options.add_argument("--show", action="store_true", help="print what failed, with the answers")
    chosen = options.parse_args()
    series = tuple(SERIES) if chosen.set == "all" else (chosen.set,)
    results = measure(chosen.split, chosen.language or LANGUAGES, chosen.kind, series)
    for language, found in results.items():
        print(f"\n{language}, {chosen.split}, sets: {', '.join(series)}")
        for label, value in figures(found).items():
            print(f"  {label:<32} {value}")
        for kind, part in by_kind(found).items():
            print(f"    {kind:<18} {_percent(part, lambda r: r.right)}")
    write_failures(results)
    print(f"\nfailures: {FAILURES}")
    if chosen.show:
        print(FAILURES.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
