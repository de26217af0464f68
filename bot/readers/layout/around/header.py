"""Who, for whom, under which numbers and when: what stands around the tables of a document."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from bot.bill import Code
from bot.readers.layout.around.days import day_after, day_in_corner, day_of_letter, day_of_visit, is_same_day
from bot.readers.layout.around.forwarded import own_first
from bot.readers.layout.around.mailing import addressee_in
from bot.readers.layout.around.parties import Party, parties_of
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.places import Said, Words, value_of, words_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.claimed import claim_in
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.sentences import account_in, invoice_in, opposite_title, patient_in

_OF_PLAN = (
    "member",
    "participant",
    "employee",
    "empleado",
    "account holder",
    "participante",
    "titular",
    "subscriber",
    "insured",
    "afiliado",
    "asegurado",
    "miembro",
)
_NAME_OF = re.compile(r"^(?:name of (?:the )?|nombre del? )")
_WHERE = frozenset({"facility", "facility name", "hospital", "service facility", "rendering facility", "centro"})
_PAID_TO = re.compile(r"\b(?:payable|remit|pay to|payments? to|checks?|cheque|pagadero|pago a)\b")
_ACCOUNT = re.compile(r"\b(?:account|acct|cuenta|cta|customer)\b")
_TOP = 12
_PAPER = re.compile(r"\b(?:statement|invoice|inv|receipt|order|bill|factura|recibo)\b")
"""What numbers the paper rather than whoever it is for."""
_ADMITTED = re.compile(r"\b(?:adm|admi\w*|ingreso)\b")
_ALONE = re.compile(
    r"\((?:PDP|HMO|HMO-POS|PPO|Regional PPO|PFFS|HMO [CDI]-SNP|PPO [CDI]-SNP)\)"
    r"|\bMedicare (?:Advantage|Part [CD]|Plan)\b"
)
"""How Medicare has plans of its own write their kind."""
_NOTICE = re.compile(r"\bmedicare summary notice\b|\b(?:resumen|aviso resumido) de medicare\b", re.IGNORECASE)
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


def header_of(
    fields: Sequence[Field],
    rows: Sequence[Row],
    is_eob: bool,
    style: Style,
    above: Sequence[Row] = (),
    heads: Sequence[Row] = (),
) -> Header:
    """The header: what stands beside labels, then in the letterhead, then in sentences.

    `above` are the rows over the first table, where a letterhead stands rather than below; `heads` those of headings.
    """
    fields = own_first(fields, rows)
    first, of_medicare = _firsts(fields, is_eob), _of_medicare(rows)
    claim = _text(first, "claim_number") or (claim_in(rows) if is_eob else None)
    if is_eob and _are_many(fields, "claim_number"):  # that could not be told apart: the first is not said of all
        claim = None
        first = {label: one for label, one in first.items() if label != "provider" or not _are_many(fields, label)}
    patient = _patient(first, fields, rows, by_post=of_medicare or not is_eob or _of_one(rows))
    said: dict[Party, Said[str] | None] = {label: _text(first, label) for label in first}
    if not is_eob and "provider" in first and first["provider"].said in _WHERE:
        said.setdefault("location", said.pop("provider"))  # where the care was given; who bills has the letterhead
    if not is_eob and "provider" in first and _PAID_TO.search(first["provider"].said):
        said.setdefault("paid_to", said.pop("provider"))  # often shortened, or whoever does the billing
    provider, payer = parties_of(said, rows, above, is_eob=is_eob, patient=value_of(patient), heads=heads)
    admitted, discharged = _stay(fields)
    made = _made(first, rows, style, of_medicare=of_medicare)
    found: dict[str, Said[Any] | None] = {
        "provider": provider,
        "payer": payer,
        "account": _text(first, "account") or account_in(rows) or (None if is_eob else invoice_in(rows)),
        "claim_number": claim,
        "patient": patient,
        "birth_date": _first_day(first, "birth_date"),
        "sex": _text(first, "sex"),
        "statement_date": made,
        "due_date": _first_day(first, "due_date") or day_after("due", rows, style),
        "admitted": admitted,
        "discharged": discharged,
        "service_date": _one_day([one for one in fields if one.label == "service_date"])
        or day_after("seen", rows, style)
        or day_of_visit(rows, style)
        or (made if is_same_day(rows) else None),
    }
    return Header(
        **{name: value_of(said) for name, said in found.items()},
        diagnoses=_all_diagnoses(fields),
        places={name: said.words for name, said in found.items() if said},
    )


def _of_medicare(rows: Sequence[Row]) -> bool:
    """Whether it is a notice of Medicare, which goes to no one but who was treated."""
    return any(_NOTICE.search(row.text) for row in rows[:_TOP])


def _of_one(rows: Sequence[Row]) -> bool:
    """Whether it is of a plan that a person has alone, as those of Medicare are."""
    return any(_ALONE.search(row.text) for row in rows[:_TOP])


def _firsts(fields: Sequence[Field], is_eob: bool) -> dict[Label, Field]:
    """The first value of each label; a patient named as such goes before a member, whose plan it may only be."""
    first: dict[Label, Field] = {}
    for one in fields:
        if one.label == "claim_number" and not is_eob and "reference" in one.said:
            continue  # of whoever sent the bill
        if one.label == "patient" and _NAME_OF.sub("", one.said).startswith(_OF_PLAN):
            continue
        if one.label == "account" and not _ACCOUNT.search(one.said):
            continue  # the number of an invoice or a visit, where no account is named
        first.setdefault(one.label, one)
    for one in fields:
        first.setdefault(one.label, one) if one.label == "account" and not _PAPER.search(one.said) else None
    for one in fields:
        first.setdefault(one.label, one) if one.label in ("patient", "account") else None
    for one in fields:
        if one.label == "claim_number" and one.said == "reference number" and not is_eob:
            first.setdefault("account", replace(one, label="account"))
    return first


def _made(first: dict[Label, Field], rows: Sequence[Row], style: Style, *, of_medicare: bool) -> Said[date] | None:
    """The day of the document: by its label, of what was done, of the letter, or as a sentence states it."""
    return (
        _first_day(first, "statement_date")
        or day_after("done", rows, style)
        or (day_in_corner(rows, style) if of_medicare else day_of_letter(rows, style))
        or day_after("stated", rows[:_TOP], style)
    )


def _are_many(fields: Sequence[Field], label: Label) -> bool:
    """Whether one and the same label names several: numbers of claims, places of care."""
    named: dict[str, set[str]] = {}
    for one in fields:
        if one.label == label and isinstance(one.value, str):
            named.setdefault(one.said, set()).add(plain(one.value))
    return any(len(values) > 1 for values in named.values())


def _are_several(named: Field, fields: Sequence[Field]) -> bool:
    """Whether the same label names other people too, however it turns their names."""
    named_so = [one for one in fields if one.label == "patient" and one.said == named.said]
    return len({" ".join(sorted(plain(str(one.value)).split())) for one in named_so}) > 1


def _patient(
    first: dict[Label, Field], fields: Sequence[Field], rows: Sequence[Row], *, by_post: bool
) -> Said[str] | None:
    """Who was treated; where nothing says so, whoever it is addressed to if it came `by_post` to the patient."""
    if "patient" in first and _are_several(first["patient"], fields):
        return None  # a family's bill is of none of them
    named = _full_name(first) or _whole(_text(first, "patient"), fields) or patient_in(rows) or opposite_title(rows)
    return named or (addressee_in(rows) if by_post else None)


def _whole(named: Said[str] | None, fields: Sequence[Field]) -> Said[str] | None:
    """The patient with the whole of the name, where another label has it: "Claim for Ana", "Member: Ana Roe"."""
    if named is None or " " in named.value:
        return named
    begun = f"{named.value} ".casefold()
    for one in fields:
        if one.label == "patient" and isinstance(one.value, str) and one.value.casefold().startswith(begun):
            return Said(one.value, one.words)
    return named


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
