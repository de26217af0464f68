"""What a term of the trade means: those of the table, and the digits of a claim that are put together."""

from bot.asked.codes.claim_digits import FREQUENCY, TYPE
from bot.asked.codes.dose_said import DOSE, units_of_dose
from bot.asked.codes.form_codes import FORM
from bot.asked.codes.left_how import DISCHARGE
from bot.facts import Fact, text
from codesets import bill_type
from codesets.entry import Language
from codesets.tables import entries
from knowledge.claim_codes import load_claim_codes
from knowledge.pages import pages_named
from knowledge.terms import load_terms
from knowledge.topic import Source

OF_TERM = "meaning of "
"""What the source of a term's meaning begins with; its id follows."""
_LEFT_PAGE = "discharge-status"
_DIGITS = "bill-types"
"""The page on which the digits of a claim stand."""
_TYPE: dict[Language, str] = {
    "en": "Type of bill {code}: {kind}. {last}",
    "es": "Tipo de factura {code}: {kind}. {last}",
}
_LAST: dict[Language, str] = {
    "en": "The last digit: {often}",
    "es": "La última cifra: {often}",
}
_OFTEN: dict[str, dict[Language, str]] = {
    "1": {
        "en": "1 is the first and only claim for the whole visit or stay.",
        "es": "1 es el primer y único reclamo de toda la visita o estancia.",
    },
    "2": {
        "en": "2 is the first claim of a stay that goes on.",
        "es": "2 es el primer reclamo de una estancia que sigue.",
    },
    "3": {
        "en": "3 is a further claim of a stay that goes on.",
        "es": "3 es otro reclamo de una estancia que sigue.",
    },
    "4": {
        "en": "4 is the last claim of a stay that was billed in parts.",
        "es": "4 es el último reclamo de una estancia que se cobró por partes.",
    },
    "5": {
        "en": "5 adds late charges to a claim that was sent before. Only hospitals and other facilities use it.",
        "es": "5 agrega cargos tardíos a un reclamo ya enviado. Solo la usan hospitales y otros centros.",
    },
    "7": {
        "en": "7 is a corrected claim: it takes the place of one that was sent before. "
        "The plan's number of that claim (ICN or DCN) must stand on it.",
        "es": "7 es un reclamo corregido: reemplaza uno ya enviado. "
        "Debe llevar el número que el plan le dio a ese reclamo (ICN o DCN).",
    },
    "8": {
        "en": "8 voids a claim that was sent before, so that the plan takes its payment back. "
        "The plan's number of that claim (ICN or DCN) must stand on it.",
        "es": "8 anula un reclamo ya enviado, y el plan recupera lo que pagó. "
        "Debe llevar el número que el plan le dio a ese reclamo (ICN o DCN).",
    },
    "9": {
        "en": "9 is the last claim of a period of home care.",
        "es": "9 es el último reclamo de un período de atención en casa.",
    },
}
_DOSE: dict[Language, str] = {
    "en": "{dose} of {code} is {units} {word}: one unit is {each}.{rest} Check the dose against the record; what was "
    "thrown away of a single-use vial goes on a line of its own with JW.",
    "es": "{dose} de {code} son {units} {word}: una unidad es {each}.{rest} Compare la dosis con el expediente; lo que "
    "se desechó de un frasco de un solo uso va en otra línea con JW.",
}
_PLANNED = ", return planned"
"""What the title of a discharge status has beside that of the same one without a planned return."""
_UNITS: dict[Language, tuple[str, str]] = {"en": ("unit", "units"), "es": ("unidad", "unidades")}
_REST: dict[Language, str] = {
    "en": " A part of a unit counts as a whole one.",
    "es": " Una parte de unidad cuenta como una entera.",
}
_LEFT: dict[Language, str] = {
    "en": "Discharge status {code}: {title}. {plain} It stands on the UB-04, in field 17.{more}",
    "es": "Estado de alta {code}: {title}. {plain} Está en el UB-04, en el campo 17.{more}",
}
_MORE: dict[Language, str] = {
    "en": " Where a return to the hospital is planned, it is {code} instead.",
    "es": " Si se planeó un regreso al hospital, es {code} en su lugar.",
}
_FIELD: dict[str, dict[Language, tuple[str, str]]] = {
    "condition": {"en": ("Condition code", "18 to 28"), "es": ("Código de condición", "18 a 28")},
    "occurrence": {"en": ("Occurrence code", "31 to 34"), "es": ("Código de suceso", "31 a 34")},
    "value": {"en": ("Value code", "39 to 41"), "es": ("Código de valor", "39 a 41")},
}
_ON_FORM: dict[Language, str] = {
    "en": "{called} {code}: {means} It stands on the UB-04, in fields {where}.",
    "es": "{called} {code}: {means} Está en el UB-04, en los campos {where}.",
}
_NOT_KNOWN: dict[Language, str] = {
    "en": "I have no words for it here. Look it up in the NUBC manual or on the Medicare contractor's page.",
    "es": "No tengo palabras para él aquí. Búsquelo en el manual del NUBC o en la página del contratista de Medicare.",
}
_CODE: dict[Language, str] = {"en": "Frequency code {said}", "es": "Código de frecuencia {said}"}


