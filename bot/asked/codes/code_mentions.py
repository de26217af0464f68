"""The codes that a question names, each with the system it must belong to.

A bare "25" is a number until something says "modifier"; "96372" is a code by its shape; "co97" is a group
and a reason. A code that stands on the bill is taken as the bill has it.
"""

import re
from collections.abc import Iterator

from bot.bill import Bill, Code, CodeSystem
from codesets import SYSTEMS
from codesets.near import near_codes
from codesets.recognize import systems_of
from knowledge.question_features import plain

_LITTLE = (
    "al|an|as|at|be|by|de|do|el|en|es|he|if|in|is|it|la|le|lo|me|mi|my|no|of|on|or|se|so|su|te|to|tu|un|up|us|we|ya|yo"
)
"""Words of two letters that stand beside "modifier" without being one, but at the end of a question."""
_NAMED: tuple[tuple[CodeSystem, str], ...] = (
    ("modifier", rf"(?:modifiers?|modificador(?:es)?|mods?)\s+(?!(?:{_LITTLE})\b(?!\W*$))([a-z0-9]{{2}})\b"),
    ("modifier", rf"\b(?!(?:{_LITTLE})\b)([a-z0-9]{{2}})\s+(?:modifier|mod)\b"),
    ("modifier", r"\b(?:[a-z]\d{4}|\d{4}[a-z0-9])-([a-z0-9]{2})\b"),
    ("revenue", r"(?:revenue(?: code)?|rev(?: code)?|codigo de ingreso)\s+(\d{3,4})\b"),
    ("pos", r"(?:places? of service|pos|lugar(?:es)? de servicio)\s+(?:code\s+)?(\d{1,2})\b"),
    (
        "carc",
        r"(?:carc|reason code|adjustment reason|codigo de razon|claim adjustment code)\s+(\d{1,3}|[a-z]\d{1,2})\b",
    ),
    ("carc", r"(?:denial(?: code)?|(?:denied|rejected)(?: (?:as|for|with))?)\s+(\d{1,3}|[a-z]\d{1,2})\b"),
    ("carc", r"\b([a-z]\d{1,2}) (?:denial|denied|rejection)\b"),
    ("carc", r"\brechaz(?:o|ado|ada|aron) (?:(?:con|por) )?(?:el )?(?:codigo )?(\d{1,3}|[a-z]\d{1,2})\b"),
    ("rarc", r"(?:rarc|remark(?: code)?|codigo de comentario|codigo de observacion)\s+((?:m|ma|n)\d{1,4})\b"),
    ("msdrg", r"(?:ms-?drg|drg)\s+(\d{1,3})\b"),
    ("group", r"(?:group(?: code)?|grupo)\s+(co|pr|oa|pi|cr)\b"),
    ("group", r"(?:what (?:does|is|are|do)|que (?:es|significa|quiere decir))\s+(?:the )?(co|pr|oa|pi)\b(?! \d)"),
    (
        "icd10cm",
        r"(?:icd(?:-?10(?:-?cm)?)?|diagnosis(?: code)?|dx|diagnostico)\s+([a-z]\d[a-z0-9](?:\.?[a-z0-9]{1,4})?)\b",
    ),
)
_AND = r"\s*(?:,|/|&|\bvs\b\.?|\bversus\b|\bor\b|\band\b|\by\b|\bo\b|\bcontra\b)+\s*"
_JOINED = re.compile(_AND + r"([a-z0-9]{2,4})\b")
"""A further code of the same kind: "modifier 59 vs 25", "POS 11 or 22"."""
_BEFORE = re.compile(r"\b([a-z0-9]{2})" + _AND + "$")
_COMPARED = re.compile(
    r"\b([a-z0-9]{2})\s+(?:vs\.?|versus|contra)\s+([a-z0-9]{2})\b"
    r"|\b(?:differences? between|diferencias? entre) (?:the |el |la )?(\d{2}) (?:and|y) (?:the |el |la )?(\d{2})\b"
)
_OF_OTHERS = re.compile(r"\b(?:carc|rarc|denial|reason|remark|pos|rev|revenue|drg|tob|discharge|status)\b")
"""What says that numbers held against each other are no modifiers."""
_BESIDE_REMARK = re.compile(r"(?<![\w.,$-])(\d{1,3})\s*[/,+]\s*(?=(?:n|m|ma)\d{2,3}\b)")
_GROUP_AND_REASON = re.compile(r"\b(co|pr|oa|pi)[ -]?(\d{1,3}|[abp]\d{1,2})\b")
_REMARK = re.compile(r"\b(?:n\d{1,3}|ma?\d{2,3})\b(?!\.\w)")
_TOKEN = re.compile(r"\b[a-z]?\d{3,5}[a-z]?\b|\b[a-z]\d{2}\.[a-z0-9]{1,4}\b")
_ALIKE = re.compile(r"\b(?=(?:\D*\d){3})(?=\w*[lo])\d[0-9lo]{4}\b")
"""A code of five digits in which a letter stands for the digit that it looks like: "992l3"."""
_RANGE = re.compile(r"\b(\d{5}) ?(?:-|–|thru|through|to|hasta|al?) ?(\d{5})\b")
_WIDEST = 6
"""Codes of a range that are told one by one."""
_LITTLE_SAID = 4
_FEW = 3
"""Words among which two letters that the bill prints as a modifier are no word."""
_PHONE = re.compile(r"(?:\b1[-. ])?\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b")
_BARE_SYSTEMS = ("hcpcs", "cpt", "cdt", "icd10cm", "revenue")


