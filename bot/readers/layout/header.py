"""Who, for whom, under which numbers and when: what stands around the tables of a document."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile
from typing import Any, Literal

from bot import dates
from bot.bill import Code
from bot.readers.layout.codes import diagnoses
from bot.readers.layout.contacts import PHONE
from bot.readers.layout.fields import Field
from bot.readers.layout.labels import AMOUNTS, Label, labels_of
from bot.readers.layout.letterhead import INSURANCE, PLACE, names_plan
from bot.readers.layout.parties import parties_of
from bot.readers.layout.phrases import plain
from bot.readers.layout.places import Said, Words, value_of, words_of
from bot.readers.layout.rows import Row
from bot.readers.layout.sentences import (
    account_in,
    claim_in,
    day_after,
    day_of_letter,
    opposite_title,
    patient_in,
)
from bot.readers.layout.tokens import Style
from bot.readers.layout.vocabulary import role_of

_IDENTIFIER = re.compile(
    r"#?\s*([A-Za-z0-9][A-Za-z0-9./*-]{1,29}(?: [A-Za-z0-9*-]{1,12}){0,3})(?=\s*(?:[|;,(·•]|$|\s{2}))"
)
_NAME = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.,'’ -]{2,59}")
_AFTER_NAME = re.compile(
    r"\s*(?:[(|;]|(?<=[a-z]{3})\.\s|\bDOB\b|\bMRN\b|\bNPI\b|\bID\b|\d{5,}|,\s*\d|,\s*P\.?\s?O\.?\s(?:BOX|Box|box)\b)"
)
_OF_PLAN = ("member", "subscriber", "insured", "afiliado", "asegurado", "miembro")
_WHERE = frozenset({"facility", "facility name", "hospital", "service facility", "rendering facility", "centro"})
_ACCOUNT = re.compile(r"\b(?:account|acct|cuenta|cta)\b")
_SEXES: dict[str, Literal["female", "male"]] = {
    "f": "female", "female": "female", "femenino": "female", "mujer": "female", "femenina": "female",
    "m": "male", "male": "male", "masculino": "male", "hombre": "male",
}  # fmt: skip
_TOP = 12
_ADMITTED = re.compile(r"\b(?:adm|admi\w*|ingreso)\b")
_DISCHARGED = re.compile(r"\b(?:disch\w*|dschg|alta|egreso)\b")


@dataclass(frozen=True)
class Header:
    """What a document says of itself; None where it does not. `places` are the words of each, by its name here."""

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
    admitted: date | None = None
    discharged: date | None = None
    diagnoses: tuple[Code, ...] = field(default=())
    places: Mapping[str, Words] = field(default_factory=dict, compare=False)


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
        if label == "location":
            return _name(text, "provider") if PLACE.search(text) else None
        if label == "billed_to":
            return _name(text, "payer") if names_plan(text) else None
        if label in ("first_name", "middle_name", "last_name"):
            return text.strip() if _NAME.fullmatch(text.strip()) or re.fullmatch(r"[A-Z]\.?", text.strip()) else None
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
        first, *more = value.rstrip(".").split()
        return " ".join([first, *takewhile(lambda part: any(map(str.isdigit, part)), more)])


def header_of(
    fields: Sequence[Field], rows: Sequence[Row], is_eob: bool, style: Style, above: Sequence[Row] = ()
) -> Header:
    """The header: what stands beside labels, then in the letterhead, then in sentences.

    `above` are the rows over the first table, where a letterhead stands rather than below.
    """
    first = _firsts(fields, is_eob)
    claim = _text(first, "claim_number") or (claim_in(rows) if is_eob else None)
    patient = _full_name(first) or _text(first, "patient") or patient_in(rows)
    patient = patient or opposite_title(rows)
    if "patient" in first and _are_several(first["patient"], fields):
        patient = None  # a family's bill is of none of them
    said = {label: _text(first, label) for label in first}
    if not is_eob and "provider" in first and first["provider"].said in _WHERE:
        said.setdefault("location", said.pop("provider"))  # where the care was given; who bills has the letterhead
    provider, payer = parties_of(said, rows, above, is_eob=is_eob, patient=value_of(patient))
    admitted, discharged = _stay(fields)
    found: dict[str, Said[Any] | None] = {
        "provider": provider,
        "payer": payer,
        "account": _text(first, "account") or account_in(rows),
        "claim_number": claim,
        "patient": patient,
        "birth_date": _first_day(first, "birth_date"),
        "sex": _text(first, "sex"),
        "statement_date": _first_day(first, "statement_date")
        or day_after("done", rows, style)
        or day_of_letter(rows, style)
        or day_after("stated", rows[:_TOP], style),
        "due_date": _first_day(first, "due_date") or day_after("due", rows, style),
        "admitted": admitted,
        "discharged": discharged,
        "service_date": _one_day([one for one in fields if one.label == "service_date"])
        or day_after("seen", rows, style),
    }
    return Header(
        **{name: value_of(said) for name, said in found.items()},
        diagnoses=_all_diagnoses(fields),
        places={name: said.words for name, said in found.items() if said},
    )


def _firsts(fields: Sequence[Field], is_eob: bool) -> dict[Label, Field]:
    """The first value of each label; a patient named as such goes before a member, whose plan it may only be."""
    first: dict[Label, Field] = {}
    for one in fields:
        if one.label == "claim_number" and not is_eob and "reference" in one.said:
            continue  # of whoever sent the bill
        if one.label == "patient" and one.said.startswith(_OF_PLAN):
            continue
        if one.label == "account" and not _ACCOUNT.search(one.said):
            continue  # the number of an invoice or a visit, where no account is named
        first.setdefault(one.label, one)
    for one in fields:
        first.setdefault(one.label, one) if one.label in ("patient", "account") else None
    for one in fields:
        if one.label == "claim_number" and one.said == "reference number" and not is_eob:
            first.setdefault("account", replace(one, label="account"))
    return first


def _are_several(named: Field, fields: Sequence[Field]) -> bool:
    """Whether the same label names other people too, however it turns their names."""
    named_so = [one for one in fields if one.label == "patient" and one.said == named.said]
    return len({" ".join(sorted(plain(str(one.value)).split())) for one in named_so}) > 1


def _full_name(values: dict[Label, Field]) -> Said[str] | None:
    """A name whose parts have labels of their own, as on the model form of an estimate."""
    parts = [_text(values, label) for label in ("first_name", "middle_name", "last_name")]
    whole = [part for part in parts if part]
    return Said(" ".join(part.value for part in whole), words_of(whole)) if parts[0] and parts[2] else None


def _first_day(values: dict[Label, Field], label: Label) -> Said[date] | None:
    return _day(values[label], "first") if label in values else None


def _day(field: Field, end: Literal["first", "last"]) -> Said[date] | None:
    """The first or last day of a labeled range."""
    day = getattr(field.value, end, None)
    return Said(day, field.words) if day else None


def _one_day(days: Sequence[Field]) -> Said[date] | None:
    """The day of service that holds for every line: none where the document names several, or a stay."""
    said = [day for one in days for day in (_day(one, "first"), _day(one, "last")) if day]
    return said[0] if len({day.value for day in said}) == 1 else None


def _stay(fields: Sequence[Field]) -> tuple[Said[date] | None, Said[date] | None]:
    """The first and the last day of a stay, where they are called so and not only days of service."""
    days = [one for one in fields if one.label == "service_date"]
    first = next((_day(one, "first") for one in days if _ADMITTED.search(one.said)), None)
    last = next((_day(one, "last") or _day(one, "first") for one in days if _DISCHARGED.search(one.said)), None)
    return (first, last) if first and last and first.value <= last.value else (None, None)


def _text(values: dict[Label, Field], label: Label) -> Said[str] | None:
    one = values.get(label)
    return Said(one.value, one.words) if one and isinstance(one.value, str) else None


def _all_diagnoses(fields: Sequence[Field]) -> tuple[Code, ...]:
    found = [code for one in fields if one.label == "diagnosis" and isinstance(one.value, tuple) for code in one.value]
    return tuple(dict.fromkeys(found))


def _may_be_person(text: str) -> bool:
    if not _NAME.fullmatch(text) or text[0].islower() or len(text.split()) > 6:
        return False
    return not PLACE.search(text) and not role_of(text) and not INSURANCE.search(text)


def _name(text: str, label: Label) -> str | None:
    """The name that a text begins with."""
    text = _AFTER_NAME.split(text.strip())[0].strip(" ,.-")
    if not text or len(text) > 80 or len(text.split()) > 9 or text.endswith(":") or labels_of(text):
        return None
    if label == "patient":
        text = re.split(r"\s+[-–—]\s+", text)[0]
        return text if _may_be_person(text) else None
    if re.match(r"p\.?\s?o\.? box\b|\d+ ", text, re.IGNORECASE):
        return None
    letters = sum(map(str.isalpha, text))
    starts = text[0].isupper() or text[0].isdigit()
    return text if letters >= 3 and starts and not PHONE.search(text) and "$" not in text else None
