"""What a document says of itself in sentences rather than beside labels: letters, reminders, notes of an insurer."""

import re
from collections.abc import Sequence

from bot.readers.layout.language.labels import known_words, labels_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.places import Said, between, saying
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.letterhead import INSURANCE, PLACE, names_plan

_ACCOUNT = re.compile(
    r"\b(?:account|acct|cuenta)\.?(?:\s(?:number|no|id|n[uú]mero))?\.?\s?[:#]?\s?#?\s?"
    r"(?!\d{1,2}/\d{1,2}/\d|\d{4}-\d\d-\d\d\b)(?=[A-Z0-9/-]*\d)([A-Z0-9][A-Z0-9/-]{2,24})\b",
    re.IGNORECASE,
)
_INVOICE = re.compile(
    r"\b(?:[Ii]nvoice|[Bb]ill|[Ff]actura)(?: (?:no|number|n[uú]m(?:ero)?)\b\.?)? ?#? ?([A-Z]{1,4}-?\d{3,}(?:-\d+)*)\b"
)
NAME = r"((?:[A-ZÁÉÍÓÚÑ][\w&'.-]*|of|and|the|de|del|la|y|&)(?:\s(?:[A-ZÁÉÍÓÚÑ][\w&'-]*|of|and|the|de|del|la|y|&)){1,7})"
"""A pattern for the name of a place of care."""
_PROVIDER = re.compile(
    r"\b(?:choosing|contacting|calling|visiting|(?:[Ss]tatement|[Bb]ill|[Ii]nvoice|[Ss]ummary|[Cc]harges|[Cc]ost) from"
    r"|visit (?:to|at|with)|(?:care|services?|received) (?:at|from)|payment plan (?:for|with)|(?:balance|account) with"
    r"|owed to|[Ee]stimate for|with [A-Z][\w.' -]{2,40}, (?:MD|DO|NP|PA|PA-C|CNM|RN|DDS|DMD|DPT|PhD|LCSW) at"
    rf"|visita a|atenci[oó]n en|elegir a?)\s{NAME}"
)
_PATIENT = re.compile(
    r"\b(?:[Pp]atient|PATIENT|[Pp]aciente):? ([A-ZÁÉÍÓÚÑ][\w'-]+(?: [A-Z]\.?)?(?: [A-ZÁÉÍÓÚÑ][\w'-]+){1,3})"
    r"(?=\s*(?:[-–—,.(]|$))"
)
_VISITOR = re.compile(
    r"(?:\b(?:[Vv]isit(?:ed)?|[Ss]een|[Ss]ervices?|[Cc]laim|[Rr]eceived)\b(?:[^.:]{0,30}\d(?: |, )| received "
    r"| (?:provided|rendered|performed) by [^.:]{3,80} )for |\bservices? (?:provided|rendered) to )"
    r"([A-ZÁÉÍÓÚÑ][\w'-]+(?: [A-Z]\.?)?(?: [A-ZÁÉÍÓÚÑ][\w'-]+){1,3})(?=\s*(?:[-–—,.(]|$))"
)
_CLAIMANT = re.compile(
    r"\b(?:[Cc]laims?|CLAIMS?|[Rr]eclam(?:o|aci[oó]n)(?:es|s)?)"
    r"(?: (?:details?|summary|received|processed|activity|DETAILS?|SUMMARY|recibid[oa]s?))? (?:for|FOR|de|para) "
    r"([A-ZÁÉÍÓÚÑ][\w'-]+(?: [A-Z]\.?)?(?: [A-ZÁÉÍÓÚÑ][\w'-]+){1,3})(?=\s*(?:[-–—,.(|]|$))"
)
"""Whose claim it is, as the title of its details says."""
_WHOSE = re.compile(
    r"\b(?:for|de|para) ([A-ZÁÉÍÓÚÑ][\w'-]+?(?: [A-Z]\.?)?(?: [A-ZÁÉÍÓÚÑ][\w-]+){1,3})['’]s? "
    r"(?:recent |last )?(?:visit|appointment|stay|care|account|bill|procedure|surgery)\b"
)
_DEAR = re.compile(
    r"^(?:Dear|Hello|Hi|Estimad[oa]|Hola),? (?:(?:Mr|Mrs|Ms|Sr|Sra)\.? )?"
    r"([A-ZÁÉÍÓÚÑ][\w'-]+(?: [A-Z]\.?)?(?: [A-ZÁÉÍÓÚÑ][\w'-]+){1,3})(?=[,:]?$)"
)
GREETED = 25
"""Rows in which a letter greets, and the page of a claim says whose it is."""
_STATED_FOR = re.compile(
    r"\b(?:[Ss]tatement|[Bb]ill|[Ii]nvoice|[Cc]harges|[Aa]ccount|[Aa]ctivity|[Ll]edger|[Hh]istory|[Bb]alance"
    r"|[Rr]eceipt(?: of [a-z]+)?|[Ee]stado de cuenta|[Ff]actura|[Cc]argos)"
    r"(?: #?(?=[\w-]*\d)[\w-]{3,20})?(?: (?:for|para|de) | [-–—] (?:[Pp]atient:? )?)"
    r"([A-ZÁÉÍÓÚÑ][\w'-]+(?: [A-Z]\.?)?(?: [A-ZÁÉÍÓÚÑ][\w'-]+){1,3})(?=\s*(?:[-–—,.(]|$))"
)
_NO_BILL = re.compile(
    r"not a bill|no es una factura|^(?:your )?member (?:id|number|no)\b|^medicare number", re.IGNORECASE
)
_PERSON = re.compile(r"[A-ZÁÉÍÓÚÑ][\w'-]+(?: [A-Z]\.?)?(?: [A-ZÁÉÍÓÚÑ][\w'-]+){1,3}")
_SPEAKER = re.compile(rf"{NAME}: \S+ \S+ \S+")
_FROM = re.compile(r"(?:From|De):? ([^<@:]{4,80}?)(?: <[^>]*>)?$")
_RE = re.compile(
    rf"(?:RE|Re|Regarding|REF|Ref|Asunto):\s*{NAME}(?=\s*(?:[,;(–-]|$|(?i:account|acct|cuenta|patient|paciente)))"
)
_THINGS = re.compile(r"\b(?:items|services|servicios|art[ií]culos)\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:[Yy]our (?:insurance|health plan|insurer|plan)|[Ss]u (?:seguro|plan|aseguradora)), "
    r"([A-ZÁÉÍÓÚÑ][\w&'.-]*(?: [\w&'-]+){0,6}), (?:has |ha )?(?:paid|covered|denied|pag[oó]|cubri[oó]|neg[oó])"
)
FIRST = 12
"""Rows in which a paper says who writes and to whom."""
_SENTENCE = 8
SENT = re.compile(r"\b(?:(?:was|were|been|is) (?:sent|issued|mailed)|se (?:envi[oó]|emiti[oó]))\b", re.IGNORECASE)
"""Said of the check of a plan, which the lines tell in parts."""
_ENDED = re.compile(r"[a-záéíóúñ\d)]\.(?:\s[A-ZÁÉÍÓÚÑ]|$)")


