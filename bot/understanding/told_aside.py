"""What a few words turn to beside the answer before them: waiting, another person's paper, a letter, who pays the rest.

"And if I wait" asks what waiting does, "what about my wife's" of a paper that is not here, "can you write that" for a
letter on the matter talked about, "then why did they bill me" why the bill asks for what the plan paid.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.understanding.acts import DENIED_TOPIC, OWED_TOPIC, PAID_TOPIC, PART_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.leaning import Leaning, is_split
from bot.understanding.leaning_words import LEAD
from bot.understanding.matters import step_of

LATE_TOPIC = "what-if-late"
LETTER_TOPIC = "write-a-letter"
OTHER_TOPIC = "other-bill"
BEFORE_INSURER_TOPIC = "billed-before-insurer"
DIFFER_TOPIC = "bill-and-eob-differ"
DISCOUNT_TOPIC = "adjustment-and-allowed"
APPEAL = "appeal-deadline"
_WAITS = re.compile(
    rf"{LEAD}(?:what happens |what |que (?:pasa|pasaria) )?(?:if|when|suppose|say|si) (?:i |we |yo |nosotros )?"
    r"(?:(?:just|can|only|keep|decide to|better|mejor|nomas|nada mas|me|nos|lo|la|le) )*"
    r"(?:wait\w*|hold off|leave it(?: alone| for later| be)?|let it (?:sit|go)|ignore it|do nothing|dont do anything"
    r"|sit on it|put it off|espero|esperamos|esperara|esperaria|aguanto|aguantamos|dejo (?:asi|pasar|para despues)"
    r"|no hago nada|no hacemos nada|tardo|tardamos)"
    r"(?: (?:a |an |un |una |some |more |unos |otro )?(?:bit|while|little|month|week|longer|poco|rato|tiempo|mes"
    r"|semana|tantito|ratito|mas|year|few weeks))*(?: (?:then|to pay|para pagar|a pagar|on (?:that|this|it)))?\W*$"
)
_KIN = (
    r"(?:husband|wife|spouse|partner|boyfriend|girlfriend|son|daughter|kid|mom|mother|dad|father|brother|sister"
    r"|grandma|grandpa|roommate|neighbor|friend|cousin|aunt|uncle)"
)
_PARIENTE = (
    r"(?:espos[oa]|marido|mujer|pareja|novi[oa]|hij[oa]|nin[oa]|mama|papa|madre|padre|herman[oa]|abuel[oa]|suegr[oa]"
    r"|vecin[oa]|amig[oa]|prim[oa]|ti[oa])"
)
_THEIRS = re.compile(
    rf"{LEAD}(?:(?:what about|how about|what of|for|can you (?:check|see|do)|do) )*(?:my|our|his|her) {_KIN}\W?s"
    r"(?: (?:bill|one|statement|eob|account|visit|paper))?\b(?! \w+ (?:insurance|plan|share))"
    rf"|{LEAD}(?:que (?:hay|tal|pasa) (?:de|con) )?(?:l[oa]|el)(?: (?:cuenta|factura|bil|recibo|papel|estado))?"
    rf" (?:de|d) (?:mi|nuestr[oa]) {_PARIENTE}\b"
)
_LONGEST = 12
_WRITES = re.compile(
    rf"{LEAD}(?:please |por favor )?(?:(?:can|could|will|would) you (?:please |just )?(?:help me )?)?"
    r"(?:write|draft|type)(?: (?:up|out|down|me|us))*"
    r"(?: (?:that|it|this|one|something|a note|(?:a|the|that|my|an) (?:\w+ )?(?:letter|appeal|email|message|note)))"
    r"(?: (?:up|out|down|for (?:me|us)|to (?:them|the \w+)|then|please))*\W*$"
    rf"|{LEAD}(?:por favor )?(?:me |nos )?(?:(?:l[oa] )?(?:puedes?|podrias?"
    rf"|pudiera) (?:ayudar(?:me)? a )?)?(?:me l[oa] )?"
    r"(?:(?:escrib|redact)(?:ir|e|es|a|ar)|(?:haz|haga|hace[rs]?|ha[sz])(?=(?:me)?(?:l[oa])? (?:un[oa]|l[oa]"
    r"|es[oa]) (?:\w+ )?"
    r"(?:carta|nota|correo|mensaje|escrito|apelacion)))(?:me|nos)?(?:l[oa])?"
    r"(?: (?:eso|esto|algo|un[oa]|(?:un[oa]|l[oa]|es[oa]) (?:\w+ )?(?:carta|nota|correo|mensaje|escrito|apelacion)))?"
    r"(?: (?:para (?:ellos|el seguro|el hospital|mandarl[oa]|mi)|por favor|entonces))*\W*$"
)
_REST = (
    r"(?:the (?:rest|remainder|remaining|difference|other part)|what(?:s| is) left(?: over)?|el resto|lo demas"
    r"|lo que (?:falta|queda|sobra)|la diferencia)"
)
_WHO_PAYS = re.compile(
    rf"{LEAD}(?:who(?:s| is)? (?:pay\w*|cover\w*|going to pay|supposed to pay|owes?)(?: for)? {_REST}"
    rf"|{_REST}(?:,|\W)* ?(?:who (?:pays|owes|covers)(?: (?:it|that))?|is (?:that )?(?:mine|on me|me|up to me)"
    rf"|do i pay(?: it| that)?"
    r"|quien l[oa] (?:paga|debe|cubre)|quien (?:paga|debe)|(?:l[oa] )?(?:pago|debo|pongo) yo|es mi[oa]"
    r"|me toca(?: a mi)?)"
    rf"|(?:quien|yo) (?:paga|va a pagar|tiene que pagar|pago|debe|debo) {_REST})(?: then| entonces)?\W*$"
)
_WHY_BILLED = re.compile(
    r"\b(?:why|how come)(?: \w+)? (?:they|the (?:hospital|clinic|office|doctor|lab|place)|you) (?:still |even )?"
    r"(?:bill|billed|billing|charge|charging|send|sent|sending|ask|asking|want|wanting|mail)(?:ed)?\b.{0,12}\b(?:me"
    r"|us|it)\b"
    r"|\bwhy (?:am|was) i (?:still )?(?:being |getting )?(?:billed|charged)\b|\bwhy (?:did|do) i (?:even )?(?:get"
    r"|have) (?:a|this) bill\b"
    r"|\bpor ?que (?:entonces )?(?:me|nos) (?:la |lo )?(?:cobran|cobraron|mandan|mandaron|llego|estan cobrando|piden"
    r"|facturan|facturaron)\b(?! (?:l[oa]s? (?!cuenta|factura|bil)\w+|el (?!bil)\w+|un[oa]? (?!cuenta|factura|bil)\w+))"
)
_OF_MONEY = frozenset({OWED_TOPIC, DIFFER_TOPIC, PAID_TOPIC, "cost-sharing", "surprise-bill", BEFORE_INSURER_TOPIC})
"""Topics that say what is owed of the whole."""


def _waits(leaning: Leaning) -> Found:
    """ "And if I wait": till when an appeal is open, else what paying late does."""
    if not _WAITS.search(leaning.words.replace("'", "")):
        return None
    matter = (leaning.conversation.matter or leaning.turn).topic
    appeals = step_of("deadline", matter) == APPEAL and matter != PART_TOPIC
    return (APPEAL if appeals else LATE_TOPIC), replace(leaning.references, lines=(), how="", change=None)


def _theirs(leaning: Leaning) -> Found:
    """ "What about my wife's": a paper that is not here, where this one is of one person."""
    bill = leaning.case.bill
    several = bill is not None and any(line.patient for line in bill.lines)
    if several or len(leaning.words.split()) > _LONGEST or not _THEIRS.search(leaning.words):
        return None
    return OTHER_TOPIC, replace(leaning.references, lines=(), how="", reckoning=None)


def _writes(leaning: Leaning) -> Found:
    meant = _WRITES.search(leaning.words)
    return (LETTER_TOPIC, replace(leaning.references, lines=(), how="")) if meant else None


def _who_pays(leaning: Leaning) -> Found:
    """ "And the rest, who pays that", after what the plan did: one's own part of the charge, else of the whole."""
    told = leaning.turn.topic in (PAID_TOPIC, PART_TOPIC, DISCOUNT_TOPIC, DENIED_TOPIC)
    if not told or not _WHO_PAYS.search(leaning.words.replace("'", "")):
        return None
    lines = leaning.turn.lines if leaning.turn.topic == PART_TOPIC else ()
    if lines and is_split(leaning.case, lines):
        return PART_TOPIC, replace(leaning.references, lines=lines, how="focus", field="patient_owes", reckoning=None)
    return OWED_TOPIC, replace(leaning.references, lines=(), how="", reckoning=None)


def _why_billed(leaning: Leaning) -> Found:
    """ "Then why did they bill me", where the plan's paper leaves less to the person: what the bill does not count."""
    case = leaning.case
    asks = leaning.turn.topic in _OF_MONEY and _WHY_BILLED.search(leaning.words)
    if not asks or leaning.references.lines or case.bill is None or case.eob is None:
        return None
    share, asked = case.eob.totals.patient_owes, case.bill.totals.patient_owes
    more = share is not None and asked is not None and asked > share
    return (BEFORE_INSURER_TOPIC, replace(leaning.references, how="")) if more else None


ASIDE_RULES: tuple[Callable[[Leaning], Found], ...] = (_waits, _theirs, _writes, _who_pays, _why_billed)
