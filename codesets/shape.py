"""How a code looks: the two steps that every system's module takes before it looks at ranges."""

import re

from codesets.exceptions import InvalidFormat, InvalidLength

_SPACE = re.compile(r"\s+")


def tidy(text: str, drop: str = "") -> str:
    """Return ``text`` in capitals, without spaces and without the characters in ``drop``.

    >>> tidy(" e11.9 ", drop=".")
    'E119'
    """
    return _SPACE.sub("", text.translate(str.maketrans("", "", drop))).upper()


def check(code: str, pattern: re.Pattern[str], lengths: range) -> str:
    """Return ``code`` where it has one of ``lengths`` and matches ``pattern`` whole.

    Raises InvalidLength or InvalidFormat, each saying what was expected.
    """
    if len(code) not in lengths:
        wanted = str(lengths[0]) if len(lengths) == 1 else f"{lengths[0]} to {lengths[-1]}"
        raise InvalidLength(f"{code[:20]!r} has {len(code)} characters; it should have {wanted}.")
    if not pattern.fullmatch(code):
        raise InvalidFormat(f"{code!r} has a letter or a digit where none of its kind may stand.")
    return code
