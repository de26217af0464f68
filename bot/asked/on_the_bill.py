"""Whether a service is on the bill at all, where the question asks no more than that: "did they do a CT", "is there an
MRI on here", «¿me hicieron prueba de embarazo?». What is billed decides it.
"""

import re

from bot.asked.service_codes import holding_many, load_coded_services, services_named
from bot.described import Described

_LONGEST = 14
"""Words of a question that asks only this."""
_OPENS = (
    r"^\W*(?:(?:and|so|ok|also|hi|hey|hello|y|oiga|hola|disculpe|please|can you tell(?: me)?|tell me|i want to know"
    r"|do you know|can you see|check|quiero saber|digame|dime|puede ver|me puede decir)\W+)*(?:if |whether |si )?"
)
_BE = r"(?:is|are|was|were)"
_SOMEONE = (
    r"(?:they|you(?: guys| all)?|u|yall|i|we|(?:he|she)(?= (?:get|got|have|had|been|tested|given|charged|billed))"
    r"|the (?:hospital|er|lab|clinic)"
    r"|my (?:son|daughter|kid|baby|child|mom|mother|dad|father|husband|wife))"
)
_DO = (
    r"(?:do|done|run|take|taken|give|given|get|got|have|had|test|tested|check|checked|charge|charged|charging|bill"
    r"|billed|billing|x ?-?ray|x ?-?rayed|xrayed|scan|scanned|ct|mri|ultrasound|put|perform|use|used)\b"
)
_DID = r"(?:did|do|had|gave|took|ran|have|got|tested|charged|billed|used)\b"
_HICIERON = (
    r"(?:hicieron|hizo|sacaron|saco|pusieron|puso|dieron|tomaron|cobr\w+|realizaron|factur\w+|estan cobrando|hacen)\b"
)
_THIS, _ESTO = r"(?:this|that|it|any of (?:this|these|it))", r"(?:eso|esto|es[ae]|est[ae])"
_A_THING = r"(?:a |an |the |some |for |un |una |la |el |de )?(?:\w+ ?){1,2}\W*$"
_ASKS = re.compile(
    rf"{_OPENS}(?:(?:did|do|have|has|was|were|am|are|is) {_SOMEONE} (?:(?:even|also|get|been|being|getting) )*{_DO}"
    rf"|(?:they|i|we) {_DID}"
    rf"|{_BE} there\b|any\b|do (?:you|u) see (?:a|an|any)\b"
    rf"|{_BE} (?:a |an |the |my |any )?(?:\w+ ){{1,3}}(?:on|in|listed|billed|charged|included)\b"
    rf"|does (?:it|this|the bill|my bill) (?:have|include|list|show)\b|{_BE} {_THIS} {_A_THING}"
    rf"|(?:ya )?(?:me|le|nos|se) (?:l[aeo]s? )?{_HICIERON}|hay\b|tuve\b|(?:viene|aparece|esta|sale|incluye|trae)\b"
    rf"|{_ESTO} (?:es|fue) {_A_THING}|(?:es|fue) {_ESTO} {_A_THING})"
)
"""How one asks whether something was done or is billed."""
_POINTS_AT_ONE = re.compile(rf"{_OPENS}(?:(?:is|was) (?:this|that|it)\b|{_ESTO} (?:es|fue)\b|(?:es|fue) {_ESTO}\b)")
_ASKS_MORE = re.compile(
    r"\b(?:why|how|what|whats|which|who|whose|when|where|really|actually|truly|just|only|ever|never|or not"
    r"|or did|else|twice"
    r"|double|again|extra|each|per|separate\w*|results?|positive|negative|wrong|right|correct|fair|normal"
    r"|necessary|need"
    r"|needed|cover\w*|approv\w*|auth\w*|deductible|copay|pay|paid|owe|owed|refund|much|many|long|more|less"
    r"|same|because"
    r"|should(?:nt|ve)?|could(?:nt|ve)?|would(?:nt)?|will|going|gonna|next|if (?:i|they)|not|dont|didnt|wasnt"
    r"|isnt|cancel\w*|read|reading"
    r"|part of|included in|inside|estimate|insurance|plan|left|side|sides|both|show(?!$)|found|find|ok|okay"
    r"|safe|mean\w*"
    r"|line|code|(?<!las )(?<!los )\d+|or|whole|entire|every|all (?:day|night|of)|time|minutes?|hours?|during|return\w*"
    r"|(?:take|took|taken) (?:it |that |them )?off|gave\b.*\bback|other|another|before|after|until|while"
    r"|consent|permission|ask\w*|told|said|sign\w*|call\w*|sent|send"
    r"|por ?que|como|cuant[oa]s?|cual\w*|quien\w*|cuando|donde|de verdad|realmente|solo|nomas|nunca|otra vez|doble"
    r"|dos veces|hizo dano|hicieron dano|efectos?|aparte|resultados?|salio|mal|bien|correct\w+|normal|necesit\w+"
    r"|cubr\w+|autoriz\w+|pag\w+|deb[oe]\w*"
    r"|no|si me|deberia\w*|linea|codigo|ambos|ambas|derech\w+|izquierd\w+|seguro|permiso|firm\w+|antes|despues|todo el"
    r"|(?<=\w )o(?= \w)|durante|devolv\w+|horas?|minutos?)\b"
)
"""Words that ask something else, or more."""
_PARTS = {
    "knee": r"knees?|rodillas?",
    "shoulder": r"shoulders?|hombros?",
    "hand": r"hands?|manos?|fingers?|dedos?",
    "wrist": r"wrists?|munecas?",
    "elbow": r"elbows?|codos?",
    "hip": r"hips?|caderas?|pelvis",
    "ankle": r"ankles?|tobillos?",
    "foot": r"foot|feet|pies?|toes?",
    "chest": r"chest|pecho|torax|thorax|lungs?|pulmon\w*",
    "belly": r"belly|abdom\w+|stomach|abd|estomago|vientre|panza",
    "head": r"head|brain|skull|cabeza|cerebro|craneo",
    "neck": r"neck|cervical|cuello",
    "back": r"back|spine|lumbar|espalda|columna|thoracic",
}
_PLACES = ("facility", "emergency_visit")
"""Roles of lines that may hold anything done there, where no other line can."""
_OF_A_BODY = {part: re.compile(rf"\b(?:{words})\b") for part, words in _PARTS.items()}


