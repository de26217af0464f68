"""Who, for whom, under which numbers and when: what stands around the tables of a document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot import dates
from bot.bill import Code
from bot.readers.layout.codes import diagnoses
from bot.readers.layout.contacts import PHONE
from bot.readers.layout.fields import Field
from bot.readers.layout.labels import AMOUNTS, Label, labels_of
from bot.readers.layout.phrases import plain
from bot.readers.layout.rows import Row
from bot.readers.layout.tokens import Style
from bot.readers.layout.vocabulary import role_of

_IDENTIFIER = re.compile(
    r"#?\s*([A-Za-z0-9][A-Za-z0-9./*-]{1,29}(?: [A-Za-z0-9*-]{2,12}){0,3})(?=\s*(?:[|;,(]|$|\s{2}))"
)
_NAME = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.,'’ -]{2,59}")
_SEXES: dict[str, Literal["female", "male"]] = {
    "f": "female", "female": "female", "femenino": "female", "mujer": "female", "femenina": "female",
    "m": "male", "male": "male", "masculino": "male", "hombre": "male",
}  # fmt: skip
_PLACE = re.compile(
    r"\b(hospitals?|medical|clinic|clinics|health|healthcare|cent(?:er|re)|physicians?|associates|labs?"
    r"|laborator(?:y|ies)|imaging|radiology|surgery|surgical|surgeons|dental|dentistry|pharmacy|wellness|pediatrics?|orthop\w+|cardiology"
    r"|dermatology|urgent care|family (?:care|practice|medicine)|diagnostics?|pathology"
    r"|anesthesia|ambulance|ems|therapy|rehab\w*|oncology|eye|vision|women'?s|memorial|infirmary|sanatorium|practice|specialists?|care|medicine|m\.?d\.?"
    r"|cl[ií]nica|hospital|centro m[eé]dico|laboratorios?|consultorios?|farmacia|salud|sanatorio|m[eé]dicos?)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(insurance|health ?plans?|ppo|hmo|epo|mutual|assurance|benefits?|blue (?:cross|shield)|medicare|medicaid|plans?"
    r"|coverage|insurer|seguros?|aseguradora|plan(?:es)? de salud|plan m[eé]dico|indemnity)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"statement|explanation of|itemized|invoice|\bbill\b|estimate|summary|not a bill|receipt|account|page \d"
    r"|notice|claim|estado de cuenta|factura|explicaci[oó]n|estimado|resumen|recibo|detalle|p[aá]gina|aviso"
    r"|questions?\b|preguntas|thank|please|gracias|favor|remit|welcome|charges|cargos|\bdear\b"
    r"|confidential|^p\.?\s?o\.? box",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Header:
    """What a document says of itself; None where it does not."""

    provider: str | None = None
    payer: str | None = None
    account: str | None = None
    claim_number: str | None = None
    patient: str | None = None
    birth_date: date | None = None
    sex: Literal["female", "male"] | None = None
    statement_date: date | None = None
    due_date: date | None = None
    service_date: date | None = None
    diagnoses: tuple[Code, ...] = field(default=())


class Values:
    """Decides whether a text can be the value of a label: a name is no number, a number no telephone."""

    def __init__(self, style: Style) -> None:
        self._style = style

    def __call__(self, label: Label, text: str) -> object:
        """The value that `text` is for `label`; None where it can't be one."""
        if label in AMOUNTS:
            return self._amount(text)
        if label in ("birth_date", "statement_date", "due_date", "service_date"):
            return self._days(text)
        if label in ("account", "claim_number"):
            return self._identifier(text)
        if label in ("patient", "provider", "payer"):
            return _name(text, label)
        if label == "sex":
            return _SEXES.get(plain(text).split(" ")[0])
        if label == "diagnosis":
            return tuple(diagnoses(text)) or None
        return None

    def _amount(self, text: str) -> object:
        amounts = self._style.amounts(text)
        return amounts[0] if len(amounts) == 1 and len(text.split()) <= 9 else None

    def _days(self, text: str) -> object:
        found = next(dates.find(text[:60], day_first=self._style.day_first), None)
        return found if found and found.start <= 12 else None

    def _identifier(self, text: str) -> str | None:
        match = _IDENTIFIER.match(text.strip())
        if not match or not any(map(str.isdigit, match[1])):
            return None
        value = match[1].strip()
        if PHONE.fullmatch(value) or (self._style.date(value) and not value.isdigit()):
            return None
        if not value.isdigit() and self._style.amounts(value):
            return None
        first = value.split()[0]
        return value if all(any(map(str.isdigit, part)) for part in value.split()[1:]) else first


