"""What of a text could tell who someone is: what the papers and the question name, and what has the form of it.

More than the identifiers of 45 CFR 164.514(b)(2) (names, dates, numbers of accounts and plans, telephones, addresses):
also the names of provider and plan, and what a document prints in words of its own, which may hold anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.bill import Bill
from bot.case import Case
from bot.dates import DATE, MONTHS
from bot.plans_paid import plans_paid

Kind = Literal["NAME", "ID", "DATE", "PHONE", "LINK", "PLACE", "PROVIDER", "PLAN", "ITEM", "QUOTE", "MARK"]
"""What is taken out: QUOTE is what stands in quotation marks, MARK what looks like a placeholder itself."""

PLACEHOLDER = re.compile(r"\[[A-Z]+_\d+\]")

_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\w'’-]*"
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?:,?\s+(?:del?\s+)?(?:19|20)\d{2}\b)"
_STREET = (
    r"street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|way|court|ct|place|pl|parkway|pkwy|highway|hwy"
    r"|circle|cir|terrace|ter|trail|loop|square|plaza"
)
_UNIT = r"(?:,?\s+(?i:apto|apt|suite|ste|unit|#)\.?\s*[\w-]+)?"
_TOWN = rf"(?:,?\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}},\s*[A-Z]{{2}}(?:\s+\d{{5}}(?:-\d{{4}})?)?)"
_TOP = "com|org|net|gov|edu|us|info|io"
_CALLED = r"account|acct|member|policy|group|claim|subscriber|record|mrn|patient|guarantor|invoice|reference|medicare"
_LLAMADO = r"cuenta|miembro|afiliad[oa]|p[oó]liza|grupo|reclam[oa]\w*|expediente|paciente|factura|referencia"

_FORMS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("MARK", PLACEHOLDER),
    ("QUOTE", re.compile(r'"[^"\n]+"|“[^”\n]+”|«[^»\n]+»')),
    ("LINK", re.compile(r"\b(?:https?://|www\.)[^\s<>()]+[^\s<>().,;:!?]", re.I)),
    ("LINK", re.compile(r"(?<![\w+-])[\w+-]+(?:\.[\w+-]+){0,8}@[\w-]+(?:\.[\w-]+)+")),
    ("LINK", re.compile(rf"(?<![\w-])(?:[a-z\d-]+\.){{1,8}}(?:{_TOP})\b(?:/[^\s<>()]*[\w/])?", re.I)),
    ("DATE", DATE),
    ("DATE", re.compile(rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b{_YEAR}?", re.I)),
    ("DATE", re.compile(rf"(?<![\w$.,])\d{{1,2}}º?\s+(?:de|of)\s+{_MONTH}{_YEAR}?", re.I)),
    ("DATE", re.compile(rf"\b{_MONTH},?\s+(?:del?\s+|of\s+)?(?:19|20)\d{{2}}\b", re.I)),
    ("DATE", re.compile(r"(?<![\w/.$-])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\w/])")),
    ("PHONE", re.compile(r"(?<![\w.])(?:\+?1[ .-]?)?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\w)")),
    ("PHONE", re.compile(r"(?<!\w)(?:1-)?8\d\d-[\dA-Z]{3}-?[\dA-Z]{4,5}(?!\w)")),
    ("PLACE", re.compile(rf"\b\d{{1,6}}\s+(?:{_CAPITAL}\.?\s+){{1,4}}?(?i:{_STREET})\b\.?{_UNIT}{_TOWN}?")),
    ("PLACE", re.compile(r"\b(?:p\.?\s?o\.?\s+box|apartado(?:\s+postal)?)\s+\d+", re.I)),
    ("PLACE", re.compile(rf"\b(?:calle|avenida|av\.|carrera|camino)\s+(?:[\w.'’-]+\s+){{0,4}}#?\d+{_UNIT}", re.I)),
    ("PLACE", re.compile(rf"\b{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}},\s*[A-Z]{{2}}\s+\d{{5}}(?:-\d{{4}})?\b")),
    ("ID", re.compile(r"(?<![\w$.,])\d(?:[ -]?\d){12,18}(?![\w])")),
    ("ID", re.compile(r"(?<![\w$.,])\d{3}[ -]\d{2}[ -]\d{4}(?!\w)")),
    ("ID", re.compile(r"\b\d[A-Z][A-Z\d]\d-?[A-Z][A-Z\d]\d-?[A-Z]{2}\d{2}\b")),
    ("NAME", re.compile(rf"\b(?i:mr|mrs|ms|miss|dr|sra?|srta|dra)\b\.?\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}")),
)  # fmt: skip
_LABELLED = re.compile(
    rf"\b(?:{_CALLED}|{_LLAMADO})(?:'s|’s)?(?:\s+(?:number|no\.?|id|n[uú]m\.?|n[uú]mero|#))*"
    r"(?:\s+(?:is|es))?\s*[:#]?\s*((?=[\w-]*\d)[A-Z\d][\w-]{3,})",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"(?<![\w$.,])[A-Za-z\d]+(?:[-_][A-Za-z\d]+)*(?![\w]|[.,]\d)")
_CODE_WITH_MODIFIER = re.compile(r"[A-Z\d]{5}-[A-Z\d]{2}")
_LONG_NUMBER = 6
"""Digits of a token that make it somebody's number and no code: codes have five, revenue codes four."""
_LONG_MIX = 8
_SAID_NAME = re.compile(
    r"\b(?:(?:my|his|her|their) name(?:'s|’s)?(?: is)?|me llamo|mi nombre es|se llama)[:,]?\s+"
    r"((?:[^\W\d_][\w'’-]*\s*){1,4})",
    re.IGNORECASE,
)
_MEANT_NAME = re.compile(
    r"\b(?i:i am|i'm|i’m|this is|soy|patient|guarantor|paciente|(?:my|mi) (?:son|daughter|wife|husband|mother|father"
    rf"|mom|dad|hij[oa]|espos[oa]|mam[aá]|pap[aá]))[:,]?\s+((?:{_CAPITAL}\s*){{1,4}})"
)
_NO_NAMES = frozenset(
    """de la el los las del da van von jr sr mr mrs ms dr ii iii and the but so my your is was on in at for to from
    about with have has had got need want y pero mi su es era en por para con tengo tiene quiero necesito""".split()  # noqa: SIM905
)
"""Words beside a name that are none by themselves."""
_SHORTEST = 2
_SHORTEST_ITEM = 4
_GENERIC = frozenset(
    """billing office department customer service services patient insurance plan member hospital oficina de facturacion
    facturación servicio al cliente financial assistance asistencia financiera""".split()  # noqa: SIM905
)
"""Words that name no one in particular, of those a bill says to call."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a text that is taken out."""

    start: int
    end: int
    kind: Kind


