"""MS-DRG in plain words: what the stay was for, in our words, and how ill the patient was, by rule.

``msdrg.titles.csv`` holds the titles of CMS, version 43.1 (fiscal year 2026), public domain:
https://www.cms.gov/medicare/payment/prospective-payment-systems/acute-inpatient-pps/ms-drg-classifications-and-software
A title is a reason for the stay and, mostly, what else burdened the patient: "with MCC" (a major
complication or comorbidity), "with CC", "without CC/MCC". ``msdrg.reasons.csv`` says the reasons in our words.

>>> [entry.title_en for entry in entries() if entry.code in ("291", "795")]
['Heart failure, with a major complication', 'Healthy newborn']
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from codesets.entry import Entry

_BURDEN = re.compile(r",?\s+(?:with|without|and) (?P<kind>MCC|CC/MCC|CC)(?P<alike> or .+)?$")
_PLAIN_EN = "One price for a whole hospital stay: {reason}."
_PLAIN_ES = "Un solo precio por toda una hospitalización: {reason}."
_ALIKE_EN = " Some other costly cases are counted here too."
_ALIKE_ES = " Aquí se cuentan también otros casos costosos."


@dataclass(frozen=True, slots=True)
class _Words:
    """What a burden adds to the title and to the sentences, in both languages."""

    title_en: str
    plain_en: str
    title_es: str
    plain_es: str


_BURDENS = {
    "with MCC": _Words(
        "with a major complication",
        " The patient also had a major complication or another serious illness, which raises the price.",
        "con una complicación mayor",
        " El paciente tenía además una complicación mayor u otra enfermedad grave, lo que sube el precio.",
    ),
    "with CC": _Words(
        "with a complication",
        " The patient also had a complication or another illness. That raises the price somewhat.",
        "con una complicación",
        " El paciente tenía además una complicación u otra enfermedad, lo que sube algo el precio.",
    ),
    "with CC/MCC": _Words(
        "with some complication",
        " The patient also had a complication or another illness, small or serious, which raises the price.",
        "con alguna complicación",
        " El paciente tenía además una complicación u otra enfermedad, leve o grave, lo que sube el precio.",
    ),
    "without CC/MCC": _Words(
        "no complication",
        " No complication or other illness was counted that would raise the price.",
        "sin complicación",
        " No se contó ninguna complicación ni otra enfermedad que suba el precio.",
    ),
    "without MCC": _Words(
        "no major complication",
        " No major complication or other serious illness was counted that would raise the price.",
        "sin complicación mayor",
        " No se contó ninguna complicación mayor ni otra enfermedad grave que suba el precio.",
    ),
}
_ALONE = _Words("", "", "", "")


def entries() -> Iterator[Entry]:
    """Yield every MS-DRG of the edition, in the order of its numbers; the official title is the synonym."""
    reasons = {line["title"]: line for line in _lines("msdrg.reasons.csv")}
    for line in _lines("msdrg.titles.csv"):
        burden = _BURDEN.search(line["title"])
        reason = reasons[line["title"][: burden.start()] if burden else line["title"]]
        yield _entry(line["code"], line["title"], reason, burden)


def _entry(code: str, title: str, reason: dict[str, str], burden: re.Match[str] | None) -> Entry:
    words, alike = _ALONE, False
    if burden:
        without = "without" in burden[0]
        words = _BURDENS[f"{'without' if without else 'with'} {burden['kind']}"]
        alike = burden["alike"] is not None
    return Entry(
        system="msdrg",
        code=code,
        title_en=_together(reason["title_en"], words.title_en),
        plain_en=_PLAIN_EN.format(reason=_lowered(reason["title_en"])) + words.plain_en + (_ALIKE_EN if alike else ""),
        title_es=_together(reason["title_es"], words.title_es),
        plain_es=_PLAIN_ES.format(reason=_lowered(reason["title_es"])) + words.plain_es + (_ALIKE_ES if alike else ""),
        section="stay",
        synonyms=(title,),
    )


def _together(reason: str, burden: str) -> str:
    return f"{reason}, {burden}" if burden else reason


def _lowered(reason: str) -> str:
    """``reason`` as it stands inside a sentence; abbreviations and names keep their capital."""
    keeps = not reason[1].islower() or reason.startswith("Crohn")
    return reason if keeps else reason[0].lower() + reason[1:]


def _lines(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files("codesets").joinpath(name).read_text(encoding="utf-8").splitlines()))
