"""What a shouted bill line says once its abbreviations are written out.

`HC INJ THER/PROPH/DIAG SUBQ/IM` is not a language that an encoder has read. Written out it is, and that is
worth more to finding codes than any index. A short form may have several readings ("PT" is a patient, a
therapy or a blood test): the one whose context stands in the line wins, else the one without context.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

# Who bills or which list it came from, not what was done: hospital charge, professional fee, and the like.
_PREFIX = re.compile(
    r"^\s*(?:(?:hc|hchg|hcg|hcc|hb|pb|pf|chg|chrg|chrge|charge|pr|pro|fac|zz+|xx+|inactive)\b[\s:.,_-]*)+", re.I
)
_ENTRY_NUMBER = re.compile(r"^\s*[\[(]?(?:[a-z]?\d{4,}|\d+-\d+)[\])]?[\s:-]+(?=\D*[a-z]{2})", re.I)
_TRAILING_NUMBERS = re.compile(r"(?<=[a-z)%.#*/-])\s*(?:\s\d{2,3}(?:\.\d)?){1,3}\s*$", re.I)
_COUNTED = re.compile(
    r"(?:\b(?:level|lvl|lev|lv|type|grade|stage|class|group|factor|no|ca|cd|b|c|t|hpv|hiv|vit|vitamin|iga|igg|coxsackie)"
    r"|[-/<>&+])\s*(?:\s\d{2,3})+\s*$",
    re.I,
)
_SIZE = re.compile(
    r"^x?(?:\d+(?:[./]\d+)?)?(?:x\d*(?:\.\d+)?)*(?:mm|cm|fr|french|ga|in|inch|mmx\d+\w*|cmx\d+\w*)$|^x\d+(?:\.\d+)?$"
)
_TOKEN = re.compile(r"[^\s,;:()\[\]{}\"*_|=!?#~^]+")
_GLUED = re.compile(r"^(\d+(?:\.\d+)?)(mg|mcg|gm|g|ml|meq|iu|units?|unt|hrs?|min|mins|yrs?|views?|vws?|v|vw)$")
_LONGEST = 3


def clean(text: str) -> str:
    """``text`` without the billing prefix, entry number and department numbers around the words."""
    bare = _ENTRY_NUMBER.sub("", _PREFIX.sub("", text.strip()))
    bare = _PREFIX.sub("", bare)
    if not _COUNTED.search(bare):
        bare = _TRAILING_NUMBERS.sub("", bare)
    return bare.strip() or text.strip()


def expand(text: str) -> str:
    """``text`` in lower case, cleaned, with the abbreviations of the table written out.

    >>> expand("HC INJ THER/PROPH/DIAG SUBQ/IM")
    'injection therapeutic prophylactic diagnostic subcutaneous intramuscular'
    """
    tokens = [token.strip("./-+&'") or token for token in _TOKEN.findall(clean(text).lower())]
    around = frozenset(part for token in tokens for part in re.split(r"[/&+.-]", token) if part)
    return " ".join(_written_out(tokens, around | frozenset(tokens)))


def _written_out(tokens: list[str], around: frozenset[str]) -> Iterator[str]:
    place = 0
    while place < len(tokens):
        for length in range(min(_LONGEST, len(tokens) - place), 0, -1):
            short = " ".join(tokens[place : place + length])
            long = _reading(short, around - frozenset(tokens[place : place + length]))
            if long is not None:
                yield long
                place += length
                break
        else:
            yield from _parts(tokens[place], around)
            place += 1


def _parts(token: str, around: frozenset[str]) -> Iterator[str]:
    """A token that the table does not hold: a size is left out, a number parted from its unit, a pair split."""
    if _SIZE.match(token):
        return
    if glued := _GLUED.match(token):
        yield glued[1]
        yield _reading(glued[2], around - {token}) or glued[2]
        return
    for joined, written in (("w/o", "without"), ("w/", "with")):
        if token.startswith(joined) and len(token) > len(joined):
            yield written
            token = token[len(joined) :].lstrip("/")
            break
    pieces = [piece for piece in re.split(r"[/&+]|(?<=[a-z])-(?=[a-z])|(?<=[a-z])\.(?=[a-z])", token) if piece]
    for piece in pieces:
        found = _reading(piece, around - {piece})
        if found is not None:
            yield found
        elif not _SIZE.match(piece):
            yield piece


def _reading(short: str, around: frozenset[str]) -> str | None:
    for context, long in _table().get(short, ()):
        if not context or context & around:
            return long
    return None


@cache
def _table() -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    """The readings of each short form, those with a context first."""
    readings: dict[str, list[tuple[frozenset[str], str]]] = {}
    content = files("knowledge").joinpath("abbreviations.csv").read_text(encoding="utf-8")
    for line in csv.DictReader(content.splitlines()):
        context = frozenset(line["context"].split())
        readings.setdefault(line["short"], []).append((context, line["long"]))
    return {short: tuple(sorted(found, key=lambda one: not one[0])) for short, found in readings.items()}
