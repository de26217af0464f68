"""The documents that ship with the project: written by us, for a first try and for the tests; nobody's real bill."""

from dataclasses import dataclass
from importlib.resources import files

from bot.readers.document import Document


@dataclass(frozen=True)
class Sample:
    """A document to try, its title in both languages, and the EOB that belongs to it, if one does."""

    id: str
    title_en: str
    title_es: str
    filename: str
    eob: str | None = None


SAMPLES: tuple[Sample, ...] = (
    Sample(
        "injection-visit",
        "A $1,000 visit for one injection (PDF)",
        "Una visita de $1,000 por una inyección (PDF)",
        "injection-visit.pdf",
        "eob.pdf",
    ),
    Sample(
        "injection-visit-text",
        "The same visit as plain text",
        "La misma visita como texto",
        "injection-visit.txt",
        "eob.txt",
    ),
    Sample("lab-bill", "A bill for blood tests", "Una factura de análisis de sangre", "lab-bill.txt"),
    Sample(
        "eob",
        "What the insurance says about the injection visit (EOB)",
        "Lo que dice el seguro sobre la visita de la inyección (EOB)",
        "eob.pdf",
    ),
    Sample("factura-es", "A bill in Spanish", "Una factura en español", "factura-es.txt"),
)


def load(sample_id: str) -> Document:
    """The document of a sample; raises `KeyError` for an id that is none."""
    return open_file({sample.id: sample for sample in SAMPLES}[sample_id].filename)


def open_file(filename: str) -> Document:
    """A file of this folder as a document, such as the `eob` of a sample."""
    return Document(filename, (files(__package__) / filename).read_bytes())
