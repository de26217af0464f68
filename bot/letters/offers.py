"""Which letter follows from what was asked, or from a finding."""

from collections.abc import Mapping
from typing import Any

from bot.answer import Finding, FindingKind, LetterKind
from bot.case import Case, Conversation
from bot.checks import check_case
from bot.letters.conditions import speaks_against
from bot.letters.papers import Papers
from bot.letters.requests import request_of
from bot.understanding.leaning import findings_of
from bot.understanding.matters import step_of
from bot.understanding.told_aside import LETTER_TOPIC
from codesets.entry import Language

BY_TOPIC: Mapping[str, LetterKind] = {
    "itemized-bill": "itemized_bill_request",
    "no-lines": "itemized_bill_request",
    "records-request": "itemized_bill_request",
    "dispute": "billing_error",
    "charged-twice": "billing_error",
    "never-had-this": "billing_error",
    "bill-and-eob-differ": "billing_error",
    "correct-a-code": "billing_error",
    "appeal": "insurer_appeal",
    "appeal-deadline": "insurer_appeal",
    "was-it-denied": "insurer_appeal",
    "denial-next-step": "insurer_appeal",
    "cant-pay": "financial_assistance",
    "financial-assistance": "financial_assistance",
    "over-estimate": "estimate_dispute",
    "surprise-bill": "surprise_bill",
    "out-of-network": "surprise_bill",
    "payment-plan": "payment_plan",
    "pay-over-time": "payment_plan",
}
"""The topic of an answer and the letter that puts it in writing."""

BY_FINDING: Mapping[FindingKind, LetterKind] = {
    "over_estimate": "estimate_dispute",
    "balance_billing": "surprise_bill",
    "denied": "insurer_appeal",
}
"""Findings that have a letter of their own; every other one that asks the billing office something is asked about
in ``billing_error``."""


def letter_for_topic(topic: str, papers: Papers) -> LetterKind | None:
    """The letter to offer after an answer on ``topic``; None where there is none, or the papers speak against it."""
    kind = BY_TOPIC.get(topic)
    if not kind or not papers.bill or speaks_against(kind, papers):
        return None
    # What may be asked for is more than what should be suggested: that takes a sign on the papers.
    return None if kind == "surprise_bill" and not papers.shows_surprise else kind


def letter_offered(topic: str, conversation: Conversation, context: dict[str, Any], case: Case) -> LetterKind | None:
    """The letter to offer with an answer on ``topic``; for one that is asked for, that of the matter talked about."""
    if topic not in (*BY_TOPIC, LETTER_TOPIC):
        return None
    papers = Papers.of(context, check_case(case))
    if topic != LETTER_TOPIC:
        return letter_for_topic(topic, papers)
    matters = [turn.topic for turn in (conversation.matter, conversation.turn) if turn]
    kinds = findings_of(case)
    wanted = [BY_TOPIC.get(name) for one in matters for name in (one, step_of("how", one, kinds))]
    fits = [kind for kind in (*wanted, "billing_error") if kind and papers.bill and not speaks_against(kind, papers)]
    return fits[0] if fits else None


def letter_for_finding(finding: Finding, language: Language, papers: Papers) -> LetterKind | None:
    """The letter that asks about a finding; None where it is for no letter, or the papers speak against it."""
    letter = BY_FINDING.get(finding.kind, "billing_error" if request_of(finding, language) else None)
    told = finding.severity != "info" or bool(finding.lines)
    return letter if letter and told and not speaks_against(letter, papers) else None
