"""What a question speaks of: a code, a line number, an amount, a date, "the second one", "the biggest".

Each finder reads the question alone and says what it saw; which of the bill's lines that means is
decided here too, in one order: what is exact before what is rough.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.bill import Bill, Code
from bot.case import Conversation
from bot.code_mentions import code_mentions
from bot.dates_asked import dates_in, day_beside, day_by_order
from bot.described import Described
from bot.foretold import foretells
from bot.line_numbers import by_line_number
from bot.line_words import lines_by_words, missing_role
from bot.numbers_said import digits
from bot.parts_asked import line_of_part
from bot.payments_asked import months_in, payments_in
from bot.places_asked import by_ordinal, by_size
from bot.positions import asked_together, by_bare_number, lines_by_position, on_that_day, the_other, the_others
from bot.printed_words import lines_by_print
from bot.reasons_asked import lines_by_reason
from bot.reckoning import Reckoning
from bot.sides_asked import lines_by_side
from bot.spoken_numbers import in_figures
from bot.totals_asked import charges_named_roughly, totals_named
from knowledge.question_features import plain

_AMOUNT = re.compile(
    r"\$\s?(\d[\d,]*(?:\.\d{1,2})?)|\b(\d[\d,]*(?:\.\d{1,2})?)\s?(?:dollars?|bucks|dolares|usd|pesos)\b"
)
_CENTS = re.compile(r"(?<![\d.,$/-])(\d[\d,]*\.\d{2})(?![\d%])")
_BARE = re.compile(
    r"(?<![\d.,$/#-])(\d[\d,]{1,8})(?![\d.,/%-]*\d|\s?%|\s(?:por ciento|minutos?|horas?|dias?|semanas?|meses|anos)\b)"
)
_PAYMENT = re.compile(
    r"\b\d[\d.,]*\s*(?:dollars|bucks|dolares|usd)?\s*(?:a|per|each|every|por|al|a la|cada)\s+"
    r"(?:month|mo|week|paycheck|mes|semana|quincena)\b"
    r"|\bif i (?:pay|paid|send|put|gave|give)\b|\bsi (?:pago|doy|abono|mando|pagara)\b"
    r"|\b(?:months|meses|payments|installments|pagos|cuotas)\b"
)
"""An amount that the person would pay, not one that the bill printed."""
_ANAPHORA = re.compile(
    r"\b(that|this|it|those|these|them|same|the other( one)?)\b"
    r"|\b(eso|esa|ese|esos|esas|esto|este|esta|ello|el mismo|la misma|el otro|la otra|aquell?[oa]s?|aquel)\b"
)
_HOW_MUCH = re.compile(
    r"\bhow (?:much|many|far|close)\b|\bwhat (?:part|portion|share|amount|percent|percentage)\b"
    r"|\b(?:have|did|has|had|was|were) (?:i|we)\b|\bwhat(?:'?s| is| was) my\b|\bis (?:this|that|any|there)\b"
    r"|\bcuant[oa]s?\b|\bque (?:parte|monto|cantidad|porcentaje)\b|\bya (?:llegue|cumpli|alcance|complete|pague)\b"
    r"|\bcual es (?:mi|el monto)\b|\bes (?:esto )?mi\b|\besto es\b|\bhay (?:un|algun)\b"
    r"|\b(?:any|some|much|part) of (?:it|that|this|the|what|my)\b|\b(?:algo|parte) de (?:los|eso|lo que|mi)\b"
)
_ONE = re.compile(
    r"\b(?:take|took|drop|remove|cancel|fix|of)\w* (?:off |out )?one\b|\bone (?:of|comes|is|was|gets|goes)\b|\bun[oa]\b"
)
PAYMENTS_TOPIC = "pay-over-time"
_WHOLE = (("bill", "charges"), ("bill", "patient_owes"))
"""The totals that speak of the whole bill and of no line."""
_PERCENT = re.compile(r"(?<![\d.,$])(\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent\b|por ciento\b)")
_OF_TWO = re.compile(
    r"\d.*\b(?:percent(?:age)?|porcentaje|por ciento)\b.*\d|\bwhat %.*\d.*\d|\bwhat percent\w* .*\d.*\d"
)
"""One amount held against another, both without a dollar sign."""
_WHY = re.compile(r"\bwhy\b|\bhow come\b|\bpor ?que\b|^y (?=didnt|wont|dont|did|is)")
_WHAT = re.compile(r"\b(?:what|whats|que)\b")
_PLAN = re.compile(r"\b(?:insurance|insurer|(?:my|the|health) plan|aseguranza|aseguradora|seguro|(?:mi|el) plan)\b")


@dataclass(frozen=True, slots=True)
class References:
    """What a question speaks of.

    ``lines`` are the bill's lines it means, in the order meant; ``how`` says what told them ("code",
    "line number", "amount", "date", "ordinal", "size", "words", "focus"). ``amounts`` are the dollar
    amounts it names, ``codes`` the codes, ``pointing`` whether it leans on what was said before. ``missing`` is the
    role that it names and that no line of the bill plays.
    """

    lines: tuple[int, ...] = ()
    how: str = ""
    codes: tuple[Code, ...] = ()
    amounts: tuple[Decimal, ...] = ()
    dates: tuple[date, ...] = ()
    pointing: bool = False
    numbers: tuple[int, ...] = ()
    missing: str | None = None
    how_much: bool = False
    """Whether the question asks for a figure, so that a meaning alone does not answer it."""
    whole: bool = False
    """Whether it names an amount that the bill prints as a total of its own."""
    part: Decimal | None = None
    """The amount it names where that is a part of a line's charge: its copay, what the plan paid."""
    totals: tuple[tuple[str, str], ...] = ()
    """The totals it names by their amount: which document's, and which field."""
    why: bool = False
    """Whether it asks for a reason."""
    names_plan: bool = False
    """Whether it names the insurer: "someone at my insurance"."""
    percents: tuple[Decimal, ...] = ()
    """The percentages it names."""
    said: tuple[Decimal, ...] = ()
    """The numbers it names that may be money on the papers at hand, in order; none of them would be paid by it."""
    one_of: bool = False
    """Whether it speaks of one of several: "if they take one off"."""
    paid_first: Decimal | None = None
    """An amount that the conversation counts as paid before what the question asks."""
    reckoning: Reckoning | None = None
    """What it wants worked out of them."""
    what: bool = False
    """Whether it asks what something is."""
    foretells: bool = False
    """Whether it asks what someone else will do."""


