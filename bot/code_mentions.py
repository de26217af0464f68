"""The codes that a question names, each with the system it must belong to.

A bare "25" is a number until something says "modifier"; "96372" is a code by its shape; "co97" is a group
and a reason. A code that stands on the bill is taken as the bill has it.
"""

import re
from collections.abc import Iterator

from bot.bill import Bill, Code, CodeSystem
from codesets import SYSTEMS
from codesets.recognize import systems_of
from knowledge.question_features import plain

_NAMED: tuple[tuple[CodeSystem, str], ...] = (
    ("modifier", r"(?:modifier|modificador|mod)\s+([a-z0-9]{2})\b"),
    ("modifier", r"\b([a-z0-9]{2})\s+modifier\b"),
    ("revenue", r"(?:revenue(?: code)?|rev(?: code)?|codigo de ingreso)\s+(\d{3,4})\b"),
    ("pos", r"(?:place of service|pos|lugar de servicio)\s+(?:code\s+)?(\d{1,2})\b"),
    (
        "carc",
        r"(?:carc|reason code|adjustment reason|denial code|codigo de razon|claim adjustment code)\s+"
        r"(\d{1,3}|[a-z]\d{1,2})\b",
    ),
    ("rarc", r"(?:rarc|remark(?: code)?|codigo de comentario|codigo de observacion)\s+((?:m|ma|n)\d{1,4})\b"),
    ("msdrg", r"(?:ms-?drg|drg)\s+(\d{1,3})\b"),
    ("group", r"(?:group(?: code)?|grupo)\s+(co|pr|oa|pi|cr)\b"),
    (
        "icd10cm",
        r"(?:icd-?10(?:-?cm)?|diagnosis(?: code)?|dx|diagnostico)\s+([a-z]\d[a-z0-9](?:\.?[a-z0-9]{1,4})?)\b",
    ),
)
_GROUP_AND_REASON = re.compile(r"\b(co|pr|oa|pi)[ -]?(\d{1,3})\b")
_REMARK = re.compile(r"\b(?:n\d{1,3}|ma?\d{2,3})\b(?!\.\w)")
_TOKEN = re.compile(r"\b[a-z]?\d{3,5}[a-z]?\b|\b[a-z]\d{2}\.[a-z0-9]{1,4}\b")
_PHONE = re.compile(r"(?:\b1[-. ])?\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b")
_BARE_SYSTEMS = ("hcpcs", "cpt", "cdt", "icd10cm", "revenue")


def code_mentions(question: str, bill: Bill | None) -> tuple[Code, ...]:
    """The codes named, in order, each once."""
    return tuple(dict.fromkeys(_mentions(_PHONE.sub(" ", plain(question)), bill)))


def _mentions(words: str, bill: Bill | None) -> Iterator[Code]:
    for system, pattern in _NAMED:
        for match in re.finditer(pattern, words):
            yield from _valid(system, match[1].upper())
    for match in _GROUP_AND_REASON.finditer(words):
        yield from _valid("group", match[1].upper())
        yield from _valid("carc", match[2])
    for match in _REMARK.finditer(words):
        yield from _valid("rarc", match[0].upper())
    printed = {code.code.upper(): code for line in bill.lines for code in line.codes} if bill else {}
    printed |= {code.code.upper(): code for code in bill.diagnoses} if bill else {}
    for match in _TOKEN.finditer(words):
        token = match[0].upper()
        if token in printed:
            yield printed[token]
        elif not _REMARK.fullmatch(match[0]) and not _is_money(words, match.start(), match.end()):
            yield from _by_shape(token)


def _is_money(words: str, start: int, end: int) -> bool:
    before, after = words[max(0, start - 2) : start], words[end : end + 9]
    return (
        "$" in before or bool(re.match(r"\s?(dollars|bucks|dolares|usd)|[.,]\d", after)) or before.endswith((",", "."))
    )


def _by_shape(token: str) -> Iterator[Code]:
    if token.isdigit() and not (len(token) == 5 or (len(token) == 4 and token.startswith("0"))):
        return
    systems = systems_of(token)
    for system in _BARE_SYSTEMS:
        if system in systems:
            yield Code(system=system, code=SYSTEMS[system].format(token))
            return


def _valid(system: CodeSystem, code: str) -> Iterator[Code]:
    if SYSTEMS[system].is_valid(code):
        yield Code(system=system, code=SYSTEMS[system].format(SYSTEMS[system].compact(code)))
