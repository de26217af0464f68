"""When a letter would be untrue: one condition a kind, which names the reason that the letter's words explain.

A letter that may be right stays possible, with blanks for what the papers do not show; one that the papers
contradict is refused.
"""

from collections.abc import Callable, Mapping

from bot.answer import LetterKind
from bot.checks.over_estimate import THRESHOLD
from bot.letters.papers import Papers


def _any_bill(papers: Papers) -> str | None:
    return None if papers.asked or papers.notice else "only_estimate"


def _appeal(papers: Papers) -> str | None:
    if papers.notice and not papers.denied and not papers.has_words:
        return "nothing_denied"
    return _any_bill(papers)


def _assistance(papers: Papers) -> str | None:
    return "nothing_owed" if papers.owes_nothing else _any_bill(papers)


def _estimate(papers: Papers) -> str | None:
    if not papers.asked:
        return "no_bill"
    if papers.is_insured:
        return "insured"
    gap = papers.over_estimate
    if gap is None or gap.amount >= THRESHOLD:
        return None
    return "under" if gap.amount > 0 else "not_over"


def _surprise(papers: Papers) -> str | None:
    if papers.owes_nothing:
        return "nothing_owed"
    if papers.only_ground_ambulance:
        return "ground"
    if papers.notice and not (papers.shows_surprise or papers.above_share or papers.has_words):
        return "nothing_outside"
    return _any_bill(papers)


def _plan(papers: Papers) -> str | None:
    if papers.owes_nothing:
        return "nothing_owed"
    return None if papers.asked else "no_bill"


CONDITIONS: Mapping[LetterKind, Callable[[Papers], str | None]] = {
    "itemized_bill_request": _any_bill,
    "billing_error": _any_bill,
    "insurer_appeal": _appeal,
    "financial_assistance": _assistance,
    "estimate_dispute": _estimate,
    "surprise_bill": _surprise,
    "payment_plan": _plan,
}
"""Every kind of letter, and what speaks against writing it."""


def speaks_against(kind: LetterKind, papers: Papers) -> str | None:
    """The name of the reason why this letter can't be written from these papers; None where it can."""
    return CONDITIONS[kind](papers)
