"""The files of a request as they are looked at: their pictures, and which of them is the bill and which its EOB."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.bill import Bill
from bot.exceptions import Unreadable
from bot.pairing import pair_lines
from bot.readers import Looked, look_at, read_looked
from bot.readers.document import Document

MOST_PICTURE_BYTES = 12 * 1024 * 1024
"""What the pictures of one bill and its EOB may take together; later pages have none."""


class Room:
    """Takes pictures as long as there is room for them."""

    def __init__(self) -> None:
        self._left = MOST_PICTURE_BYTES

    def taker(self, pictures: dict[int, bytes]) -> Callable[[int, bytes], None]:
        """What keeps the pictures of one paper's pages in ``pictures``."""

        def take(number: int, png: bytes) -> None:
            if len(png) <= self._left:
                self._left -= len(png)
                pictures[number] = png

        return take


@dataclass(frozen=True)
class LookedAt:
    """A file that was looked at, and the pictures of its pages by number, its first being 1.

    Those of a file that is read as a whole (an e-mail with the bill inside) come as it is read.
    """

    looked: Looked
    pictures: dict[int, bytes]


def look_through(document: Document, room: Room | None) -> LookedAt:
    """The file looked at, its pictures taken as far as there is ``room``; raises `Unreadable` with one sentence."""
    pictures: dict[int, bytes] = {}
    wanted = replace(document, picture=room.taker(pictures)) if room else document
    return LookedAt(look_at(wanted), pictures)


def pictures_of(papers: Iterable[LookedAt]) -> dict[int, bytes]:
    """The pictures of the pages of several files, numbered through."""
    pictures: dict[int, bytes] = {}
    before = 0
    for paper in papers:
        pictures |= {before + number: png for number, png in paper.pictures.items()}
        before += len(paper.looked.pages or ())
    return pictures


def sorted_papers(files: Mapping[str, Sequence[LookedAt]]) -> Mapping[str, Sequence[LookedAt]]:
    """The files, an EOB that was chosen together with its bill put in its own part.

    Only an EOB that speaks of most of the bill is told apart: all others are pages of one document.
    """
    pages = files["file"]
    if len(pages) < 2 or files["eob"]:
        return files
    alone = [(page, _alone(page)) for page in pages]
    plan = [page for page, bill in alone if bill and bill.kind in ("eob", "remittance")]
    bills = [bill for page, bill in alone if bill and bill.lines and page not in plan]
    if not plan or not bills or len(plan) + len(bills) < len(pages):
        return files
    eobs = [bill for page, bill in alone if bill and page in plan]
    paired = {line for bill in bills for eob in eobs for line in pair_lines(bill, eob).lines}
    if len(paired) * 2 < len(bills[0].lines):
        return files
    return {**files, "file": [page for page in pages if page not in plan], "eob": plan}


def _alone(page: LookedAt) -> Bill | None:
    """What the file is by itself; None where it is no bill, or several, or takes others out of itself to read."""
    if hasattr(page.looked.reader, "read_traced"):
        return None
    try:
        read = read_looked([page.looked])
    except Unreadable:
        return None
    return read[0][0] if len(read) == 1 else None
