"""What a question speaks of: a code, a line number, an amount, a date, "the second one", "the biggest".

Each finder reads the question alone and says what it saw; ``lines_asked`` decides which of the bill's lines that means.
"""

import re
from decimal import Decimal

from bot.asked.codes.capitals import modifiers_in_capitals
from bot.asked.codes.claim_digits import claim_digits
from bot.asked.codes.code_mentions import code_mentions
from bot.asked.codes.dose_said import doses_asked
from bot.asked.codes.marks import marks_asked
from bot.asked.codes.sought import sought
from bot.asked.codes.terms import terms_alone, terms_asked
from bot.asked.lines.billed_as import Found, billed_as
from bot.asked.lines.days import dates_in
from bot.asked.lines.lines import lines_asked
from bot.asked.lines.operations import SECOND
from bot.asked.lines.refusal import refusal_asked
from bot.asked.meant import meant_of
from bot.asked.ordered import CHARGE, ordered
from bot.asked.reckoning.claim_math import claim_math
from bot.asked.reckoning.timed_units import minutes_said
from bot.asked.references import References
from bot.asked.wording.amounts import (
    amounts_in,
    bare_numbers,
    money_said,
    numbers_in,
    percents_in,
    two_amounts,
    without_former,
)
from bot.asked.wording.asking_words import tells
from bot.asked.wording.borrowed import at_home
from bot.asked.wording.comes_about import asks_how_it_comes_about
from bot.asked.wording.foretold import foretells
from bot.asked.wording.numbers_said import digits
from bot.asked.wording.of_the_payment import payment_asked
from bot.asked.wording.ought import asks_what_ought
from bot.asked.wording.payments import PAYMENTS_TOPIC, months_in, payments_in, period_in
from bot.asked.wording.short_for import written_out
from bot.asked.wording.slants import HOW_MUCH, slants_of
from bot.asked.wording.spoken_numbers import in_figures
from bot.bill import Bill
from bot.case import Conversation
from bot.described import Described
from knowledge.question_features import plain

_ANAPHORA = re.compile(
    r"\b(that|this|it|those|these|them|same|the other( one)?)\b"
    r"|\b(eso|esa|ese|esos|esas|esto|este|esta|ello|el mismo|la misma|el otro|la otra|aquell?[oa]s?|aquel)\b"
)
_ONE = re.compile(
    r"\b(?:take|took|drop|remove|cancel|fix|of)\w* (?:off |out )?one\b|\bone (?:of|comes|is|was|gets|goes)\b|\bun[oa]\b"
)
REMADE = frozenset({"without-line", "group-total", "pay-some-now"})
"""Topics that make a sum which the next words may change."""
_WHY = re.compile(
    r"\bwhy\b|\bhow come\b|\bpor ?que\b|^y (?=didnt|wont|dont|did|is)"
    r"|\bwhat(?:'?s| is| was| were)? (?:the |their |your )?reasons?\b(?! codes?\b)"
    r"|\b(?:que|cual (?:es|fue)(?: el| la)?) (?:motivo|razon)\b"
)
_WHEN = re.compile(
    r"\bwhen (?:did|was|were|have|has)\b"
    r"|\b(?:what|which|on what) (?:day|date)\b|^\W*(?:y )?cuando\b|\bque (?:dia|fecha)\b"
)
_WHAT = re.compile(r"\b(?:what|whats|que)\b")
_INSTEAD = re.compile(r"\b(?:instead|rather than|en (?:vez|lugar)(?: de)?)\b")
_PLAN = re.compile(r"\b(?:insurance|insurer|(?:my|the|health) plan|aseguranza|aseguradora|seguro|(?:mi|el) plan)\b")