def meaning_of(name: str, language: Language) -> Fact:
    """The meaning of a term by its id, or of "tob:0131" and "frequency:7"; raises KeyError for what is none."""
    source = "the dose asked, by the unit of its code" if name.startswith(DOSE) else f"{OF_TERM}{name}"
    return text(_words(name, language), source)


def term_pages(name: str) -> tuple[Source, ...]:
    """The pages that the meaning of a term rests on, by the id that its source names."""
    if name.startswith((TYPE, FREQUENCY)):
        return pages_named(_DIGITS)
    if name.startswith(DISCHARGE):
        return pages_named(_LEFT_PAGE)
    if name.startswith(FORM):
        known = load_claim_codes().get(_of_form(name))
        return known.sources if known else ()
    if name.startswith(DOSE):
        return ()
    return load_terms()[name].sources


def _of_form(name: str) -> tuple[str, str]:
    field, _, code = name.removeprefix(FORM).partition(":")
    return field, code


def _on_the_form(name: str, language: Language) -> str:
    field, code = _of_form(name)
    called, where = _FIELD[field][language]
    known = load_claim_codes().get((field, code))
    means = known.means[language] if known else _NOT_KNOWN[language]
    return _ON_FORM[language].format(called=called, code=code, means=means, where=where)


def _words(name: str, language: Language) -> str:
    if name.startswith(FORM):
        return _on_the_form(name, language)
    if name.startswith(FREQUENCY):
        return _CODE[language].format(said=_OFTEN[name.removeprefix(FREQUENCY)][language])
    if name.startswith(DOSE):
        return _of_a_dose(name, language)
    if name.startswith(DISCHARGE):
        return _of_a_discharge(name.removeprefix(DISCHARGE), language)
    if not name.startswith(TYPE):
        return load_terms()[name].means[language]
    code = name.removeprefix(TYPE)
    entry = bill_type.describe(code)
    if entry is None:
        raise KeyError(name)
    kind, _, series = entry.title(language).partition(": ")
    often = _OFTEN.get(code[-1], {}).get(language) or f"{code[-1]} = {series}."
    last = _LAST[language].format(often=often)
    return _TYPE[language].format(code=code, kind=kind[0].lower() + kind[1:], last=last)


def _of_a_dose(name: str, language: Language) -> str:
    found = units_of_dose(name)
    if found is None:
        raise KeyError(name)
    code, dose, each, units, whole = found
    word = _UNITS[language][0 if units == 1 else 1]
    rest = "" if whole else _REST[language]
    return _DOSE[language].format(dose=dose, code=code, units=units, word=word, each=each, rest=rest)


def _of_a_discharge(code: str, language: Language) -> str:
    known = {one.code: one for one in entries("discharge")}
    title, plain = known[code].title(language), known[code].plain(language)
    planned = next((one for one, entry in known.items() if entry.title_en == known[code].title_en + _PLANNED), None)
    more = _MORE[language].format(code=planned) if planned else ""
    return _LEFT[language].format(code=code, title=title[0].lower() + title[1:], plain=plain, more=more)
