"""Whom to turn to when the bill does not hold the answer, and the choices offered when a question is unclear."""

from bot.answer import Handoff, HandoffTo
from bot.answers.ledger import Ledger
from bot.facts import Fact
from bot.show import money
from bot.views.bill import BillView
from codesets.entry import Language

PHONES: dict[HandoffTo, str] = {"emergency": "911", "crisis line": "988"}
"""Numbers that hold everywhere in the United States (https://988lifeline.org, https://www.911.gov)."""

_REASONS: dict[Language, dict[HandoffTo, str]] = {
    "en": {
        "billing office": "The billing office can see your whole account.",
        "insurer": "Your insurance plan decides this and can tell you.",
        "clinician": "Only someone who treats you can answer a question about your health.",
        "emergency": "This sounds like an emergency.",
        "crisis line": "You deserve to talk to a person right now.",
    },
    "es": {
        "billing office": "La oficina de facturación puede ver toda su cuenta.",
        "insurer": "Su seguro decide esto y puede decírselo.",
        "clinician": "Solo quien lo atiende puede responder una pregunta sobre su salud.",
        "emergency": "Esto parece una emergencia.",
        "crisis line": "Usted merece hablar con una persona ahora mismo.",
    },
}


def reason(to: HandoffTo, language: Language) -> str:
    """One sentence on why ``to`` is the one to ask."""
    return _REASONS[language][to]


_MOST_CHOICES = 5


def line_choices(bill: BillView, language: Language) -> list[str]:
    """The dearest lines as questions to choose from."""
    ask = {
        "en": "What is line {line}, {name}, {amount}?",
        "es": "¿Qué es la línea {line}, {name}, {amount}?",
    }[language]
    return [
        ask.format(line=line.id, name=_words(line.name), amount=money(line.amount))
        for line in bill.by_amount[:_MOST_CHOICES]
        if line.amount
    ]


def _words(name: Fact) -> str:
    return str(name.value)


def handoff_of(ledger: Ledger, bill: BillView | None) -> Handoff | None:
    """Whom the answer hands over to, with the number that ``bill`` prints for them."""
    if not ledger.handoff:
        return None
    # The number on what a plan sends is the plan's own.
    answers = "insurer" if bill and bill.kind in ("eob", "remittance") else "billing office"
    phone = bill.phone if bill and ledger.handoff == answers else None
    if phone and "collect" in str(phone.who.value).lower():
        # A collector does not hold the account of the office that sent the bill first.
        phone = None
    number = phone.phone.figure() if phone and phone.phone else PHONES.get(ledger.handoff)
    return Handoff(reason=reason(ledger.handoff, ledger.language), to=ledger.handoff, phone=number)
