"""What a person hands in, before anything is known about it, and the bounds that keep it harmless."""

import base64
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bot.exceptions import TooLarge, Unreadable

LARGEST_BYTES = 25 * 1024 * 1024
"""Of one file: as much as the service takes in one upload."""
MOST_PAGES = 60
MOST_LINES = 5_000
MOST_SECONDS = 20.0
MOST_TEXT = 1_000_000
LAYOUTS = "PLAINBILL_LAYOUTS"
"""The environment variable that names the folder of layouts of single providers."""

NOT_TEXT = "This file holds no text that can be read; send the bill as a PDF, as text or as a spreadsheet file."
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffd]")
_WORDLIKE = re.compile(r"[A-Za-zÁÉÍÓÚÑÜáéíóúñü0-9\s.,:;$/()#%&*'\"_|+=@-]")
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


@dataclass(frozen=True)
class Document:
    """A file or a pasted text, as it came: its name and media type are hints, its bytes decide.

    `password` opens a locked PDF. `progress` is called while pages are read, with the page that is done, how many
    there are, and how many amounts were found on it. `picture`, where it is given, takes the number of a page and its
    picture as PNG, of documents that have such pages.
    """

    name: str
    data: bytes
    media_type: str | None = None
    password: str | None = field(default=None, repr=False)
    progress: Callable[[int, int, int], None] | None = field(default=None, repr=False, compare=False)
    picture: Callable[[int, bytes], None] | None = field(default=None, repr=False, compare=False)

    def check_size(self) -> None:
        """Raise `TooLarge` or `Unreadable` where the bytes alone already say no."""
        if len(self.data) > LARGEST_BYTES:
            most = LARGEST_BYTES // 1024 // 1024
            raise TooLarge(f"This file has more than {most} MB; send only the pages of the bill.")
        if not self.data.strip():
            raise Unreadable("This file is empty; choose the bill again or paste its text.")

    def keep_pictures(self, pictures: Iterable[tuple[int, str | None]]) -> None:
        """Hand on the pictures of pages as a worker gives them: the number of the page, the PNG in Base64."""
        for number, picture in pictures:
            if self.picture and picture:
                self.picture(number, base64.b64decode(picture))

    def text(self) -> str:
        """The bytes as text (UTF-8, UTF-16 with its mark, else Windows-1252); `Unreadable` where they are noise."""
        text = self._decode()
        sample = text[:100_000]
        if len(_CONTROL.findall(sample)) > len(sample) / 200:
            raise Unreadable(NOT_TEXT)
        if len(_WORDLIKE.findall(sample)) < 0.7 * len(sample):
            raise Unreadable(NOT_TEXT)
        if len(text) > MOST_TEXT:
            raise TooLarge("This text is far longer than a bill; send only the part with the charges.")
        return _CONTROL.sub("", text)

    def _decode(self) -> str:
        for mark, encoding in _MARKS:
            if self.data.startswith(mark):
                try:
                    return self.data.decode(encoding)
                except UnicodeDecodeError as error:
                    raise Unreadable(NOT_TEXT) from error
        try:
            return self.data.decode("utf-8")
        except UnicodeDecodeError:
            return self.data.decode("cp1252", errors="replace")


class Deadline:
    """The seconds one document may take; `check` raises `TooLarge` once they are gone."""

    def __init__(self, seconds: float = MOST_SECONDS) -> None:
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise `TooLarge` where the time is up."""
        if time.monotonic() > self._end:
            raise TooLarge("Reading this file took too long; send only the pages with the charges.")