def private_spots(text: str, case: Case, question: str) -> Iterator[Spot]:
    """Every stretch of ``text`` that is not to leave this machine; they may overlap."""
    small = text.casefold()
    for kind, value in dict.fromkeys(_told(case, question)):
        # A long bill names much, and next to nothing of it stands in one answer.
        if not all(word in small for word in value.casefold().split()):
            continue
        for found in _form_of(value).finditer(text):
            yield Spot(found.start(), found.end(), kind)
    for kind, form in _FORMS:
        for found in form.finditer(text):
            yield Spot(found.start(), found.end(), kind)
    for found in _LABELLED.finditer(text):
        yield Spot(found.start(1), found.end(1), "ID")
    for found in _TOKEN.finditer(text):
        if _is_number_of_someone(found[0]):
            yield Spot(found.start(), found.end(), "ID")


def _is_number_of_someone(token: str) -> bool:
    digits = sum(character.isdigit() for character in token)
    if _CODE_WITH_MODIFIER.fullmatch(token) or not digits:
        return False
    return digits >= _LONG_NUMBER or (digits > 1 and len(token) >= _LONG_MIX and token.upper() == token)


def _form_of(value: str) -> re.Pattern[str]:
    """Finds ``value`` as a whole, whatever its capitals and the spaces in it."""
    words = r"\s+".join(re.escape(word) for word in value.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _told(case: Case, question: str) -> Iterator[tuple[Kind, str]]:
    """What the papers name, and the names that the question tells."""
    for document in (case.bill, case.eob, case.estimate):
        if document:
            yield from _named(document)
    for said in (*_SAID_NAME.findall(question), *_MEANT_NAME.findall(question)):
        yield from (("NAME", word) for word in _name_parts(said))


def _named(bill: Bill) -> Iterator[tuple[Kind, str]]:
    for name in dict.fromkeys([bill.patient, *(line.patient for line in bill.lines)]):
        if name:
            yield "NAME", name
            yield from (("NAME", word) for word in _name_parts(name))
    numbers: tuple[tuple[Kind, str | None], ...] = (
        ("ID", bill.account), ("ID", bill.claim_number), ("PROVIDER", bill.provider), ("PLAN", bill.payer),
    )  # fmt: skip
    for kind, value in numbers:
        if value and any(character.isalnum() for character in value):
            yield kind, value
    for one in plans_paid(bill):
        yield "PLAN", one.name
    for detail in (detail for line in bill.lines for detail in line.details):
        if len(detail.text) >= _SHORTEST_ITEM and any(character.isalpha() for character in detail.text):
            yield "PROVIDER", detail.text
    for contact in bill.contacts:
        yield from (("NAME", word) for word in _name_parts(contact.who) if word.lower() not in _GENERIC)
        if contact.phone:
            yield "PHONE", contact.phone
        if contact.url:
            yield "LINK", contact.url
    for line in bill.lines:
        if len(line.description) >= _SHORTEST_ITEM:
            yield "ITEM", line.description


def _name_parts(name: str) -> list[str]:
    words = [re.sub(r"['’]s?$", "", word) for word in re.findall(r"[^\W\d_][\w'’-]*", name)]
    return [word for word in words if len(word) >= _SHORTEST and word.lower() not in _NO_NAMES]
