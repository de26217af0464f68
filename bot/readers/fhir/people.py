"""Who is who in a FHIR bill: names, birth date, sex, telephones, from what a reference shows or points to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.bill import Contact
from bot.readers.fhir.access import Node, day, node, nodes, text
from bot.readers.fhir.resources import References
from bot.readers.printable import phone, printable

_SEXES: dict[str, Literal["female", "male"]] = {"female": "female", "male": "male"}
_MEDICARE = "https://bluebutton.cms.gov/"


@dataclass(frozen=True, slots=True)
class People:
    """The names around a bill."""

    provider: str | None
    payer: str | None
    patient: str | None
    birth: date | None
    sex: Literal["female", "male"] | None
    contacts: tuple[Contact, ...]


def people(resource: Node, references: References) -> People:
    """Those whom a bill names, itself or through its references."""
    patient = references.find(resource, node(resource, "patient"))
    providers = [node(resource, name) for name in ("provider", "organization", "facility")]
    insurer = node(resource, "insurer")
    found = [references.find(resource, one) for one in providers]
    return People(
        provider=next(filter(None, (_called(*pair) for pair in zip(providers, found, strict=True))), None),
        payer=_called(insurer, references.find(resource, insurer)) or _covering(resource, references),
        patient=_called(node(resource, "patient"), patient),
        birth=day(text(patient, "birthDate")),
        sex=_SEXES.get(text(patient, "gender")),
        contacts=(
            *_telecom(references.find(resource, insurer), "insurer"),
            *_telecom(found[0], "billing office"),
        ),
    )


def _called(reference: Node, resource: Node) -> str | None:
    """The name in the resource itself, else the one shown beside the reference."""
    name = resource.get("name")
    if isinstance(name, str):
        return printable(name) or None
    for human in nodes(resource, "name"):
        given = human.get("given")
        parts = [*(given if isinstance(given, list) else []), human.get("family")]
        suffix = human.get("suffix")
        parts += suffix if isinstance(suffix, list) else []
        said = text(human, "text") or printable(" ".join(part for part in parts if isinstance(part, str)))
        if said:
            return said
    return text(reference, "display") or None


def _covering(resource: Node, references: References) -> str | None:
    """The payer that the coverage names; Medicare where the claim carries Medicare's own number."""
    for insurance in nodes(resource, "insurance"):
        coverage = node(insurance, "coverage")
        payor = node(references.find(resource, coverage), "payor")
        if said := _called(payor, references.find(resource, payor)) or text(coverage, "display"):
            return said
    medicare = any(text(one, "system").startswith(_MEDICARE) for one in nodes(resource, "identifier"))
    return "Medicare" if medicare else None


def _telecom(resource: Node, who: str) -> tuple[Contact, ...]:
    numbers = [text(one, "value") for one in nodes(resource, "telecom") if text(one, "system") == "phone"]
    addresses = [text(one, "value") for one in nodes(resource, "telecom") if text(one, "system") == "url"]
    if not (numbers or addresses):
        return ()
    number = phone(numbers[0]) if numbers else None
    return (Contact(who=who, phone=number or None, url=addresses[0] if addresses else None),)
