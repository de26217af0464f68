"""Reads what days a question wants counted from one event to another, and which event's day it asks for.

"How long after the visit did insurance pay" goes from the last day of care to the plan's payment; "how many days from
the statement until it is due" from the one day to the other. Only what has come to pass is counted, or what is printed.
"""

import re
from typing import get_args

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Event, Reckoning

_PLAN = r"(?:(?:my |the |his |her |our |el |mi )?(?:insurance|insurer|plan|medicare|medicaid|seguro|aseguradora|plan))"
_EVENTS: dict[Event, re.Pattern[str]] = {
    "plan paid": re.compile(
        rf"\b{_PLAN}(?: company)?(?: \w+){{0,3}}? (?:paid|pays?|payment|paying|pago|pagar|pagara)\b"
        rf"|\b(?:payment|pago) (?:from|of|by|de|del) {_PLAN}\b"
        r"|\b(?:pago|pagar) (?:el |mi )?(?:seguro|aseguradora|plan)\b"
    ),
    "you paid": re.compile(
        r"\b(?:i|we) (?:last |first )?(?:paid|made (?:a|my|the|our) (?:last )?payment)\b"
        r"|\b(?:my|our) (?:last )?payment\b"
        r"|\b(?:mi|nuestro) (?:ultimo )?pago\b"
        r"|\b(?:yo )?(?:pague|pagamos|di el pago)\b"
    ),
    "discharge": re.compile(
        r"\b(?:discharged?|went home|got home|got out|came home|going home|let (?:me|him|her|us) (?:go|out)"
        r"|left the hospital|released|me dieron de alta|el alta|sali(?:o|mos)? del hospital)\b"
    ),
    "admission": re.compile(r"\b(?:admitted|admission|got admitted|ingres(?:o|e|amos)|internaron|me internaron)\b"),
    "due": re.compile(
        r"\b(?:due(?: date)?|do (?:i|we) have to pay|to pay (?:it|this|by|in)\b|to pay(?=\W*$)|deadline|pay by"
        r"|vence|vencimiento|fecha limite|para pagar)\b"
    ),
    "statement": re.compile(
        r"\b(?:statement|(?:the|this|a|my) (?:\w+ )?bill(?! (?:right|correct))|bill(?:ed)? (?:me|us)|invoice"
        r"|estado de cuenta|(?:la|esta|mi) (?:factura|cuenta)|me cobraron|facturaron)\b"
    ),
    "visit": re.compile(
        r"\b(?:visit|service|surgery|procedure|operation|delivery|birth|treatment|care|er|emergency room|scan|mri"
        r"|i was (?:there|seen)|i went(?! home)|appointment|test"
        r"|visita|consulta|cirugia|operacion|parto|servicio|atencion|cita|emergencias?|estudio)\b"
    ),
}
"""What each event is called, what is told nearest first: of "my payment" is no plan, of "this bill" no visit."""
_SPAN = re.compile(
    r"\bhow (?:many (?:days|weeks|months)|long|soon|much time)\b"
    r"|\b(?:cuant[oa]s (?:dias|semanas|meses)|cuanto (?:tiempo|(?:se )?tardo|(?:se )?tardaron))\b"
)
_JOINED = re.compile(r"\b(?:after|before|between|from|since|past|despues|antes|entre|desde)\b")
"""Words without which days are counted from the one on which is asked: "how long do i have to pay this bill"."""
_CAME = re.compile(
    r"\b(?:did|was|were|has|took|it take|are there|is there|do (?:i|we) have|tardo|tardaron"
    r"|pas(?:o|aron)|hay|hubo|tengo)\b"
)
"""Words of something that came to pass, or that the paper gives."""
_BOTH_ENDS = re.compile(
    r"\b(?:between|entre)\b.*\b(?:and|y)\b|\b(?:from|since|desde)\b.*\b(?:to|until|till|hasta|al?)\b|\bis\b"
)
"""Words that tell from when to when."""
_TOOK = re.compile(r"\b(?:take|took|tardo|tardaron)\b")
_SENT = re.compile(r"\b(?:bill|billed|send|sent|cobr\w+|mand\w+)\b")
_IN_GENERAL = re.compile(
    r"\b(?:usually|normally|typically|will|would|does it|should|supposed|can|until (?:it|they) go|collections?"
    r"|appeal\w*|disput\w*|normalmente|suele\w*|apel\w*|plan limit|payment plan|plan de pagos)\b"
)


def days_apart(asked: Asked) -> Reckoning | None:
    """The two events of ``asked`` whose distance in days it asks for; None where it asks for no such thing."""
    words = asked.words
    span = _SPAN.search(words)
    if not span or _IN_GENERAL.search(words) or not (_CAME.search(words) or _BOTH_ENDS.search(words)):
        return None
    events = _events_in(words[span.end() :])
    if events == ["plan paid"] and _TOOK.search(words):
        events = ["visit", "plan paid"]
    elif events == ["statement"] and _TOOK.search(words) and _SENT.search(words):
        events = ["visit", "statement"]
    elif not _JOINED.search(words):
        return None
    if len(events) != 2 or set(events) == {"admission", "discharge"}:
        return None  # the nights of a stay are told by themselves
    return Reckoning("days apart", events=(events[0], events[1]))


def _events_in(words: str) -> list[Event]:
    found: list[Event] = []
    for event in get_args(Event):
        if _EVENTS[event].search(words):
            found.append(event)
            words = _EVENTS[event].sub(" ; ", words)
    return found