def amounts_in(question: str) -> tuple[Decimal, ...]:
    """The dollar amounts that the question writes as money, in order."""
    words = plain(question)
    found = [m[1] or m[2] for m in _AMOUNT.finditer(words)] or [m[1] for m in _CENTS.finditer(words)]
    return tuple(Decimal(value.replace(",", "")).quantize(Decimal("0.01")) for value in found)


def numbers_in(question: str) -> tuple[int, ...]:
    """Bare whole numbers of at most four digits, with no sign of being money, in order."""
    words = _AMOUNT.sub(" ", plain(question))
    return tuple(int(n) for n in re.findall(r"(?<![\w.,$/-])(\d{1,4})(?![\w.,/-]*\d)", words))


def find_references(
    question: str,
    bill: Bill | None,
    described: tuple[Described, ...],
    conversation: Conversation,
    eob: Bill | None = None,
    estimate: Bill | None = None,
) -> References:
    """Everything the question speaks of, resolved against the bill, its EOB and estimate, and what was said before."""
    words = question = digits(in_figures(plain(question)))
    codes = code_mentions(question, bill)
    amounts = amounts_in(words)
    dates = dates_in(words, bill)
    pointing = bool(_ANAPHORA.search(words))
    lines, how = _lines(words, bill, described, conversation, codes, amounts, dates)
    documents = {
        name: document for name, document in (("bill", bill), ("eob", eob), ("estimate", estimate)) if document
    }
    said = () if _PAYMENT.search(words) else tuple(dict.fromkeys((*amounts, *_bare(words))))
    totals = totals_named(said, documents)
    if not totals and how != "amount":
        totals = charges_named_roughly(said, bill)
    whole = how != "amount" and any(one in _WHOLE for one in totals)
    part = None
    if bill and how in ("", "words", "date") and not whole and not _PAYMENT.search(words):
        found, part = line_of_part((*amounts, *_bare(words)), bill, eob, lines)
        lines, how = (found, "amount") if part else (lines, how)
        amounts = amounts or ((part,) if part else ())
    if not amounts and how == "amount" and bill:
        amounts = tuple(line.charge for line in bill.lines if line.line in lines and line.charge is not None)[:1]
    missing = missing_role(words, described) if bill and not lines and not codes else None
    # What is paid in parts is written without a dollar sign; it points at no line, so it is read last.
    if not amounts and _OF_TWO.search(words):
        amounts = tuple(_bare(words))
    amounts = amounts or payments_in(words) or _next_payment(words, conversation)
    numbers = months_in(words) or numbers_in(words)
    asks = bool(_HOW_MUCH.search(words))
    percents = tuple(Decimal(m[1]) for m in _PERCENT.finditer(words))
    why, plan = bool(_WHY.search(words)), bool(_PLAN.search(words))
    return References(
        lines,
        how,
        codes,
        amounts,
        dates,
        pointing,
        numbers,
        missing,
        asks,
        whole,
        part,
        totals,
        why,
        plan,
        percents,
        said,
        what=bool(_WHAT.search(words)),
        one_of=bool(_ONE.search(words)),
        foretells=foretells(words),
    )


