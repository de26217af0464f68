"""Words for all that a bill charges of a kind, whatever a single line of it is called: "all the medicines", "all the
tests", of which one line alone may say "test"."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.described import Described


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of charge: the words for all of it, the roles that belong to it, and codes that do whatever their role."""

    words: re.Pattern[str]
    roles: frozenset[str]
    codes: re.Pattern[str] | None = None
    none_of: re.Pattern[str] | None = None


_DRUGS = r"(?:drugs|medicines|medications|meds|pharmacy|medicinas|medicamentos)"
_THE = r"(?: of)?(?: (?:the|my|his|her|their|our|those|these|l[ao]s|mis|sus|es[ao]s|est[ao]s))?(?: different)?"
_TESTS = r"(?:tests?(?: and scans)?|pruebas|examenes|estudios)"
_KINDS = (
    _Kind(
        re.compile(
            rf"\b(?:all|total|together|altogether|combined|tod[oa]s|juntas)\b.*\b{_DRUGS}\b"
            rf"|\b{_DRUGS}\b.*\b(?:all|total|together|altogether|combined|in all|juntas|en total)\b"
        ),
        frozenset({"drug"}),
    ),
    _Kind(
        re.compile(
            r"\b(?:the|all|my|his|her|those|these) (?:heart|cardiac) (?:tests|studies|work-?up)\b"
            r"|\b(?:pruebas|estudios|examenes) del corazon\b"
        ),
        frozenset({"heart_test"}),
    ),
    _Kind(
        re.compile(
            r"\b(?:the|all|my|his|her|those|these) (?:scans|pictures|imaging)\b(?! (?:of|for)\b)"
            r"|\b(?:las|mis|todas las) imagenes\b(?! de\b)"
        ),
        frozenset({"imaging"}),
    ),
    _Kind(
        re.compile(
            rf"\b(?:all|tod[oa]s|each|every|cada){_THE} {_TESTS}\b(?! de\b)"
            r"|\b(?:the|my|las|los|mis) (?:tests|pruebas|examenes|estudios)\b(?! de\b)"
            r".*\b(?:all|total|together|altogether|combined|in all|junt[oa]s|en total)\b"
        ),
        frozenset({"lab", "pathology", "imaging", "heart_test", "lung_test", "nerve_test", "hearing"}),
        # Blood is typed in a laboratory, though the bag of blood is what its role is named for.
        codes=re.compile(r"8(?:00[4-9]|0[1-9]|[1-9])\d+"),
        # Taking the sample is no test.
        none_of=re.compile(r"3641[056]|P9612|G0471|99000"),
    ),
)


def lines_of_whole_kind(phrase: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The lines of the kind that ``phrase`` (plain text) means the whole of; empty where it means none, or one line."""
    kind = next((kind for kind in _KINDS if kind.words.search(phrase)), None)
    found = tuple(one.line.line for one in described if _is_of(kind, one)) if kind else ()
    return found if len(found) > 1 else ()


def tests_of(described: Collection[Described]) -> tuple[int, ...]:
    """The lines that are tests of any kind, the taking of a sample aside."""
    return tuple(one.line.line for one in described if _is_of(_KINDS[-1], one))


def _is_of(kind: _Kind, one: Described) -> bool:
    codes = [code.code for code in one.line.codes if code.system in ("cpt", "hcpcs")]
    if kind.none_of and any(kind.none_of.fullmatch(code) for code in codes):
        return False
    return one.role.id in kind.roles or any(kind.codes.fullmatch(code) for code in codes if kind.codes)
