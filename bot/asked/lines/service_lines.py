"""Which lines of a bill a service named is, which may hold it, and whether surely none is it.

A bill with one scan on it has an imaging line, and "the ultrasound" must not mean the CT for that.
"""

import re

from bot.asked.lines.line_words import lines_by_words
from bot.asked.lines.services import Service, load_services, services_named
from bot.described import SERVICE_SYSTEMS, Described
from bot.fees import fee_printed
from knowledge.abbreviations import expand
from knowledge.question_features import plain

_UNTOLD = ("other", "facility", "surgery")
"""Roles of a line without a code of its own, in which any service may be counted."""
_PLACES = ("facility", "emergency_visit")
"""Roles of lines that may hold anything done there, where no other line can."""
_BROAD = re.compile(
    r"(?:lab(?:oratory|s)?|clinical|diagnostic|radiology|imaging|pharmacy|drugs?|medical|surgical|supplies|services?|other"
    r"|general|hospital|outpatient|inpatient|emergency|room|treatment|tests?|professional|office|visit|care|charges?|of"
    r"|and|the|laboratorio|farmacia|servicios?|medicos?|general(?:es)?|examenes|imagenes|radiologia|suministros|de|y"
    r"|self|adm\w*|tab\w*|pills?|oral|meds?|medicinas?|medicamentos?|pastillas?)"
)
"""Words of a line that holds many services and names none."""
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
_OF_A_BODY = {part: re.compile(rf"\b(?:{words})\b") for part, words in _PARTS.items()}


def lines_of_service(
    service: str, words: str, described: tuple[Described, ...], *, elsewhere: bool = False
) -> tuple[int, ...]:
    """The lines that bill ``service``, of the part of the body that ``words`` name where lines name one; with
    ``elsewhere`` of any part."""
    held = [one for one in described if _is_one(one, load_services()[service])]
    asked = _parts_named(words)
    if asked and not elsewhere:
        held = [one for one in held if not (told := _parts_of(one)) or told & asked]
    return tuple(one.line.line for one in held)


def may_hold(service: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The lines that hold many services at one price, this one perhaps among them: "LABORATORY"."""
    role = load_services()[service].roles[0]
    broad = [one for one in described if _is_broad(one)]
    groups = (tuple(one.line.line for one in broad if one.role.id in roles) for roles in ((role, "other"), _PLACES))
    return next(filter(None, groups), ())


def like_it(service: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The lines of the same role, which are there in its place; none where no service is called so."""
    known = load_services().get(service)
    role = known.roles[0] if known else None
    return tuple(one.line.line for one in described if one.role.id == role)


def absent_service(words: str, described: tuple[Described, ...]) -> str | None:
    """The id of the service that ``words`` (plain text) name outright and that surely no line is, where they mean no
    line besides; None where there is none."""
    named = [load_services()[service] for service in services_named(words, outright=True)] if described else []
    absent = next((one for one in named if not any(_may_be(line, one) for line in described)), None)
    if absent is None or lines_by_words(absent.outright.sub(" ", words), described):
        return None
    return absent.id


def _is_one(one: Described, service: Service) -> bool:
    """Whether the line bills ``service``: by its service code, by its revenue code, or by its printed words where
    nobody knows its code."""
    coded = [code for code in one.line.codes if code.system in SERVICE_SYSTEMS]
    revenue = [code.code for code in one.line.codes if code.system == "revenue"]
    if any(service.is_code(code.code) for code in coded) or any(map(service.revenue.fullmatch, revenue)):
        return True
    words = f"{plain(one.line.description)} {plain(expand(one.line.description))}"
    return not any(code in one.entries for code in coded) and bool(service.printed.search(words))


def _may_be(one: Described, service: Service) -> bool:
    """Whether the line is ``service``, or may hold it: a line whose code nobody knows tells too little to deny it."""
    if _is_one(one, service) or service.hints.search(_text(one)):
        return True
    if one.main and one.main.origin != "range" and one.main.system != "revenue":
        return False
    if fee_printed(one.line.description):
        return False
    return one.role.id in (*service.roles, *_UNTOLD)


def _text(one: Described) -> str:
    """What the line prints and what its codes' titles call it, plain."""
    main = one.main
    titles = (main.title_en, main.title_es, *main.synonyms) if main and main.origin != "range" else ()
    return plain(" ".join((one.line.description, expand(one.line.description), *titles)))


def _is_broad(one: Described) -> bool:
    """Whether a line stands for many services and names none."""
    coded = any(code.system in SERVICE_SYSTEMS for code in one.line.codes)
    words = re.findall(r"[a-z]+", plain(one.line.description))
    return not coded and all(_BROAD.fullmatch(word) for word in words)


def _parts_named(words: str) -> set[str]:
    return {part for part, said in _OF_A_BODY.items() if said.search(words)}


def _parts_of(one: Described) -> set[str]:
    title = one.main.title_en if one.main else ""
    return _parts_named(f"{one.line.description} {title}".lower())
