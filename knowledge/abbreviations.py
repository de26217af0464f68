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
    r"^\s*(?:(?:hc|hchg|hb|pb|pf|chg|chrg|chrge|charge|pr|pro|fac|zz+|xx+|inactive)\b[\s:.,_-]*)+", re.I
)
_ENTRY_NUMBER = re.compile(r"^\s*[\[(]?(?:[a-z]?\d{4,}|\d+-\d+)[\])]?[\s:-]+(?=\D*[a-z]{2})", re.I)
_TRAILING_NUMBERS = re.compile(r"(?<=[a-z)%.#*/-])\s*(?:\s\d{2,3}(?:\.\d)?){1,3}\s*$", re.I)
_COUNTED = re.compile(
    r"(?:\b(?:level|lvl|lev|lv|type|grade|stage|class|group|factor|no|ca|cd|b|c|t|hpv|hiv|vit|vitamin|iga|igg|coxsackie)"
    r"|[-/<>&+])\s*(?:\s\d{2,3})+\s*$",
    re.I,
)
_SIZE = re.compile(
    r"^x?(?:\d+(?:[./]\d+)?)?(?:x\d*(?:\.\d+)?)*(?:mm|fr|french|ga|mmx\d+\w*|cmx\d+\w*)$|^x\d+(?:\.\d+)?(?:cm|in)?$"
)
_TOKEN = re.compile(r"[^\s,;:()\[\]{}\"*_|=!?#~^<>]+")
_GLUED = re.compile(r"^(\d+(?:\.\d+)?)(m?g|mcg|gm|g|ml|cm|sqcm|meq|iu|units?|unt|hrs?|min|mins|yrs?|views?|vws?|v|vw)$")
_MARKS = re.compile(r"[/&+]|(?<=[a-z])-(?=[a-z])|(?<=[a-z])\.(?=[a-z])")
_CARRIERS = frozenset({"ns", "nss", "nacl", "d5w", "d5", "d5ns", "lr", "sw", "swfi", "dex", "dextrose", "d10w", "d5lr"})
_MARGIN = re.compile(r"^(?:[/+&'-]|\.(?!\d))+|[./+&'-]+$")
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
    tokens = [_MARGIN.sub("", token) or token for token in _TOKEN.findall(clean(text).lower())]
    tokens = _without_carrier(tokens)
    around = frozenset(part for token in tokens for part in re.split(r"[/&+.-]|(?<=\d)(?=[a-z])", token) if part)
    return " ".join(_written_out(tokens, around | frozenset(tokens)))


def _without_carrier(tokens: list[str]) -> list[str]:
    """The tokens without the fluid that a drug is mixed in ("VANCOMYCIN 1G/NS 250ML" is not a bag of saline)."""
    kept: list[str] = []
    for place, token in enumerate(tokens):
        pieces = token.split("/")
        if place == 0 or len(pieces) > 1:
            drug = [piece for piece in pieces[: 1 if place == 0 else 0] if piece]
            drug += [piece for piece in pieces[len(drug) :] if piece not in _CARRIERS]
            token = "/".join(drug) if len(drug) < len(pieces) and drug[0] not in _CARRIERS else token
        elif token in _CARRIERS and tokens[place - 1] in {"in", "/", "w", "w/"} | _CARRIERS:
            continue
        kept.append(token)
    return kept


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
    """A token that the table does not hold, taken apart at its marks; sizes are left out."""
    for joined, written in (("w/o", "without"), ("w/", "with")):
        if token.startswith(joined) and len(token) > len(joined):
            yield written
            token = token[len(joined) :].lstrip("/")
            break
    for piece in _MARKS.split(token):
        if not piece or _SIZE.match(piece):
            continue
        glued = _GLUED.match(piece)
        for part in glued.groups() if glued else (piece,):
            yield _reading(part, around - {token, piece}) or part


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
