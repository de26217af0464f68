"""A PDF file opened by PDFium, its form fields drawn as a person sees them."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

from bot.exceptions import Encrypted, TooLarge, Unreadable

LOCKED = (
    "This PDF is locked with a password; give its password too, or save a copy without one and send that."
)  # fmt: skip
WRONG = "This PDF is locked, and the password given does not open it; check the password and try again."
DAMAGED = "This PDF is damaged and can't be opened; download it again or paste its text."


@contextmanager
def opened(data: bytes, password: str | None, most: int) -> Iterator[pypdfium2.PdfDocument]:
    """The document; raises `Encrypted`, `TooLarge` (more than `most` pages) or `Unreadable`."""
    try:
        document = pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Encrypted(WRONG if password else LOCKED) from error
        raise Unreadable(DAMAGED) from error
    try:
        count = len(document)
        if count > most:
            raise TooLarge(f"This PDF has {count:,} pages; the limit is {most}, so send only the pages of the bill.")
        if document.get_formtype() != raw.FORMTYPE_NONE:
            document.init_forms()
        yield document
    finally:
        document.close()


@contextmanager
def page_of(document: pypdfium2.PdfDocument, number: int) -> Iterator[pypdfium2.PdfPage]:
    """The page numbered `number` from 1, what was filled into its fields made part of it."""
    try:
        page = document[number - 1]
        if document.formenv and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
            page.close()
            page = document[number - 1]
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"Page {number} of this PDF is damaged; download it again or paste its text.") from error
    try:
        yield page
    finally:
        page.close()
