"""The codes that words typed at a desk are made of: "99213 96372 J1885", "CO-45 vs PR-1", "0450 99284-25".

A price-list line may hold a number that looks like a code and is none, such as an item of the store. So codes
among other words count only where the search finds them too, by the words.
"""

import re
from collections.abc import Callable, Collection, Sequence
from functools import partial

from bot.asked.codes.code_mentions import code_mentions
from bot.asked.wording.stems import COMMON
from bot.bill import Code
from codesets.catalog import Catalog
from codesets.entry import Language
from knowledge.exact import read_as_code
from knowledge.match import Match, match_of
from knowledge.question_features import plain

SURE = 0.9
"""From here on a match is a code that was typed rather than one that words come near."""

_CALLED = (
    "carc cdt cm cpt denial denied diagnosis difference discharge drg dx group hcpcs icd icd10 mean meaning means mod"
    " modifier modifiers ms ndc npi place pos pt rarc rc reason remark rev revenue same service status tell tob"
    " together type versus vs why with diferencia diagnostico grupo ingreso ingresos lugar modificador motivo razon"
    " servicio significa appeal ask call he her him member next now pays plan say send she should still them they when"
    " where who apelar decir digo hacer ella ellos llamar miembro paciente quien"
)
_LABELS = frozenset(_CALLED.split())
_WORD = re.compile(r"[a-z0-9.]+")
_VERSUS = re.compile(r"\b(?:vs|versus|contra)\b\.?", re.I)
_TURNED = re.compile(r"([0-9A-Za-z.]{2,8})\s+([^\d]{3,30})")
_LABEL = re.compile(r"[^\d]{3,30}(?=\s+\S+$)")
_KIND = re.compile(r"^(?:cpt|hcpcs|code|codigo|código)\s*[:#]?\s*(?=[0-9a-z]{5}\b)", re.I)
_UNITS = re.compile(r"\s+x\s?\d{1,3}$", re.I)
_NEVER_PRICED = frozenset({"carc", "rarc", "group", "modifier", "msdrg", "pos"})
"""Systems whose codes no price list names."""
_CALLED_SO = re.compile(
    r"\b(?:modifiers?|modificador|carc|rarc|denial|denied|remark|reason code|place of service|pos|drg)\b", re.I
)
_BETWEEN = re.compile(r"[\s,;/+&]+")
_TIMES = re.compile(r"x\d+", re.I)
_SHORTEST = 3
_LONGEST = 200


def codes_typed(query: str, found: Sequence[Match], catalog: Catalog, language: Language) -> list[Match]:
    """The codes that ``query`` names, in its order, a group before its reason; of what was ``found`` where it says more
    than codes."""
    if len(query) > _LONGEST:
        return []
    query = as_a_code(query, catalog, language)
    read = partial(_read, catalog=catalog, language=language)
    if alone := read(query) or _listed(query, read) or _against(query, read, grouped=True):
        return alone
    mentioned = [match for code in code_mentions(query, None) if (match := _match(code, catalog, language))]
    if mentioned and (_is_made_of(query, mentioned) or (len(mentioned) > 1 and _VERSUS.search(query))):
        return mentioned
    if against := _against(query, read):
        return against
    near = {(match.system, match.code) for match in found}
    called = bool(_CALLED_SO.search(query))
    return [one for one in mentioned if (one.system, one.code) in near or (called and one.system in _NEVER_PRICED)]


def as_a_code(query: str, catalog: Catalog, language: Language) -> str:
    """``query`` without "CPT" before a code and the units behind it, where it then is a code; else as it is."""
    bare = _UNITS.sub("", _KIND.sub("", query.strip()))
    return bare if bare != query and read_as_code(bare, catalog, language) else query


def codes_first(
    query: str, found: Sequence[Match], catalog: Catalog, language: Language, systems: Collection[str] = ()
) -> tuple[list[Match], int]:
    """``found`` with the codes that ``query`` names before the others, groups after reasons, and how many these are."""
    named = [one for one in codes_typed(query, found, catalog, language) if not systems or one.system in systems]
    named = sorted(dict.fromkeys(named), key=lambda match: match.system == "group")
    known = {(match.system, match.code) for match in named}
    return [*named, *(match for match in found if (match.system, match.code) not in known)], len(named)


_Read = Callable[[str], list[Match]]


def _read(text: str, catalog: Catalog, language: Language) -> list[Match]:
    """The codes that ``text`` is by itself, also with what it is called behind it ("111 type of bill")."""
    turned = _TURNED.fullmatch(text.strip())
    read = read_as_code(text, catalog, language)
    if not read and turned and (turned[1].isupper() or any(map(str.isdigit, turned[1]))):
        read = read_as_code(f"{turned[2]} {turned[1]}", catalog, language)
    sure = [match for match in read if match.confidence >= SURE] or read[:1]
    return sorted(sure, key=lambda match: match.system != "group")


def _listed(query: str, read: _Read) -> list[Match]:
    """Codes one beside the other and nothing else, each as it is read alone; none where a part is no code."""
    parts = [part for part in _BETWEEN.split(query.strip()) if part and not _TIMES.fullmatch(part)]
    codes = [read(part) for part in parts]
    long_enough = (len(part) >= _SHORTEST or _is_mark(part, code) for part, code in zip(parts, codes, strict=True))
    if not all(codes) or not all(long_enough):
        return []
    return [match for one in codes for match in one]


def _is_mark(part: str, read: Sequence[Match]) -> bool:
    """Whether two letters beside others are a modifier: in capitals, and known."""
    return part.isalpha() and part.isupper() and read[0].system == "modifier" and read[0].confidence > SURE


def _against(query: str, read: _Read, grouped: bool = False) -> list[Match]:
    """Codes held against each other, the later ones called what the first one is: "discharge status 01 vs 06"; with
    ``grouped`` only reasons with their groups, of which the reason may be the same."""
    first, *others = (side.strip() for side in _VERSUS.split(query))
    label = _LABEL.match(first)
    codes = [read(first), *((label and read(f"{label[0]} {side}")) or read(side) for side in others)]
    if not others or not all(codes):
        return []
    if grouped and not all(side[0].system == "group" for side in codes):
        return []
    return [match for side in codes for match in side]


def _match(code: Code, catalog: Catalog, language: Language) -> Match | None:
    """What ``code`` is; one that its form alone gave a system may be known better in another."""
    entry = catalog.find(code.system, code.code)
    if entry is None or (entry.system == "modifier" and entry.origin == "range"):
        return None
    if entry.origin == "range" and (known := read_as_code(code.code, catalog, language)):
        return known[0]
    return match_of(entry, language, 0.99 if entry.origin == "own" else SURE)


def _is_made_of(query: str, named: Sequence[Match]) -> bool:
    """Whether nothing but codes, what they are called, and common words stands in ``query``."""
    codes = {match.code.replace(".", "").lower() for match in named}
    words = [word.replace(".", "") for word in _WORD.findall(plain(query))]
    joined = {group + reason for group in codes for reason in codes}
    return all(
        word in codes or word in joined or word in COMMON or word in _LABELS or _is_small(word) for word in words
    )


def _is_small(word: str) -> bool:
    return not word or len(word) == 1 or (word.isdigit() and len(word) < 4)
