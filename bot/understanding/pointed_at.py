"""What a question points at, told apart from what was told before it: a story names things that nobody asks about."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from bot.asked.lines.amount_not_here import amount_not_here
from bot.asked.lines.figure_changed import times_ahead
from bot.asked.lines.operations import LEFT
from bot.asked.lines.sets import Sets
from bot.asked.reckoning.own_product import product_said
from bot.asked.reckoning.phrases import Asked, Told
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.worked_out import reckoned
from bot.asked.references import References
from bot.asked.spoken_of import find_references
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.described import Described
from bot.pairing import pair_lines
from bot.understanding.clauses import Clause
from bot.understanding.cues import spoken_words
from knowledge.question_features import plain

_OF_ITS_OWN = frozenset({"sum", "count days", "ranked"})
"""Operations that a question says itself: things told before it are a list to add up only where it points at them,
as "those" does."""
_OF_ALL = frozenset({"percent of all", "whole"})
"""What a question of known parts asks of everything, where it names no charge."""
_OF_NO_LINE = frozenset({"average", "rest in parts", "days apart", "payments made"})
"""Operations on the whole, whatever line the words name besides."""

_WHO = re.compile(
    r"\b(?:who(?:s| is| are| the (?:heck|hell) is)|quien(?:es)? (?:es|son)) "
    r"(?:(?:el|la|los|las|the) )?(?P<name>[\w& .-]+)"
)
_NAMING = 4
"""Letters of a word that tells a name,"""
_OF_MANY = frozenset(
    {"health", "medical", "dental", "hospital", "clinic", "clinica", "center", "centro", "doctor", "doctors", "dentist",
     "dentista", "care", "group", "associates", "services", "physicians", "radiology", "anesthesia", "pathology",
     "laboratory", "imaging", "emergency", "surgery", "pharmacy", "ambulance", "family"}
)  # fmt: skip
"""and those that stand in many names and tell none."""
_SUPPOSES = re.compile(
    r"\b(?:and|then|so|y|entonces)\b(?: \w+){0,2}? (?:whats?|how much|cuanto|en cuanto)\b.*"
    rf"(?:{LEFT.pattern}|\btotal\b)"
)
"""What is asked of a change that is told like an order."""


def pointed_at(asked: Clause, case: Case, described: tuple[Described, ...], conversation: Conversation) -> References:
    """What the whole message speaks of, with what it wants worked out; the lines are those of the question itself
    where it names any."""

    def found(words: str) -> References:
        return find_references(words, case.bill, described, conversation, case.eob, case.estimate)

    def worked_out(words: str, references: References) -> Reckoning | None:
        return _reckoned(words, references, Sets(case.bill, described, conversation), case.eob) if case.bill else None

    whole = found(asked.told)
    words = spoken_words(asked.told, ())
    if conversation.turn is None and case.bill and not whole.ordered and not product_said(words):
        ahead = times_ahead(words, case.bill.lines, whole.lines)
        if ahead:
            return replace(whole, change=ahead, missing=None)
    own = found(asked.text) if asked.text != asked.told else whole
    if whole.ordered and _SUPPOSES.search(spoken_words(asked.told, ())):
        # "Take the x-ray off and what's my balance": nothing is ordered, it is supposed.
        whole = replace(whole, ordered=None)
        own = replace(own, ordered=None)
    pointed = replace(_of_both(whole, own), names_sender=_names_sender(asked.text, case.bill))
    reckoning = None if whole.ordered else _worked_out_of(asked, whole, own, worked_out)
    if reckoning:
        return _reckoned_with(pointed, reckoning)
    if pointed.lines or pointed.codes:
        return pointed
    papers = [paper for paper in (case.bill, case.eob, case.estimate) if paper]
    told_already = [Decimal(lead.value) for lead in conversation.leads]
    return replace(pointed, amount_not_here=amount_not_here(spoken_words(asked.text, ()), papers, told_already))


def _names_sender(question: str, bill: Bill | None) -> bool:
    """Whether the name that stands behind "who is" is that of the provider: "who's Heron Imaging, I was at Larch"."""
    asked = _WHO.search(plain(question).replace("'", ""))
    name = plain(bill.provider) if bill and bill.provider else ""
    said = [word for word in asked["name"].split() if len(word) >= _NAMING] if asked else []
    return bool(said) and said[0] in name.split() and said[0] not in _OF_MANY


def _of_both(whole: References, own: References) -> References:
    """What the ``whole`` message speaks of, with the lines of the question's ``own`` words where they name any."""
    pointed = replace(whole, lines=own.lines, how=own.how, part=own.part, missing=None) if own.lines else whole
    if own.whole and not (own.lines or own.why):
        # "He had his eye done. Is 340 the rest?": the amount asked about is the bill's, whatever the story names.
        pointed = replace(pointed, lines=(), how=own.how, part=None)
    return replace(pointed, told_before=bool(pointed.lines) and not own.lines, billed=whole.billed or own.billed)


def _worked_out_of(
    asked: Clause, whole: References, own: References, worked_out: Callable[[str, References], Reckoning | None]
) -> Reckoning | None:
    """What the question wants worked out, by its own words or by all that was told with it."""
    reckoning = worked_out(asked.text, own)
    if asked.text == asked.told:
        return reckoning
    if own.pointing:
        # "The May 4 visit, how much more was that than May 11": one side stands in what was told.
        told = worked_out(asked.told, whole)
        reckoning = told if told and told.operation == "difference" else reckoning
    if reckoning and reckoning.counts in _OF_ALL and whole.lines and not own.lines:
        # "The x-ray, what percent did they take off": of the thing named before it, and not of everything.
        told = worked_out(asked.told, whole)
        reckoning = told if told and told.lines and told.counts not in _OF_ALL else reckoning
    if reckoning and reckoning.operation == "each" and not own.lines and set(whole.lines) - set(reckoning.lines):
        # "Two teeth came out. How much was each": each of what was told, not of what else is counted.
        reckoning = None
    if reckoning and reckoning.operation == "payments left" and whole.amounts and not own.amounts:
        # "If I go up to 250 a month, when is it paid off - how many payments?": of the size told before.
        reckoning = worked_out(asked.told, whole) or reckoning
    if not reckoning and not own.lines:
        told = worked_out(asked.told, whole)
        reckoning = told if told and (own.pointing or told.operation not in _OF_ITS_OWN) else None
    return reckoning


def _reckoned_with(pointed: References, reckoning: Reckoning) -> References:
    """``pointed`` with what is worked out, and of the lines and figures those that it is worked out of."""
    if reckoning.operation in _OF_NO_LINE:
        pointed = replace(pointed, lines=(), how="")
    if reckoning.operation == "rest in parts":
        pointed = replace(
            pointed,
            numbers=(reckoning.number,) if reckoning.number else (),
            amounts=(reckoning.each,) if reckoning.each else (),
            paid_first=reckoning.amount,
        )
    if reckoning.operation == "part":
        pointed = replace(pointed, field=reckoning.field, part=None)
    return replace(pointed, lines=reckoning.lines or pointed.lines, reckoning=reckoning, missing=None)


def _reckoned(question: str, references: References, sets: Sets, eob: Bill | None) -> Reckoning | None:
    payers = [document.payer for document in (sets.bill, eob) if document and document.payer]
    words = spoken_words(question, payers)
    numbers = tuple(Decimal(number) for number in references.numbers)
    partners = pair_lines(sets.bill, eob).lines if eob else {}
    told = Told(references.lines, references.amounts, numbers, references.percents)
    return reckoned(Asked(words, sets, told, partners))
