"""What sentences and rows of sums say of a claim: its number, and who gave the care."""

import re
from collections.abc import Collection, Iterator, Sequence

from bot.readers.layout.page.places import Said, between, saying
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.letterhead import names_plan
from bot.readers.layout.stated.sentences import FIRST, GREETED, NAME, first_in

_SERVING = (
    r"\b(?:[Ss]ervices?|[Cc]are|[Ss]ervicios|[Aa]tenci[oó]n) "
    r"(?:(?:you )?received from|(?:was |were )?(?:provided|rendered|given|performed) by"
    r"|prestad[oa]s? por|recibid[oa]s? de) "
)
_SERVED = re.compile(_SERVING + NAME)
_SERVED_BY_ONE = re.compile(_SERVING + r"([A-ZÁÉÍÓÚÑ][\w&'-]{3,})(?=\.(?:\s|$))")
"""The same where the name is one word and ends the sentence: "Services provided by Medlab."."""
_DEGREE = re.compile(
    r", ?(?:M\.?D|D\.?O|D\.?D\.?S|D\.?M\.?D|O\.?D|N\.?P|P\.?A(?:-C)?|D\.?P\.?T|D\.?C|D\.?P\.?M|R\.?N|Ph\.?D"
    r"|LCSW|CRNA|P\.?C|LLC|Inc|PLLC|LLP)\b\.?(?=[\s.,;]|$)"
)
_SUMMED = re.compile(
    r"\btotal(?:s? for (?:this )?claim|(?:es)? (?:de(?: la| esta)?|del|para(?: la)?) (?:reclamaci[oó]n|reclamo))"
    r":? ?#? ?(?=[A-Z0-9-]*\d)([A-Z0-9][A-Z0-9-]{4,24})\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\b(?:claim|reference|ref)\.? ?(?:number|no\.?|#|id)(?:\s?/\s?(?:number|no\.?|#|id))?\s?:?\s?#?\s?"
    r"(?=[A-Z0-9-]*\d)([A-Z0-9][A-Z0-9-]{4,24})\b",
    re.IGNORECASE,
)

OPENED = re.compile(
    r"(?:claim|reclamo|reclamaci[oó]n)\.? (?:(?:number|no|id|n[uú]m(?:ero)?)\b\.? ?:? ?)?#? ?"
    r"(?=[A-Z0-9-]*\d{3})([A-Z0-9][A-Z0-9-]{4,24}) (?:for|de|para) (?=[A-ZÁÉÍÓÚÑ])",
    re.IGNORECASE,
)
"""A row that opens a claim: "Claim 2026-77120 for Ana Roe. Services provided by Fox Clinic"."""

_PERSON = re.compile(r"[A-ZÁÉÍÓÚÑ][\w'’-]+(?: [A-Z]\.?)?(?: [A-ZÁÉÍÓÚÑ][\w'’-]+){1,3}(?=\s*(?:[-–—,.(;]|$))")


def served_by(rows: Sequence[Row]) -> Said[str] | None:
    """Who gave the care of a claim, as a sentence says: "For services provided by Fox Clinic"."""
    for row in rows[:GREETED]:
        match = _SERVED.search(row.text)
        name = re.split(r"\s(?:for|on|to|at|para)\b|(?<=\w{3})\.\s", match[1])[0].strip(" .,") if match else ""
        if match and len(name.split()) > 1 and not names_plan(name):
            end = match.start(1) + match[1].find(name) + len(name)
            degree = _DEGREE.match(row.text, end)
            name += degree[0].rstrip(".") if degree else ""
            return Said(name, saying(between(row.words, match.start(1), degree.end() if degree else end), name))
        if one := _SERVED_BY_ONE.search(row.text):
            return Said(one[1], between(row.words, *one.span(1)))
    return None


def claim_in(rows: Sequence[Row]) -> Said[str] | None:
    """The claim that a sentence, or the row below, numbers: "for a claim received for Ana Roe, Reference # 774202"."""
    pairs = zip([*rows[:1], *rows[: FIRST - 1]], rows[:FIRST], strict=False)
    return first_in([row for above, row in pairs if "claim" in f"{above.text} {row.text}".lower()], _CLAIM)


def claims_opened(rows: Sequence[Row], taken: Collection[int]) -> Iterator[Field]:
    """The numbers and the people of claims that rows open: "Claim 77120 for Ana Roe. Services provided by ..."."""
    for index, row in enumerate(rows):
        match = OPENED.match(row.text) if index not in taken else None
        person = _PERSON.match(row.text, match.end()) if match else None
        if match:
            yield Field("claim_number", match[1], index, "claim number", between(row.words, *match.span(1)))
        if person:
            yield Field("patient", person[0], index, "claim for", between(row.words, *person.span()))


def claim_summed(rows: Sequence[Row]) -> Iterator[Field]:
    """The one claim that rows of totals number: "Total for Claim #02-26014-118-770"."""
    matches = [(row, _CLAIM.search(row.text) or _SUMMED.search(row.text)) for row in rows]
    found = [(match[1], between(row.words, *match.span(1))) for row, match in matches if match]
    if len({number for number, _ in found}) == 1:
        yield Field("claim_number", found[0][0], 0, "claim number", found[0][1])


def number_summed(said: str) -> str:
    """The number of the claim that the label of a sum names; empty where it names none.

    >>> number_summed("Total for Claim #02-26014-118-770"), number_summed("Total for Claim")
    ('02-26014-118-770', '')
    """
    match = _SUMMED.fullmatch(said)
    return match[1] if match else ""
