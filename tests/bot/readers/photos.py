"""Photos and scans made from digital documents while the tests run, the same ones every time."""

from bot.readers import Document
from bot.samples import open_file
from evals.layouts.damage import Photo, Pixels, photographed, rendered


def sheet(name: str = "injection-visit.pdf", dpi: int = 150) -> Pixels:
    """The first page of a sample, as a picture."""
    return rendered(open_file(name).data, dpi)[0]


def photo(damage: str, name: str = "injection-visit.pdf", dpi: int = 150) -> Photo:
    """That page, damaged."""
    return photographed(sheet(name, dpi), f"{name}-{damage}", damage)


def document(photo: Photo) -> Document:
    """The photo as someone hands it in."""
    return Document(photo.name, photo.data)