_Found = Iterator[tuple[int, Code]]
"""Where in the words a code stands, and the code."""


def code_mentions(question: str, bill: Bill | None) -> tuple[Code, ...]:
    """The codes named, in the order of the question, each once."""
    words = _PHONE.sub(lambda phone: " " * len(phone[0]), plain(question))
    words = _ALIKE.sub(lambda token: token[0].replace("l", "1").replace("o", "0"), words)
    found = [
        *_named(words),
        *_modifiers(words, bill),
        *_reasons(words),
        *_printed_reasons(words, bill),
        *_by_themselves(words, bill),
        *_ranges(words),
        *(_slips(words) if bill is None else ()),
    ]
    return tuple(dict.fromkeys(code for _, code in sorted(found, key=lambda one: one[0])))


def _named(words: str) -> _Found:
    """Codes that a word before or after them gives a system, and those joined to them."""
    for system, pattern in _NAMED:
        for match in re.finditer(pattern, words):
            yield from _valid(system, match[1], match.start(1))
            yield from _more(system, words, match.end())


def _reasons(words: str) -> _Found:
    """Why a plan paid less, as staff write it: "co97", "197/n130"."""
    for match in _GROUP_AND_REASON.finditer(words):
        yield from _valid("group", match[1], match.start(1))
        yield from _valid("carc", match[2], match.start(2))
    for match in _BESIDE_REMARK.finditer(words):
        yield from _valid("carc", match[1], match.start(1))
    for match in _REMARK.finditer(words):
        yield from _valid("rarc", match[0], match.start())


def _printed_reasons(words: str, bill: Bill | None) -> _Found:
    """The reasons that the document prints, named by their bare number: "why 18 on the ekg"."""
    lines = bill.lines if bill else ()
    held = {one.reason for line in lines for one in line.adjustments if one.reason}
    sums = {str(int(line.charge)) for line in lines if line.charge is not None}
    for match in re.finditer(r"(?<![\w.,$/#-])(?<!line )(?<!linea )\d{1,3}(?![\w/%-]|[.,]\d)", words):
        if match[0] in held - sums and not _COUNTED.match(words, match.end()):
            yield from _valid("carc", match[0], match.start())


def _by_themselves(words: str, bill: Bill | None) -> _Found:
    """Codes told by their shape, or because the bill prints them."""
    printed = {code.code.upper(): code for line in bill.lines for code in line.codes} if bill else {}
    printed |= {code.code.upper(): code for code in bill.diagnoses} if bill else {}
    sums = _sums(bill) if bill else set()
    for match in _TOKEN.finditer(words):
        token = match[0].upper()
        if token in printed:
            yield match.start(), printed[token]
        elif not (_REMARK.fullmatch(match[0]) or token in sums or _is_money(words, match.start(), match.end())):
            yield from ((match.start(), code) for code in _by_shape(token))


def _slips(words: str) -> _Found:
    """A number that is no code and near to one, where little else is said: "96732?"."""
    for match in re.finditer(r"(?<![\w$.,-])\d{5}(?![\w.,-])", words):
        if len(words.split()) <= _LITTLE_SAID and not systems_of(match[0]) and near_codes(match[0]):
            yield match.start(), Code(system="cpt", code=match[0])


def _ranges(words: str) -> _Found:
    """The codes within a short range: "99231 thru 99233"."""
    for match in _RANGE.finditer(words):
        first, last = int(match[1]), int(match[2])
        for number in range(first + 1, min(last, first + _WIDEST)):
            yield from ((match.start(1), code) for code in _by_shape(f"{number:05}") if last - first < _WIDEST)


