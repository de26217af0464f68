"""Files that nothing here reads: told by their first bytes, refused with what to send instead."""

from bot.exceptions import Unsupported

_OFFICE = "This archive or office file can't be read here; save the bill as PDF, as a spreadsheet or as text."
_KINDS: tuple[tuple[bytes, int, str], ...] = (
    (
        b"ftyp",
        4,
        "This is a film, which can't be read here; send a photo or a PDF of the bill.",
    ),
    (
        b"PK\x03\x04",
        0,
        _OFFICE,
    ),
    (b"\xd0\xcf\x11\xe0", 0, "This old office file can't be read here; save the bill as PDF or as text and send that."),
    (b"\x1f\x8b", 0, "This is a compressed file; unpack it and send the bill that is in it."),
    (b"Rar!", 0, "This is a compressed file; unpack it and send the bill that is in it."),
    (b"7z\xbc\xaf", 0, "This is a compressed file; unpack it and send the bill that is in it."),
    (b"\x7fELF", 0, "This is a program, not a bill; choose the bill again."),
    (b"{\\rtf", 0, "This is a rich text file; save the bill as PDF or as plain text and send that."),
)


def refuse(data: bytes) -> None:
    """Raise `Unsupported` where the first bytes are those of a kind that nothing here reads."""
    for mark, place, sentence in _KINDS:
        if data[place : place + len(mark)] == mark:
            raise Unsupported(sentence)
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") and b"http://hl7.org/fhir" in data[:20_000]:
        raise Unsupported("This is FHIR written as XML, which can't be read here; send the same resource as JSON.")
