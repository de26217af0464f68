"""Judges an answer to a made question: its first sentence must tell what was wanted."""

import re
from decimal import Decimal

from bot.answer import Answer
from evals.composed.questions import Question

_NOT_TOLD = re.compile(
    r"does(?:n't| not) (?:say|show|print|list|give|tell)|not printed|can't tell|only (?:for|what|in)"
)
_NO = re.compile(r"\W*(?:no\b|not\b|i don't find|this \w+ shows no)")
_YES = re.compile(r"\W*(?:yes\b|right\b|that is right|that's right)")
_NOTHING = re.compile(r"\b(?:nothing|none|zero|no (?:copay|deductible|coinsurance|discount|part))\b")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z$\"“\d-])|\n\n")
_LINE = re.compile(r"\blines? (\d+(?:(?:, | and |, and )\d+)*)")
"""How the lines are named that an opening tells: what comes after, "after it come", is more than was asked."""
_BARE = re.compile(r"(?:Yes|No)[.!]?")
_EARLY = 200


def judge(question: Question, answer: Answer) -> str | None:
    """What is wrong with the answer; None where nothing is."""
    opening = first_sentence(answer.answer)
    if question.kind == "not printed":
        told = answer.abstained or _NOT_TOLD.search(answer.answer[:300])
        return None if told else "told, though the bill does not print it"
    if answer.abstained:
        return "refused"
    missing = set(question.lines) - set(answer.lines)
    if question.kind in ("amount", "number"):
        return _figures(question, opening) or (f"rests on no line {sorted(missing)}" if missing else None)
    if question.kind == "yes or no":
        return _whether(bool(question.wanted[0]), opening) or (
            f"rests on no line {sorted(missing)}" if missing else None
        )
    if question.kind == "lines":
        return _lines(question, answer, opening)
    early = (opening + answer.answer[:_EARLY]).lower()
    return None if any(str(one).lower() in early for one in question.wanted) else f"does not tell {question.wanted[0]}"


def first_sentence(text: str) -> str:
    """The first sentence, with what a bare yes or no is followed by, and the rows that a heading opens."""
    text = text.strip()
    sentences = _SENTENCE.split(text)
    if _BARE.fullmatch(sentences[0]) and len(sentences) > 1:
        return " ".join(sentences[:2])
    if sentences[0].endswith(":") or text.startswith("- "):
        return "\n".join(text.split("\n\n")[:2])
    return sentences[0]


def _figures(question: Question, opening: str) -> str | None:
    told = {Decimal(found.replace(",", "")) for found in _NUMBER.findall(opening)}
    lacking = [one for one in question.wanted if not isinstance(one, str) and Decimal(one) not in told]
    if lacking and not (question.wanted == (0,) and _NOTHING.search(opening.lower())):
        return f"does not tell {lacking[0]}"
    return _whether(question.yes, opening, sure=False) if question.yes is not None else None


def _whether(yes: bool, opening: str, *, sure: bool = True) -> str | None:
    lowered = opening.lower()
    if (_NO if yes else _YES).match(lowered):
        return "says no" if yes else "says yes"
    plain = (_YES if yes else _NO).match(lowered) or (not yes and _NOTHING.search(lowered)) or "$" in opening
    return None if plain or not sure else "says neither yes nor no"


def _lines(question: Question, answer: Answer, opening: str) -> str | None:
    wanted = {one for one in question.wanted if isinstance(one, int)}
    if not wanted:
        return (
            None if re.search(r"\b(?:no|none|nothing|every|all)\b", opening.lower()) else "names some, though none is"
        )
    first = {int(one) for said in _LINE.findall(opening) for one in re.findall(r"\d+", said)}
    return (
        None if wanted in (set(answer.lines), first) else f"rests on lines {sorted(answer.lines)}, not {sorted(wanted)}"
    )