def _sums(bill: Bill) -> set[str]:
    """The bill's amounts in whole dollars, as people write them: "25600" is money where the bill asks for that."""
    totals = (bill.totals.charges, bill.totals.patient_owes, bill.totals.plan_paid, bill.totals.adjustments)
    amounts = (*(line.charge for line in bill.lines), *totals)
    return {str(int(amount)) for amount in amounts if amount is not None}


def _more(system: CodeSystem, words: str, place: int) -> _Found:
    """The codes that stand joined to one just named, as far as they are of its system."""
    while match := _JOINED.match(words, place):
        further = list(_valid(system, match[1], match.start(1)))
        if not further:
            return
        yield from further
        place = match.end()


def _modifiers(words: str, bill: Bill | None) -> _Found:
    """Modifiers that nothing names: two held against each other, or joined to a lettered one of the bill."""
    if _MODIFIER.search(words):
        yield from _further(words)
    reasons = {place for match in _GROUP_AND_REASON.finditer(words) for place in range(*match.span())}
    for match in _COMPARED.finditer("" if _OF_OTHERS.search(words) else words):
        held_apart = [group for group in (1, 2, 3, 4) if match[group]]
        if reasons & set(map(match.start, held_apart)):
            continue
        pair = [one for group in held_apart for one in _valid("modifier", match[group], match.start(group))]
        yield from (*pair, *_more("modifier", words, match.end())) if len(pair) > 1 else ()
    held = {c.code for line in bill.lines for c in line.codes if c.system == "modifier"} if bill else set()
    yield from _marked(words, held, bill)
    for match in re.finditer(r"\b[a-z]{2}\b", words):
        if match[0].upper() in held:
            joined = [*_more("modifier", words, match.end()), *_joined_before(words, match.start())]
            joined = [(place, code) for place, code in joined if code.code in held]
            yield from [*_valid("modifier", match[0], match.start()), *joined] if joined else ()


_MODIFIER = re.compile(r"\b(?:modifiers?|modificador(?:es)?)\b")
_ANOTHER = re.compile(
    r"(?:\b(?:when|cuando|and|or|vs|y|o|versus)\b|[,/])\s+(?:to use |use |the |el |la )?(\d{2})\b(?![.,]?\d)"
)


def _further(words: str) -> _Found:
    """Bare numbers held against a modifier that is named as such: "when is modifier 91 ok and when 76"."""
    for match in _ANOTHER.finditer(words):
        if not _COUNTED.match(words, match.end()):
            yield from _valid("modifier", match[1], match.start(1))


_WRITTEN = (
    "ad ah al am an as at be by da de di do ed el em en er es et ex go he hi id if in is it la le lo ma me mi my ni no"
    " of oh ok on or os pa pt se si so su te to tu un up us ve we ya yo"
)
_WORDS = frozenset(_WRITTEN.split())
"""Modifiers of two letters that are words as well, and what is written for words."""
_BESIDE = re.compile(r"(?<![\w.,$/-])([a-z0-9]{2})(?=\s+(?:modifier|modificador|mod)\b)")
_COUNTED = re.compile(
    r"\s*(?:%|[$/.,-]?\d|(?:dollars?|bucks|dolares|percent|por ciento|months?|meses|visits?|visitas|days?|dias|times"
    r"|veces|units?|unidades|years?|anos|minutes?|minutos|miles?|millas|of|de los)\b)"
)
"""What makes a number beside it an amount or a count and no modifier."""


def _marked(words: str, held: set[str], bill: Bill | None) -> _Found:
    """Modifiers that the bill prints, named bare: "59 on the therapy", "RT?"; letters only in a few words."""
    few = len(words.split()) <= _FEW
    charges = {str(int(line.charge)) for line in bill.lines if line.charge is not None} if bill else set()
    for match in _BESIDE.finditer(words):
        if match[1].upper() in held:
            yield from _valid("modifier", match[1], match.start(1))
    for match in re.finditer(r"(?<![\w.,$/-])[a-z0-9]{2}(?![\w/-])", words):
        told = match[0].upper() in held and match[0] not in charges
        telling = few or match[0] not in _WORDS
        if told and telling and not _COUNTED.match(words, match.end()):
            yield from _valid("modifier", match[0], match.start())


def _joined_before(words: str, place: int) -> _Found:
    if before := _BEFORE.search(words[:place]):
        yield from _valid("modifier", before[1], before.start(1))


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


def _valid(system: CodeSystem, token: str, place: int) -> _Found:
    if SYSTEMS[system].is_valid(token.upper()):
        yield place, Code(system=system, code=SYSTEMS[system].format(SYSTEMS[system].compact(token.upper())))