def service_asked(words: str, spoken: tuple[int, ...]) -> str | None:
    """The one service of which ``words`` (plain text) ask whether it was done or is billed; None where they ask
    anything else, or of the line that was ``spoken`` of."""
    if len(words.split()) > _LONGEST or _ASKS_MORE.search(words) or not _ASKS.search(words):
        return None
    if spoken and _POINTS_AT_ONE.search(words):
        return None
    named = services_named(words)
    return named[0] if len(named) == 1 else None


def lines_of_service(
    service: str, words: str, described: tuple[Described, ...], *, elsewhere: bool = False
) -> tuple[int, ...]:
    """The lines that bill ``service``, of the part of the body that ``words`` name where lines name one; with
    ``elsewhere`` of any part."""
    held = [one for one in described if load_coded_services()[service].is_one(one)]
    asked = _parts_named(words)
    if asked and not elsewhere:
        held = [one for one in held if not (told := _parts_of(one)) or told & asked]
    return tuple(one.line.line for one in held)


def may_hold(service: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The lines that hold many services at one price, this one perhaps among them."""
    role = load_coded_services()[service].role
    return next((found for roles in ((role, "other"), _PLACES) if (found := holding_many(described, roles))), ())


def like_it(service: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The lines of the same role, which are there in its place."""
    role = load_coded_services()[service].role
    return tuple(one.line.line for one in described if one.role.id == role)


def _parts_named(words: str) -> set[str]:
    return {part for part, said in _OF_A_BODY.items() if said.search(words)}


def _parts_of(one: Described) -> set[str]:
    title = one.main.title_en if one.main else ""
    return _parts_named(f"{one.line.description} {title}".lower())
