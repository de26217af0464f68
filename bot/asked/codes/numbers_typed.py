"""Numbers typed at a desk that are almost a code: an NPI that does not check, an NDC that has lost its dashes."""

import re

from codesets import ndc, npi
from codesets.catalog import Catalog
from codesets.entry import Language
from knowledge.match import Match, match_of

_NPI = re.compile(r"\s*npi\W*([\d -]{8,14})\s*", re.I)
_NDC = re.compile(r"\s*(?:ndc\W*)?(\d{10})\s*", re.I)

_DIGITS: dict[Language, str] = {
    "en": "An NPI has 10 digits; this number has {count}.",
    "es": "Un NPI tiene 10 cifras; este número tiene {count}.",
}
_WRONG: dict[Language, str] = {
    "en": "{number} is no NPI: its last digit does not fit the others. A digit is wrong, or two changed places.",
    "es": "{number} no es un NPI: su última cifra no concuerda con las demás. Hay una cifra mal o cambiada.",
}
_DASHES: dict[Language, str] = {
    "en": "An NDC of 10 digits without its dashes may stand for any of these. Look where the dashes are on the box.",
    "es": "Un NDC de 10 cifras sin guiones puede ser cualquiera de estos. Vea en la caja dónde van los guiones.",
}
_LISTS = re.compile(r"\b(?:condition|occurrence(?: span)?|value)\s+codes?\s+[0-9a-z]{2}\b", re.I)
_UNKNOWN: dict[Language, str] = {
    "en": "Condition, occurrence and value codes of a hospital's claim are not in the lists here. The National Uniform "
    "Billing Committee keeps them.",
    "es": "Los códigos de condición, ocurrencia y valor del reclamo de un hospital no están en las listas de aquí. Los "
    "lleva el National Uniform Billing Committee.",
}


def number_note(query: str, language: Language) -> str | None:
    """What is wrong with a number that was typed as an NPI, or why an NDC is not told apart; None where nothing is."""
    typed = _NPI.fullmatch(query)
    if typed:
        number = npi.compact(typed[1])
        if npi.is_valid(number):
            return None
        said = _WRONG if len(number) == 10 else _DIGITS
        return said[language].format(number=number, count=len(number))
    if packages(query):
        return _DASHES[language]
    return _UNKNOWN[language] if _LISTS.search(query) else None


def packages(query: str) -> tuple[str, ...]:
    """The NDC codes that ten digits without dashes may stand for; none where they are an NPI or nothing of the kind."""
    typed = _NDC.fullmatch(query)
    if typed is None or (npi.is_valid(typed[1]) and "ndc" not in query.lower()):
        return ()
    return ndc.readings(typed[1])


def number_matches(query: str, catalog: Catalog, language: Language) -> list[Match]:
    """A number alone that is an NPI, or the packages it may stand for, none of them likelier than another."""
    alone = query.strip()
    codes = [("npi", alone)] if npi.is_valid(alone) else [("ndc", code) for code in packages(query)]
    entries = [entry for system, code in codes if (entry := catalog.find(system, code)) is not None]
    return [match_of(entry, language, 1 / len(entries)) for entry in entries]
