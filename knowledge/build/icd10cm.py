"""ICD-10-CM whole, read from the package that carries it; its wording is public (NCHS, CDC)."""

import warnings
from collections.abc import Iterator

from codesets.entry import Entry
from knowledge.exceptions import WorkshopMissing
from knowledge.location import DIAGNOSES_EDITION, DIAGNOSES_PACKAGE

_SOURCE = "National Center for Health Statistics (CDC), https://www.cdc.gov/nchs/icd/icd-10-cm/"


def diagnoses() -> Iterator[Entry]:
    """Every category and code of the edition, chapters and blocks left out, in the order of the book.

    ``synonyms`` are the book's own inclusion terms. Raises WorkshopMissing where the package is absent.
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
    # A category that is a block of its own ("B20") is listed twice.
    for code in dict.fromkeys(book.get_all_codes(True)):
        if not book.is_category_or_subcategory(code):
            continue
        yield Entry(
            system="icd10cm",
            code=code,
            title_en=book.get_description(code),
            plain_en="",
            title_es="",
            plain_es="",
            section="diagnosis",
            synonyms=tuple(book.get_inclusion_term(code)) + _plain_includes(book.get_includes(code)),
            origin="official",
            source=_SOURCE,
            edition=DIAGNOSES_EDITION,
        )


def _plain_includes(notes: list[str]) -> tuple[str, ...]:
    """The includes that name a disease, without those that point elsewhere."""
    return tuple(note for note in notes if len(note) < 60 and "(" not in note and ":" not in note)