def is_sentence(row: Row, style: Style) -> bool:
    """Whether the row is prose that tells amounts, which stand in no column."""
    if row.cells or len(row.phrases) > 1 or len(row.words) < _SENTENCE or not _ENDED.search(row.text):
        return False
    return len(style.amounts(row.text)) > 1 or bool(SENT.search(row.text))


def account_in(rows: Sequence[Row]) -> Said[str] | None:
    """The account that a sentence or title names."""
    return first_in(rows, _ACCOUNT)


def invoice_in(rows: Sequence[Row]) -> Said[str] | None:
    """The number of the bill that a sentence names, where no account is: "el detalle de su factura CV-8812"."""
    return first_in(rows[:GREETED], _INVOICE)


def provider_in(rows: Sequence[Row]) -> Said[str] | None:
    """The place of care that a sentence names: "Thank you for choosing ..."."""
    for row in rows:
        for match in _PROVIDER.finditer(row.text):
            name = re.split(r"\s(?:for|on|is|has|and your)\b", match[1])[0].strip(" .,")
            if PLACE.search(name) and len(name.split()) > 1 and not _THINGS.search(name):
                return Said(name, saying(between(row.words, *match.span(1)), name))
    return _subject(rows) or _sender(rows) or _speaker(rows)


def _subject(rows: Sequence[Row]) -> Said[str] | None:
    """The place of care that a letter is about: "RE: Fox Imaging, account 552810"."""
    for row in rows[:FIRST]:
        match = _RE.match(row.text)
        if match and PLACE.search(match[1]):
            return Said(match[1].strip(), between(row.words, *match.span(1)))
    return None


