"""Whom a file says to call: PER holds up to three numbers, each behind the mark of its kind."""

from bot.bill import Contact
from bot.readers.printable import phone, printable
from bot.readers.x12.segments import Segment, element


def of(segment: Segment, who: str) -> list[Contact]:
    """The contact in PER, as a list of one; of none where it has neither telephone nor address on the web."""
    number: str | None = None
    url: str | None = None
    for place in (3, 5, 7):
        kind, text = element(segment, place), element(segment, place + 1)
        if not text:
            continue
        if kind in ("TE", "CP", "WP", "HP") and not number:
            number = phone(text)
        elif kind == "EX" and number:
            number = f"{number} ext. {printable(text)}"
        elif kind == "UR" and not url:
            url = printable(text)
    return [Contact(who=who, phone=number, url=url)] if number or url else []