def find_references(
    question: str,
    bill: Bill | None,
    described: tuple[Described, ...],
    conversation: Conversation,
    eob: Bill | None = None,
    estimate: Bill | None = None,
) -> References:
    """Everything the question speaks of, resolved against the bill, its EOB and estimate, and what was said before."""
    words = without_former(written_out(at_home(digits(in_figures(plain(question))))))
    codes = tuple(dict.fromkeys((*code_mentions(words, bill), *modifiers_in_capitals(question, bill))))
    of_a_claim = claim_digits(plain(question)) or (() if bill else doses_asked(plain(question), codes))
    codes = () if of_a_claim else codes
    written, dates = amounts_in(words), dates_in(words, bill)
    found = lines_asked(words, bill, described, conversation, codes, written, dates)
    said = money_said(words)
    meant = meant_of(words, said, found, (bill, eob, estimate), described, bool(codes))
    lines, how = meant.lines, meant.how
    return References(
        lines=lines,
        how=how,
        codes=codes,
        amounts=written or _unmarked(words, bill, lines if how == "amount" else (), meant.part, conversation),
        dates=dates,
        pointing=bool(_ANAPHORA.search(words)),
        numbers=months_in(words) or numbers_in(words),
        missing=meant.missing,
        how_much=bool(HOW_MUCH.search(words)),
        whole=meant.whole,
        part=meant.part,
        totals=meant.totals,
        why=bool(_WHY.search(words)),
        when=bool(_WHEN.search(words)),
        names_plan=bool(_PLAN.search(words)),
        percents=percents_in(words),
        said=said,
        what=bool(_WHAT.search(words)),
        terms=of_a_claim or _terms(question, how, bool(codes), bill is not None),
        marks=() if codes else marks_asked(plain(question), (bill, eob)),
        tells=tells(words),
        one_of=bool(_ONE.search(words)),
        comes_about=asks_how_it_comes_about(words),
        foretells=foretells(words),
        ought=asks_what_ought(words),
        ordered=_ordered(words, bool(lines or meant.missing), conversation),
        refusal=refusal_asked(words),
        instead=bool(_INSTEAD.search(words)),
        field=meant.field,
        minutes=minutes_said(words),
        period=period_in(words),
        slants=slants_of(words),
        second_plan=bool(SECOND.search(words)),
        remit=payment_asked(words, bool(bill.remitted)) if bill and bill.kind == "remittance" else None,
        math=None if bill or eob else claim_math(words),
        sought=None if lines or codes else sought(plain(question)),
        billed=billed_as(words, described, conversation, Found(lines, how, meant.missing)) if bill else None,
    )


def _terms(question: str, how: str, names_code: bool, at_hand: bool) -> tuple[str, ...]:
    """The terms whose meaning is asked; with a paper ``at_hand`` a bare term asks for what stands there."""
    if names_code or how in ("code", "line number", "printed"):
        return ()
    return terms_asked(plain(question)) or (() if at_hand else terms_alone(plain(question)))


def _ordered(words: str, names_line: bool, conversation: Conversation) -> str | None:
    """What the words order to be changed; while sums are made, "now take off the visit" makes another."""
    kind = ordered(words.replace("'", "").replace("’", ""), names_line)
    return None if kind == CHARGE and conversation.topic in REMADE else kind


def _unmarked(
    words: str, bill: Bill | None, named: tuple[int, ...], part: Decimal | None, conversation: Conversation
) -> tuple[Decimal, ...]:
    """The amounts that ``words`` name without a dollar sign: a part, the charge of the lines that it ``named``, two
    held against each other, a payment."""
    if part:
        return (part,)
    due = bill.totals.due_now if bill else None
    if due and due in bare_numbers(words):
        return (due,)  # "if I pay the 150": what the bill asks for now
    held = [line.charge for line in bill.lines if line.line in named and line.charge is not None] if bill else []
    # What is paid in parts points at no line, so it is read last.
    return tuple(held[:1]) or two_amounts(words) or payments_in(words) or _next_payment(words, conversation)


def _next_payment(words: str, conversation: Conversation) -> tuple[Decimal, ...]:
    """The one bare number of a few words said after a payment was worked out: "and 100?"."""
    bare = bare_numbers(words)
    if conversation.topic != PAYMENTS_TOPIC or len(bare) != 1 or len(words.split()) > 4 or months_in(words):
        return ()
    return bare
