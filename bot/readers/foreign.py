"""Files that nothing here reads: told by their first bytes, refused with what to send instead."""

import re

from bot.exceptions import Unsupported

_OFFICE = "This archive or office file can't be read here; save the bill as PDF, as a spreadsheet or as text."
_PICTURE = "This is {kind}, which can't be read here; save the picture as JPEG, PNG or PDF and send that."
_PICTURES: tuple[tuple[bytes, int, str], ...] = (
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", 0, "a JPEG XL picture"),
    (b"\xff\x0a", 0, "a JPEG XL picture"),
    (b"II\xbc\x01", 0, "a JPEG XR picture"),
    (b"8BPS", 0, "a Photoshop picture"),
    (b"gimp xcf", 0, "a GIMP picture"),
    (b"AT&TFORM", 0, "a DjVu document"),
    (b"%!PS", 0, "a PostScript document"),
    (b"\xc5\xd0\xd3\xc6", 0, "a PostScript document"),
    (b"\xd7\xcd\xc6\x9a", 0, "a Windows metafile"),
    (b" EMF", 40, "a Windows metafile"),
    (b"\x97JB2\r\n\x1a\n", 0, "a JBIG2 picture"),
    (b"DICM", 128, "a medical image (DICOM), not a bill"),
    (b"ftypcrx", 4, "a camera's raw picture"),
    (b"FUJIFILMCCD-RAW", 0, "a camera's raw picture"),
    (b"IIRO", 0, "a camera's raw picture"),
    (b"IIU\x00", 0, "a camera's raw picture"),
    (b"\x00\x00\x01\x00", 0, "an icon"),
    (b"qoif", 0, "a QOI picture"),
    (b"\x0a\x05\x01", 0, "a PCX picture"),
    (b"\x01\xda\x00", 0, "an SGI picture"),
    (b"\x01\xda\x01", 0, "an SGI picture"),
    (b"DDS ", 0, "a DDS picture"),
)
_KINDS: tuple[tuple[bytes, int, str], ...] = (
    *((mark, place, _PICTURE.format(kind=kind)) for mark, place, kind in _PICTURES),
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
_DRAWING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]", re.DOTALL)
_PNM = re.compile(rb"P[4-7]\s(?:\s*#[^\n]*\n)*\s*(?:WIDTH )?\d{2,5}\s+(?:HEIGHT )?\d{2,5}\s")


def refuse(data: bytes) -> None:
    """Raise `Unsupported` where the first bytes are those of a kind that nothing here reads."""
    for mark, place, sentence in _KINDS:
        if data[place : place + len(mark)] == mark:
            raise Unsupported(sentence)
    if _PNM.match(data[:2_000]) and not (data.isascii() and b"\x00" not in data):
        raise Unsupported(_PICTURE.format(kind="a PNM picture"))
    markup = data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")
    if markup and _DRAWING.match(data[:2_000].removeprefix(b"\xef\xbb\xbf")):
        raise Unsupported(_PICTURE.format(kind="an SVG drawing"))
    if markup and b"http://hl7.org/fhir" in data[:20_000]:
        raise Unsupported("This is FHIR written as XML, which can't be read here; send the same resource as JSON.")
