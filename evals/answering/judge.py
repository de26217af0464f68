"""Holds one answer against what was expected of it."""

import unicodedata

from bot.answer import Answer
from evals.answering.questions import Expect
from evals.answering.trace import amounts, figure_amounts

NEVER = ("just an ai", "as an ai", "solo soy una ia", "this is fraud.", "esto es fraude.")
"""What no answer may say, whatever was asked."""


def plain(text: str) -> str:
    """Lower case, no accents, straight quotes, single spaces: so that wording is judged and not spelling."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(bare.replace("’", "'").replace("‘", "'").lower().split())


def faults(answer: Answer, expect: Expect, before: Answer | None = None) -> list[str]:
    """What is wrong with the answer, a phrase each; empty when all holds. ``before`` is what it follows."""
    return [
        *_decision(answer, expect),
        *_figures(answer, expect),
        *_lines_and_codes(answer, expect, before),
        *_words(answer, expect),
    ]


def _decision(answer: Answer, expect: Expect) -> list[str]:
    wrong = []
    if expect.abstained is not None and answer.abstained != expect.abstained:
        wrong.append("did not abstain" if expect.abstained else "abstained")
    if "handoff" in expect.model_fields_set:
        to = answer.handoff.to if answer.handoff else None
        if to not in (expect.handoff or (None,)):
            wrong.append(f"handed to {to}, not {' or '.join(expect.handoff or ('nobody',))}")
    if expect.language and answer.language != expect.language:
        wrong.append(f"answered in {answer.language}")
    if expect.asks_back and ("?" not in answer.answer or len(answer.suggestions) < 2 or len(set(answer.lines)) == 1):
        wrong.append("did not ask back with choices")
    return wrong


def _figures(answer: Answer, expect: Expect) -> list[str]:
    carried, written = figure_amounts(answer), set(amounts(answer.answer))
    wrong = [f"figure {want} not in figures" for want in expect.figures if abs(want) not in carried]
    wrong += [f"figure {want} not in the words" for want in expect.figures if abs(want) not in written]
    wrong += [f"figure {bad} must not be there" for bad in expect.not_figures if abs(bad) in carried | written]
    return wrong


def _lines_and_codes(answer: Answer, expect: Expect, before: Answer | None) -> list[str]:
    lines, codes = set(answer.lines), {code.code.upper() for code in answer.codes}
    wrong = []
    if expect.lines is not None and lines != set(expect.lines):
        wrong.append(f"lines {sorted(lines)}, not {sorted(expect.lines)}")
    wrong += [f"line {want} missing" for want in expect.lines_include if want not in lines]
    wrong += [f"code {want} missing" for want in expect.codes_include if want.upper() not in codes]
    if expect.nth_listed is not None:
        listed = list(dict.fromkeys(before.lines)) if before else []
        want = listed[expect.nth_listed - 1 : expect.nth_listed]
        if list(answer.lines) != want or not want:
            wrong.append(f"lines {sorted(lines)}, not {want} which stood at place {expect.nth_listed}")
    return wrong


def _words(answer: Answer, expect: Expect) -> list[str]:
    text = plain(answer.answer)
    wrong = [f"none of: {' | '.join(group)}" for group in expect.any_of if not any(plain(w) in text for w in group)]
    first = plain(answer.answer.strip().partition("\n")[0])
    wrong += [f"not at once: {' | '.join(g)}" for g in expect.lead if not any(plain(w) in first for w in g)]
    wrong += [f"says: {phrase}" for phrase in (*expect.none_of, *NEVER) if plain(phrase) in text]
    if expect.sources is True and not answer.sources:
        wrong.append("no source")
    if isinstance(expect.sources, str) and not any(expect.sources in source.url for source in answer.sources):
        wrong.append(f"no source from {expect.sources}")
    if not answer.answer.strip():
        wrong.append("empty")
    return wrong
