"""ICD-10-CM whole, read from the package that carries it; its wording is public (NCHS, CDC)."""

import csv
import warnings
from collections.abc import Iterator
from importlib.resources import files

from codesets.entry import Entry
from knowledge.exceptions import WorkshopMissing
from knowledge.location import DIAGNOSES_EDITION, DIAGNOSES_PACKAGE

_SOURCE = "National Center for Health Statistics (CDC), https://www.cdc.gov/nchs/icd/icd-10-cm/"


def diagnoses() -> Iterator[Entry]:
    """Every category and code of the edition, chapters and blocks left out, in the order of the book.

    ``synonyms`` are what people call it (``codesets/icd10cm.names.csv``, ours, in both languages) and the book's own
    inclusion terms. Raises WorkshopMissing where the package is absent.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the package looks its data up in a deprecated manner
            import simple_icd_10_cm as book
    except ImportError as error:
        name = DIAGNOSES_PACKAGE[0]
        raise WorkshopMissing(
            f"{name} is not installed: run `pip install 'plainbill[build]'`, then `plainbill knowledge build`."
        ) from error
    said = names_said()
    # A category that is a block of its own ("B20") is listed twice.
    for code in dict.fromkeys(book.get_all_codes(True)):
        if not book.is_category_or_subcategory(code):
            continue
        english, spanish = said.get(code, ((), ()))
        yield Entry(
            system="icd10cm",
            code=code,
            title_en=book.get_description(code),
            plain_en="",
            title_es=spanish[0][0].upper() + spanish[0][1:] if spanish else "",
            plain_es="",
            section="diagnosis",
            synonyms=english
            + spanish
            + tuple(book.get_inclusion_term(code))
            + _plain_includes(book.get_includes(code)),
            origin="official",
            source=_SOURCE,
            edition=DIAGNOSES_EDITION,
        )


def names_said() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """What people call the commonest diagnoses, in English and in Spanish, by code."""
    content = files("codesets").joinpath("icd10cm.names.csv").read_text(encoding="utf-8")
    return {
        line["code"]: (tuple(line["names_en"].split("|")), tuple(line["names_es"].split("|")))
        for line in csv.DictReader(content.splitlines())
    }


def _plain_includes(notes: list[str]) -> tuple[str, ...]:
    """The includes that name a disease, without those that point elsewhere."""
    return tuple(note for note in notes if len(note) < 60 and "(" not in note and ":" not in note)