def _sender(rows: Sequence[Row]) -> Said[str] | None:
    """The place of care that a message comes from: "From: Patient Billing, Fox Medical Group"."""
    for row in rows[:FIRST]:
        match = _FROM.match(row.text)
        for name in match[1].split(",") if match else ():
            if PLACE.search(name) and len(name.split()) > 1:
                return Said(name.strip(), saying(row.words, name.strip()))
    return None


def _speaker(rows: Sequence[Row]) -> Said[str] | None:
    """The place of care that a short message begins with: "Fox Lab: your balance is ..."."""
    match = _SPEAKER.match(rows[0].text) if rows else None
    known = match and PLACE.search(match[1]) and not labels_of(match[1])
    return Said(match[1], between(rows[0].words, *match.span(1))) if match and known else None


def patient_in(rows: Sequence[Row]) -> Said[str] | None:
    """The person that a line names: "RE: Patient Ana Roe - services at ...", "Visited on 01/30/2026 for Ana Roe"."""
    return (
        _person(rows, _PATIENT)
        or _person(rows[:FIRST], _VISITOR)
        or _person([row for row in rows[:GREETED] if not names_plan(row.text)], _CLAIMANT)
        or _person(rows[:FIRST], _STATED_FOR)
        or _person(rows[:GREETED], _WHOSE)
        or _person(rows[:GREETED], _DEAR)
    )


def _person(rows: Sequence[Row], pattern: re.Pattern[str]) -> Said[str] | None:
    found = [
        Said(match[1], between(row.words, *match.span(1)))
        for row in rows
        for match in pattern.finditer(row.text)
        if not known_words().intersection(plain(match[1]).split()) and not PLACE.search(match[1])
    ]
    same = len({plain(one.value) for one in found}) == 1
    return found[0] if same else None  # a family's bill is of none of them


def opposite_title(rows: Sequence[Row]) -> Said[str] | None:
    """The person that stands opposite "This is not a bill" or the number of a member, as on notices of Medicare."""
    for row in rows[:FIRST]:
        first, *others = row.phrases
        titled = any(_NO_BILL.search(phrase.text) for phrase in others)
        person = _PERSON.fullmatch(first.text) and not PLACE.search(first.text) and not INSURANCE.search(first.text)
        if titled and person and not labels_of(first.text):
            return Said(first.text, first.words)
    return None


def payer_in(rows: Sequence[Row]) -> Said[str] | None:
    """The plan that a sentence names: "Your insurance, ..., paid"."""
    return first_in(rows, _PLAN)


def first_in(rows: Sequence[Row], pattern: re.Pattern[str]) -> Said[str] | None:
    """What the first group of the pattern finds first."""
    found = ((row, match) for row in rows if (match := pattern.search(row.text)))
    return next((Said(match[1], between(row.words, *match.span(1))) for row, match in found), None)
