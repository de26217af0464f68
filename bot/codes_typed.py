"""The codes that words typed at a desk are made of: "99213 96372 J1885", "CO-45 vs PR-1", "0450 99284-25".

A price-list line may hold a number that looks like a code and is none, such as an item of the store. So codes
among other words count only where the search finds them too, by the words.
"""

import re
from collections.abc import Collection, Sequence

from bot.bill import Code
from bot.code_mentions import code_mentions
from bot.stems import COMMON
from codesets import SYSTEMS
from codesets.catalog import Catalog
from codesets.entry import Language
from knowledge.exact import read_as_code
from knowledge.match import Match
from knowledge.question_features import plain

SURE = 0.9
"""From here on a match is a code that was typed rather than one that words come near."""

_CALLED = (
    "carc cdt cm cpt denial denied diagnosis difference discharge drg dx group hcpcs icd icd10 mean meaning means mod"
    " modifier modifiers ms ndc npi place pos pt rarc rc reason remark rev revenue same service status tell tob"
    " together type versus vs why with diferencia diagnostico grupo lugar modificador motivo razon servicio significa"
    " appeal ask call denied he her him member next now pays plan say send she should still them they when where who"
    " apelar decir digo hacer ella ellos llamar miembro paciente plan quien"
)
_LABELS = frozenset(_CALLED.split())
_WORD = re.compile(r"[a-z0-9.]+")
_BETWEEN = re.compile(r"[\s,;/+&]+")
_TIMES = re.compile(r"x\d+", re.I)
_SHORTEST = 3
_LONGEST = 200


def codes_typed(query: str, found: Sequence[Match], catalog: Catalog, language: Language) -> list[Match]:
    """The codes that ``query`` names, in its order, of what was ``found`` for it where it says more than codes."""
    if len(query) > _LONGEST:
        return []
    if read_as_code(query, catalog, language):
        return [match for match in found if match.confidence >= SURE]
    if listed := _listed(query, catalog, language):
        return listed
    named = [match for code in code_mentions(query, None) if (match := _match(code, catalog, language))]
    if _is_made_of(query, named):
        return named
    near = {(match.system, match.code) for match in found}
    return [match for match in named if (match.system, match.code) in near]


def codes_first(
    query: str, found: Sequence[Match], catalog: Catalog, language: Language, systems: Collection[str] = ()
) -> tuple[list[Match], int]:
    """``found`` with the codes that ``query`` names before the others, and how many these are."""
    named = [one for one in codes_typed(query, found, catalog, language) if not systems or one.system in systems]
    known = {(match.system, match.code) for match in named}
    return [*named, *(match for match in found if (match.system, match.code) not in known)], len(named)


def _listed(query: str, catalog: Catalog, language: Language) -> list[Match]:
    """Codes one beside the other and nothing else, each as it is read alone; none where a part is no code."""
    parts = [part for part in _BETWEEN.split(query.strip()) if part and not _TIMES.fullmatch(part)]
    if any(len(part) < _SHORTEST for part in parts):
        return []
    read = [read_as_code(part, catalog, language) for part in parts]
    if not all(read):
        return []
    return list(dict.fromkeys(match for one in read for match in one if match is one[0] or match.confidence >= SURE))


def _match(code: Code, catalog: Catalog, language: Language) -> Match | None:
    """What ``code`` is; one that its form alone gave a system may be known better in another."""
    entry = catalog.find(code.system, code.code)
    if entry is None:
        return None
    if entry.origin == "range" and (known := read_as_code(code.code, catalog, language)):
        return known[0]
    return Match(
        system=entry.system,
        code=SYSTEMS[entry.system].format(entry.code),
        title=entry.title(language),
        plain=entry.plain(language),
        confidence=0.99 if entry.origin == "own" else SURE,
    )


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
