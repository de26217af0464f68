"""Reads which part of the question before it a short message names: an amount, charges, how they go together."""

import re
from dataclasses import dataclass
from typing import Literal, TypeVar

from bot.asked.lines.sets import Sets
from bot.asked.wording.fields_shortly import taken_out
from bot.understanding.cues import spoken_words
from bot.understanding.leaning import Leaning
from bot.understanding.part_words import (
    AGAINST,
    ALL,
    ANDS,
    AS_WELL,
    BARE_REST,
    BOTH,
    DAY,
    DAYS,
    EACH,
    ELSE,
    ELSEWHERE,
    LEADING,
    LITTLE,
    MOST,
    NEGATED,
    NEW,
    OTHER,
    OTHER_DAY,
    POSITION,
    REST,
    SAME,
    SAYS,
    SURELY_ALL,
    THE_REST,
    TOGETHER,
    WITH,
    WITHOUT,
)
from knowledge.question_features import plain

Name = TypeVar("Name", bound=str)
Scope = Literal["all", "maybe all", "rest", "maybe rest", "both", "day", "other day", "other"]
Joins = Literal["with", "without", "against", "each", "most"]
_LONGEST = 14
_MOST_NAMED = 6
_SHORT = 4
_OF_ANY = frozenset(
    {"health", "insurance", "mutual", "medical", "dental", "vision", "shield", "cross", "seguro", "salud", "group",
     "company", "benefit", "benefits", "united", "national", "american", "choice", "family", "point"}
)  # fmt: skip
"""Words of plans' names that other things are called by as well."""
_POINTED = frozenset({"place", "ordinal", "size", "focus"})
_SCOPES: tuple[tuple[Scope, re.Pattern[str]], ...] = (
    ("rest", THE_REST),
    ("other", OTHER),
    ("other day", OTHER_DAY),
    ("day", DAY),
    ("both", BOTH),
    ("all", SURELY_ALL),
    ("maybe all", ALL),
    ("maybe rest", BARE_REST),
)
_JOINS: tuple[tuple[Joins, re.Pattern[str]], ...] = (
    ("most", MOST),
    ("against", AGAINST),
    ("each", EACH),
    ("with", WITH),
    ("without", WITHOUT),
)


@dataclass(frozen=True, slots=True)
class Changed:
    """What a message says: the amount that it names, the charges, and how they go together with those before.

    ``named`` are charges that it names itself, told by ``how``; ``scope`` says which others are meant: all of the bill,
    the rest of it, those spoken of last together, those of a day; ``pointing`` whether it says "that".
    """

    field: str | None
    named: tuple[int, ...] = ()
    how: str = ""
    scope: Scope | None = None
    joins: Joins | None = None
    pointing: bool = False
    of_days: bool = False
    """Whether it holds days against each other."""
    summed: bool = False
    """Whether it asks for a sum: "together"."""

    @property
    def charges(self) -> bool:
        """Whether it says other charges than those before."""
        return bool(self.named or self.scope)


UNCHANGED = Changed(None)
"""A message that leaves the question before as it was."""


def changed_part(leaning: Leaning) -> Changed | None:
    """What the words of ``leaning`` change; None where they say more than an amount and charges."""
    words = _plain_words(leaning)
    if ELSEWHERE.search(words):
        return None
    words = AS_WELL.sub(" ", NEGATED.sub(" ", words))
    asks_anew = bool(NEW.search(words)) and not ANDS.search(words)
    few = len(words.split()) <= _LONGEST
    own = _named_with(words, leaning)
    if own and few:
        return Changed(None, own, "words")
    joins, words = _first_of(_JOINS, words)
    which = leaning.references.reckoning
    if joins == "most" and which and which.operation == "which" and not leaning.references.pointing:
        return None  # "which one left me the most" asks that of all, by an amount of its own
    if not few or ELSE.search(words) or leaning.references.terms:
        return None
    words = REST.sub(" ", words) if joins == "without" else words
    of_days = joins == "against" and bool(DAYS.search(words))
    scope, words = _first_of(_SCOPES, DAYS.sub(" ", words) if of_days else words)
    summed = bool(TOGETHER.search(words))
    found = taken_out(_bare(TOGETHER.sub(" ", words), summed), _tells_of_payments(leaning))
    if found is None:
        return None
    left, field = found
    named, how = _named(SAME.sub(" ", left), leaning)
    if joins == "with" and not named and (scope == "both" or summed or SAME.search(left)):
        joins = None  # "add those two up" adds nothing to them
    pointing = bool(SAME.search(left))
    if named is None or (joins in ("with", "without") and not (named or (pointing and joins == "without"))):
        return None
    if asks_anew and not field and named and not joins:
        return None
    together = "both" if summed and not (named or scope or joins) else scope
    return Changed(field, named, how, None if named else together, joins, pointing, of_days, summed)