def _bare(words: str) -> list[Decimal]:
    """Numbers that may be money though nothing marks them as such."""
    return [Decimal(m[1].replace(",", "")) for m in _BARE.finditer(words)]


def _next_payment(words: str, conversation: Conversation) -> tuple[Decimal, ...]:
    """The one bare number of a few words said after a payment was worked out: "and 100?"."""
    bare = [m[1] for m in _BARE.finditer(words)]
    if conversation.topic != PAYMENTS_TOPIC or len(bare) != 1 or len(words.split()) > 4 or months_in(words):
        return ()
    return (Decimal(bare[0].replace(",", "")),)


def _lines(
    words: str,
    bill: Bill | None,
    described: tuple[Described, ...],
    conversation: Conversation,
    codes: tuple[Code, ...],
    amounts: tuple[Decimal, ...],
    dates: tuple[date, ...],
) -> tuple[tuple[int, ...], str]:
    if bill is None:
        return (), ""
    meant = lines_by_words(words, described)
    found = (
        (by_line_number(words, bill), "line number"),
        (lines_by_position(words, bill, conversation, meant), "place"),
        (the_others(words, bill, conversation), "place"),
        (on_that_day(words, bill, conversation), "place"),
        (tuple(line.line for line in bill.lines if set(codes) & set(line.codes)), "code"),
        (lines_by_reason(codes, bill), "code"),
        (_by_amount(words, bill, amounts), "amount"),
        (by_size(words, bill, meant if len(meant) > 1 else asked_together(words, conversation)), "size"),
        (lines_by_print(words, bill), "printed"),
        (_on(day_by_order(words, bill), bill), "date"),
        (_on(day_beside(words, bill, _day_of(conversation, bill)), bill), "date"),
        (by_ordinal(words, bill, described, conversation), "ordinal"),
        (() if set(meant) - set(conversation.focus) else the_other(words, conversation, bill), "focus"),
        (lines_by_side(words, bill, meant), "words"),
        (meant, "words"),
        (_on(dates, bill), "date"),
        (by_bare_number(words, bill, conversation), "line number"),
    )
    return next(((lines, how) for lines, how in found if lines), ((), ""))


def _day_of(conversation: Conversation, bill: Bill) -> date | None:
    """The one day of the lines spoken of last."""
    days = {line.service_date for line in bill.lines if line.line in conversation.focus}
    return days.pop() if len(days) == 1 else None


def _on(dates: tuple[date, ...], bill: Bill) -> tuple[int, ...]:
    """The lines of these days of service."""
    return tuple(line.line for line in bill.lines if line.service_date in dates)


def _by_amount(words: str, bill: Bill, amounts: tuple[Decimal, ...]) -> tuple[int, ...]:
    if _PAYMENT.search(words):
        return ()
    for wanted in (*amounts, *_bare(words)):
        exact = tuple(line.line for line in bill.lines if line.charge is not None and line.charge == wanted)
        rough = tuple(
            line.line for line in bill.lines if line.charge is not None and wanted == int(line.charge) and wanted >= 10
        )
        if exact or rough:
            return exact or rough
    return ()
