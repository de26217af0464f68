"""ICD-10-PCS in plain words, put together from the seven characters of a code.

Each character stands for one thing whatever the others are: section, body system, what was done, where, how it
was reached. The words for them are ours (``icd10pcs.words.csv``; ``icd10pcs.parts.csv`` for the places that
are met most). Where the place has no words the body system speaks for it, and the words say that they are
general: an imported edition has the exact name of every code.

>>> describe("0DTJ4ZZ").title_en
'Removal of all of the appendix'
>>> describe("30233N1").title_en
'Transfusion of red blood cells'
"""

import csv
import re
from functools import cache
from importlib.resources import files

from codesets import icd10pcs, ranges
from codesets.entry import Entry, Origin

_CUTTING = frozenset("0123")
"""The sections whose fifth character says how the place was reached."""

_COUNTED = re.compile(r"(?:one|two|three|four|both|several|body functions|body systems|blood and) ?")
"""Places that are named without an article."""

_GENERAL_EN = "These words are general: the code itself names the exact spot."
_GENERAL_ES = "Estas palabras son generales: el código nombra el lugar exacto."
_BIRTH, _CESAREAN = "10E0XZZ", "10D00Z"


def describe(code: str) -> Entry | None:
    """Return the words for ``code`` in its compact form; None where its operation has none.

    ``origin`` is "own" where the place is named too, else "range": the words then tell the kind alone.
    """
    held = ranges.find(icd10pcs.RANGES, code)
    operation = _words().get(("operation", code[0] + code[2]))
    if held is None or operation is None or len(code) != 7:
        return None
    if special := _special(code, held.section):
        return special
    exact = _parts().get(code[:2] + code[3])
    place = exact or _words().get(("system", code[:2]))
    if place is None:
        return None
    way = _words().get(("approach", code[4])) if code[0] in _CUTTING else None
    done_en = f"{operation[0]} {'' if _COUNTED.match(place[0]) else 'the '}{place[0]}"
    done_es = f"{operation[1]} {place[1]}"
    plain_en = f"Done in the hospital: {done_en}{_reached(way, 0)}."
    plain_es = f"Se hizo en el hospital: {done_es}{_reached(way, 1)}."
    if exact is None:
        plain_en, plain_es = f"{plain_en} {_GENERAL_EN}", f"{plain_es} {_GENERAL_ES}"
    words = (_raised(done_en), plain_en, _raised(done_es), plain_es)
    return _entry(code, words, held.section, exact is not None)


def _special(code: str, section: str) -> Entry | None:
    """Births and transfusions, which people call by a word of their own."""
    if code == _BIRTH:
        words = ("Vaginal birth", "Your baby was born through the birth canal, without instruments.",
                 "Parto vaginal", "Su bebé nació por el canal de parto, sin instrumentos.")  # fmt: skip
        return _entry(code, words, section, True)
    if code[:6] == _CESAREAN:
        words = ("C-section", "Your baby was born through a cut in the belly and the womb.",
                 "Cesárea", "Su bebé nació por un corte en el abdomen y el útero.")  # fmt: skip
        return _entry(code, words, section, True)
    given = _words().get(("substance", code[5])) if code[:3] == "302" else None
    if given is None:
        return None
    words = (f"Transfusion of {given[0]}", f"You were given {given[0]} through a vein or artery.",
             f"Transfusión de {given[1]}", f"Le pusieron {given[1]} por una vena o arteria.")  # fmt: skip
    return _entry(code, words, section, True)


def _entry(code: str, words: tuple[str, ...], section: str, exact: bool) -> Entry:
    title_en, plain_en, title_es, plain_es = words
    origin: Origin = "own" if exact else "range"
    return Entry("icd10pcs", code, title_en, plain_en, title_es, plain_es, section, origin=origin)


def _reached(way: tuple[str, str] | None, language: int) -> str:
    return f", {way[language]}" if way else ""


def _raised(operation: str) -> str:
    return operation[0].upper() + operation[1:]


@cache
def _words() -> dict[tuple[str, str], tuple[str, str]]:
    """English and Spanish by the kind of character and its key."""
    return {(line["kind"], line["key"]): (line["en"], line["es"]) for line in _lines("icd10pcs.words.csv")}


@cache
def _parts() -> dict[str, tuple[str, str]]:
    """English and Spanish by body system and place."""
    return {line["key"]: (line["en"], line["es"]) for line in _lines("icd10pcs.parts.csv")}


def _lines(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files("codesets").joinpath(name).read_text(encoding="utf-8").splitlines()))