def _tells_of_payments(leaning: Leaning) -> bool:
    """Whether a paper tells what the person paid: if not, "what did I pay for it" asks for one's own share."""
    papers = [paper for paper in (leaning.case.bill, leaning.case.eob) if paper]
    return any(paper.totals.patient_paid or any(line.patient_paid for line in paper.lines) for paper in papers)


def _plain_words(leaning: Leaning) -> str:
    """The words of ``leaning`` with the plan's own name replaced by "insurance", without apostrophes."""
    payers = [paper.payer for paper in (leaning.case.bill, leaning.case.eob) if paper and paper.payer]
    words = leaning.words
    for name in {" ".join(plain(payer).split()[:size]) for payer in payers for size in (1, 2)}:
        words = re.sub(rf"\b({re.escape(name)})['’]?s\b", r"\1", words)
    words = spoken_words(words, payers)
    own = {word for payer in payers for word in plain(payer).split() if len(word) > _SHORT and word not in _OF_ANY}
    for word in own:
        words = re.sub(rf"\b{re.escape(word)}\b", "insurance", words)  # one word of its name may stand for it
    return " ".join(words.split())


def _first_of(names: tuple[tuple[Name, re.Pattern[str]], ...], words: str) -> tuple[Name | None, str]:
    """The first of ``names`` whose words are there, and ``words`` without them."""
    for name, pattern in names:
        if pattern.search(words):
            return name, " ".join(pattern.sub(" ", words).split())
    return None, words


def _bare(words: str, summed: bool) -> str:
    """``words`` less what they lead in with, so that "and me?" is "me"; "add them up for me" is not about me."""
    words = re.sub(r"\b(?:for|to) (?:me|us)\b", " ", words) if summed else words
    return LEADING.sub("", re.sub(r"[^\w$/.-]+", " ", words).strip(" .-"))


def _named_with(words: str, leaning: Leaning) -> tuple[int, ...]:
    """The lines on both sides of "with", where the words name some on either: "the shot with giving it"; else none."""
    joint = WITH.search(words)
    if joint is None or leaning.case.bill is None or ELSE.search(words):
        return ()
    sets = Sets(leaning.case.bill, leaning.described, leaning.conversation)
    sides = [" ".join(LITTLE.sub(" ", side).split()) for side in (words[: joint.start()], words[joint.end() :])]
    found = [sets.together(side) if side and not POSITION.fullmatch(side) else () for side in sides]
    if not all(found) or set(found[0]) == set(found[1]):
        return ()
    return tuple(sorted({*found[0], *found[1]}))


def _named(words: str, leaning: Leaning) -> tuple[tuple[int, ...] | None, str]:
    """The lines that ``words`` name, and what told them; None in their place where they say something else."""
    left = " ".join(LITTLE.sub(" ", words).split())
    if not left:
        return (), ""
    if len(left.split()) > _MOST_NAMED or SAYS.search(left) or leaning.case.bill is None:
        return None, ""
    references = leaning.references
    if references.how in _POINTED and references.lines:
        # Told from where the talk stands, and by nothing else: "the one under the x-ray" says more than a place.
        return (None, "") if POSITION.sub(" ", left).strip() else (references.lines, references.how)
    if references.missing and not references.lines:
        return None, ""
    if references.reckoning and references.reckoning.operation == "sum" and references.how == "words":
        return references.reckoning.lines, "words"
    sets = Sets(leaning.case.bill, leaning.described, leaning.conversation)
    lines = sets.together(words.strip())
    return (lines, "date" if sets.days(words) else "words") if lines else (None, "")