def header_of(fields: Sequence[Field], rows: Sequence[Row], is_eob: bool) -> Header:
    """The header, the first value of each label standing; names of provider and payer also from the letterhead."""
    first: dict[Label, object] = {}
    for one in fields:
        first.setdefault(one.label, one.value)
    place, plan = _letterhead(rows)
    statement = first.get("statement_date")
    return Header(
        provider=_text(first, "provider") or (place if not is_eob else None),
        payer=_text(first, "payer") or (plan or place if is_eob else None),
        account=_text(first, "account"),
        claim_number=_text(first, "claim_number"),
        patient=_text(first, "patient"),
        birth_date=getattr(first.get("birth_date"), "first", None),
        sex=first.get("sex"),  # type: ignore[arg-type]
        statement_date=getattr(statement, "first", None),
        due_date=getattr(first.get("due_date"), "first", None),
        service_date=_one_day([one.value for one in fields if one.label == "service_date"]),
        diagnoses=_all_diagnoses(fields),
    )


def _one_day(spans: Sequence[object]) -> date | None:
    """The day of service that holds for every line: none where the document names several, or a stay."""
    days = {day for span in spans for day in (getattr(span, "first", None), getattr(span, "last", None)) if day}
    return days.pop() if len(days) == 1 else None


def _text(values: dict[Label, object], label: Label) -> str | None:
    value = values.get(label)
    return value if isinstance(value, str) else None


def _all_diagnoses(fields: Sequence[Field]) -> tuple[Code, ...]:
    found = [code for one in fields if one.label == "diagnosis" and isinstance(one.value, tuple) for code in one.value]
    return tuple(dict.fromkeys(found))


def _name(text: str, label: Label) -> str | None:
    """The name that a text begins with."""
    text = re.split(r"\s*(?:[(|;]|\bDOB\b|\bMRN\b|\bNPI\b|\bID\b|\d{5,}|,\s*\d)", text.strip())[0].strip(" ,.-")
    if not text or len(text) > 80 or len(text.split()) > 9 or text.endswith(":") or labels_of(text):
        return None
    if label == "patient":
        return text if _NAME.fullmatch(text) and len(text.split()) <= 6 and not role_of(text) else None
    if re.match(r"p\.?\s?o\.? box\b|\d+ ", text, re.IGNORECASE):
        return None
    letters = sum(map(str.isalpha, text))
    starts = text[0].isupper() or text[0].isdigit()
    return text if letters >= 3 and starts and not PHONE.search(text) and "$" not in text else None


def _letterhead(rows: Sequence[Row]) -> tuple[str | None, str | None]:
    """The names of a place of care and of a plan that stand at the top of the first page."""
    place = plan = fallback = None
    for row in rows[:14]:
        if row.page != rows[0].page:
            break
        for phrase in row.phrases:
            text = re.split(r"\s+[-–—|•·]\s+", phrase.text)[0].strip(" ,")
            if not _may_be_name(text):
                continue
            if _PLAN.search(text):
                plan = plan or text
            elif _PLACE.search(text):
                place = place or text
            elif row is rows[0]:
                fallback = fallback or text
    return place or fallback, plan


def _may_be_name(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 9 or len(text) < 4 or ":" in text or (text.endswith((".", "?", ",")) and len(words) > 4):
        return False
    if _TITLE.search(text) or labels_of(text) or role_of(text) or any(map(str.isdigit, text)) or "@" in text:
        return False
    capitals = sum(word[0].isupper() for word in words if word[0].isalpha())
    return capitals >= len(words) / 2
