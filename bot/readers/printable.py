"""Words and telephone numbers from a file made by machines, as a person may see them on a bill."""

import re

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ufffd]+")
_LONGEST_TEXT = 300


def printable(text: str) -> str:
    """The text without control characters, of a length a bill may show."""
    if len(text) <= _LONGEST_TEXT and text.isprintable() and "  " not in text and "\ufffd" not in text:
        return text.strip()
    return " ".join(_UNPRINTABLE.sub(" ", text).split())[:_LONGEST_TEXT]


def phone(text: str) -> str:
    """A telephone number as people read it, where it has ten digits.

    >>> phone("8005550142"), phone("18005550142"), phone("555-0142")
    ('800-555-0142', '1-800-555-0142', '555-0142')
    """
    if re.fullmatch(r"1?\d{10}", text):
        area, middle, last = text[-10:-7], text[-7:-4], text[-4:]
        return "-".join([*(["1"] if len(text) == 11 else []), area, middle, last])
    return printable(text)
