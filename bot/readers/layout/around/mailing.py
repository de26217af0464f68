"""Where the document says to write: the postal addresses that are given for something, never the reader's own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.bill import Address
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.page.places import Said
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.stated.letterhead import CARE, INSURANCE, PLACE

Purpose = Literal["payment", "dispute", "appeal", "letter", "sender"]

_TOWN = re.compile(
    r"\b(?P<town>[A-ZÁÉÍÓÚÑ][\w.'’-]*(?: [A-ZÁÉÍÓÚÑ][\w.'’-]*){0,3}),? +(?P<state>[A-Z]{2})\.?,? +\d{5}(?:-\d{4})?\b"
)
_STREET = re.compile(
    r"(?<![\w-])(?:(?:p\.? ?o\.? ?)?box|post office box|apartado(?: postal)?) #?\w+"
    r"|(?<![\w-])(?:rural )?(?:route|rr|rt|hc|star route) #?\d{1,3}(?:,? box \w+)?"
    r"|(?<![\w$.,/-])\d{1,6}[A-Z]?(?: [NSEW]\.?)? (?!days?\b|of\b)[A-Z0-9][\w.'’-]*(?: [A-Z0-9#][\w.'’-]*){0,5}",
    re.IGNORECASE,
)
_ZIP = re.compile(r"\d{5}(?:-\d{4})?")
_WITHIN = re.compile(r"^(?:attn|attention|suite|ste|dept|department|unit|floor|mail stop|c/o|box|atenci[oó]n)\b", re.I)
_PURPOSES: tuple[tuple[Purpose, re.Pattern[str]], ...] = (
    ("appeal", re.compile(r"\bappeals?\b|grievance|reconsideration|redetermination|apelacion")),
    ("dispute", re.compile(r"\bdisputes?\b|disputar|impugnar")),
    (
        "payment",
        re.compile(
            r"\bpayments?\b|\bpay\b|\bchecks?\b|payable|\bremit|lockbox|\bpagos?\b|\bpagar\b|\bcheques?\b|money order"
        ),
    ),
    (
        "letter",
        re.compile(
            r"\bwrite\b|correspondence|inquir|questions|letters?\b|\bmail\b|billing (?:office|department)"
            r"|patient accounts|customer service|\bescrib|correspondencia|\bcartas?\b|\bcorreo\b|preguntas"
        ),
    ),
)
_READERS = re.compile(
    r"\b(?:patient|guarantor|bill to|billed to|member|subscriber|responsible party|insured|ship to|dear|paciente"
    r"|garante|facturar a|asegurado|afiliado)\b(?! (?:accounts?|financial|services|billing|payments?))"
)
_PAYABLE = re.compile(
    r"\b(?:payable|remit|pay|payments?|checks?|pagadero|cheques?|pagos?)(?: \w+)? (?:to|a)(?: nombre de)?$"
)
"""Words that a name follows which is nobody's who reads this."""
_FIRM = re.compile(
    r"\b(?:llc|inc|corp|l\.?p|llp|pllc|p\.?c|associates|group|services|solutions|recovery|receivables?|collections?"
    r"|agency|bureau|company|department|office|unit|partners|management|accounts|processing|center|appeals?|claims?|grievances?|disputes?|billing|remittance)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r":|\b(?:licensed|debt|itemized|statement|bill|invoice|summary|explanation|notice|estimate|factura|estado)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Sr|Sra|MR|MRS|MS)\.? )?[A-ZÁÉÍÓÚÑ][\w'’-]+(?: [A-Z]\.?)?(?: [A-ZÁÉÍÓÚÑ][\w'’-]+){1,3}"
)
_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Sr|Sra)\.? ", re.IGNORECASE)
_BOX = re.compile(r"^\d{1,2}[a-d]? ")
"""The number of a box on a form, before a name."""
_GOES_ON = re.compile(r",? (?:and|y) (?:mail|send|return|write|env[ií]e|mande)\b", re.IGNORECASE)
_MAIL = re.compile(r"(?:please )?(?:mail|send|and mail|address) ?(?:it |this )?(?:to)?|enviar? a|mandar a")
"""A label that says how, not what for: the row above it does, as "Make checks payable to"."""
_OTHERS = re.compile(r"\b(?:guarantor|responsible party|parent|legal guardian|garante|fiador|madre|padre)\b")
_TOP = 7
_WINDOW = 30
_BILLED = re.compile(r"(?:(?:bill|billed|invoice|ship|sold) )?to|facturar a|para")
_ABOVE = 5
_MOST = 6


@dataclass(frozen=True)
class _Block:
    """An address as it stands: its parts from the name down to the town, and the words that lead up to it."""

    parts: tuple[str, ...]
    lead: str
    row: int


def addresses_of(rows: Sequence[Row]) -> tuple[Address, ...]:
    """Every address that the document gives to write or to pay to, each purpose once, the sender's own last."""
    found: dict[Purpose, Address] = {}
    for index in range(len(rows)):
        for position in range(len(rows[index].phrases)):
            for block in _blocks(rows, index, position):
                purpose = _purpose(block, rows)
                if purpose and purpose not in found and len(found) < _MOST:
                    found[purpose] = Address(purpose=purpose, text=_written(block, purpose, rows))
    return tuple(sorted(found.values(), key=lambda one: one.purpose == "sender"))


def addressee_in(rows: Sequence[Row]) -> Said[str] | None:
    """The person whom the envelope's window shows: a name over a street and a town, which nothing leads up to.

    None where somebody answers for the bill of another, as a guarantor or a parent does.
    """
    if any(_OTHERS.search(plain(row.text)) for row in rows):
        return None
    for index, row in enumerate(rows[:_WINDOW]):
        for phrase in row.phrases if row.page == rows[0].page and not row.cells else ():
            text = _with_zip(row, phrase)
            whole = bool(_STREET.match(text)) and any(town.end() == len(text) for town in _TOWN.finditer(text))
            block = _stacked(rows, index, phrase, text, street=whole) if whole or _TOWN.fullmatch(text) else None
            if (
                block
                and _is_person(block.parts[0])
                and (_BILLED.fullmatch(plain(block.lead)) or not _leads(block.lead))
            ):
                named = _aligned(rows[block.row], phrase, row.width)
                return Said(_TITLE.sub("", block.parts[0]), named.words if named else ())
    return None


def _with_zip(row: Row, phrase: Phrase) -> str:
    """The text of a phrase with the ZIP code that stands wide behind it: "Mifflinburg, PA   17844"."""
    after = row.phrases[row.phrases.index(phrase) + 1 :][:1]
    return f"{phrase.text} {after[0].text}" if after and _ZIP.fullmatch(after[0].text) else phrase.text


def _leads(lead: str) -> bool:
    """Whether what stands over or beside an address says whose it is."""
    said = plain(lead)
    return lead.rstrip().endswith(":") or any(words.search(said) for _, words in _PURPOSES)


def _written(block: _Block, purpose: Purpose, rows: Sequence[Row]) -> str:
    """The address on one line, that of the letterhead under the name it stands under."""
    parts = block.parts
    if purpose == "sender" and _STREET.match(parts[0]):
        heads = (block.lead, *(row.phrases[0].text for row in rows[: block.row][::-1][:2]))
        parts = (*(name.strip(" ,") for name in [name for name in heads if _names_firm(name)][:1]), *parts)
    name, *rest = parts
    boxed = bool(rest) and bool(_STREET.match(rest[0]))
    return ", ".join((_BOX.sub("", name) if boxed else name, *rest))[:300]


def _blocks(rows: Sequence[Row], index: int, position: int) -> Iterator[_Block]:
    phrase = rows[index].phrases[position]
    for town in _TOWN.finditer(phrase.text):
        before = phrase.text[: town.start()].rstrip(" ,")
        streets = list(_STREET.finditer(before))
        if streets:
            start = streets[-1].start()
            name, lead = _name_before(before[:start].rstrip(" ,"))
            lead = lead or _beside(rows, index, position)
            if _MAIL.fullmatch(plain(lead)):
                lead = f"{_above(rows, index, phrase)} {lead}"
            text = f"{before[start:]}, {town.group()}"
            yield _Block((name, text) if name else (text,), lead or _above(rows, index, phrase), index)
        elif not before and (block := _stacked(rows, index, phrase, town.group())):
            yield block


def _name_before(text: str) -> tuple[str, str]:
    """The name in front of a street, and the words before the name: "Send checks to: Fox Clinic, "."""
    lead, mark, name = text.rpartition(":")
    cut = re.search(r".*\b(?:to|at|a)\s(?=[A-ZÁÉÍÓÚÑ])", name)
    if cut and (not mark or re.search(r"[a-z][.;]\s", cut[0])):
        # A sentence stands behind the colon: "Appeals: you have 180 days. Send to Fox Appeals".
        lead, name = f"{lead}{mark}{cut[0]}", name[cut.end() :]
    elif not mark:
        named = bool(text) and len(text.split()) <= 8 and not text.endswith((".", "to", "at", "a"))
        lead, name = ("", text) if named else (text, "")
    return _GOES_ON.split(name)[0].strip(" ,"), lead.strip(" ,")


def _stacked(rows: Sequence[Row], index: int, phrase: Phrase, town: str, *, street: bool = False) -> _Block | None:
    """The address whose last line is `town`, its other lines right above; `street` where it holds that too."""
    parts, at = [town], index
    while at > 0 and len(parts) < _ABOVE and rows[at - 1].page == rows[index].page:
        above = _aligned(rows[at - 1], phrase, rows[at].width)
        if above is None or above.text.endswith(":"):
            break
        text = above.text.strip(" ,")
        is_street = bool(_STREET.match(text) or _WITHIN.match(text))
        if street and not is_street:
            label, mark, name = text.rpartition(":")
            if mark and name.strip():
                return _Block((name.strip(), *parts), label, at - 1)
            return _Block((text, *parts), _beside_at(rows, at - 1, above) or _above(rows, at - 1, phrase), at - 1)
        if not is_street:
            label, mark, rest = text.rpartition(":")
            if mark and _STREET.match(rest.strip()):
                return _Block((rest.strip(), *parts), label, at - 1)
            return None
        parts.insert(0, text)
        street = street or bool(_STREET.match(text))
        at -= 1
    return _Block(tuple(parts), _above(rows, at, phrase), at) if street else None


def _aligned(row: Row, phrase: Phrase, width: float) -> Phrase | None:
    """The phrase of the row that begins below or above the beginning of `phrase`, or holds its place."""
    near = [one for one in row.phrases if abs(one.x0 - phrase.x0) <= 2.5 * width]
    return near[0] if near else None


def _above(rows: Sequence[Row], index: int, phrase: Phrase) -> str:
    """What stands right above an address and may say what it is for."""
    above = _aligned(rows[index - 1], phrase, rows[index].width) if index else None
    return above.text if above else ""


def _beside(rows: Sequence[Row], index: int, position: int) -> str:
    return rows[index].phrases[position - 1].text if position else ""


def _beside_at(rows: Sequence[Row], index: int, phrase: Phrase) -> str:
    return _beside(rows, index, rows[index].phrases.index(phrase))


def _purpose(block: _Block, rows: Sequence[Row]) -> Purpose | None:
    """What the address is given for; None where it is nobody's to write to, as the reader's own."""
    lead, name = plain(block.lead), plain(block.parts[0])
    if _READERS.search(lead) or _READERS.search(name):
        return None
    for purpose, words in _PURPOSES:
        if words.search(f"{lead} | {name}"):
            return None if _is_person(block.parts[0]) and not _PAYABLE.search(lead) else purpose
    return "sender" if _heads(block, rows) else None


def _heads(block: _Block, rows: Sequence[Row]) -> bool:
    """Whether the address belongs to the name at the head of the first page."""
    if block.row >= _TOP or rows[block.row].page != rows[0].page or _is_person(block.parts[0]):
        return False
    named = _names_firm(block.parts[0]) or not _STREET.match(block.parts[0])
    name = block.parts[0] if named else block.lead
    return _names_firm(name) or (_STREET.match(block.parts[0]) is not None and _headed(block, rows))


def _headed(block: _Block, rows: Sequence[Row]) -> bool:
    """Whether a firm's name stands a row or two over an address that has no name of its own."""
    return any(_names_firm(row.phrases[0].text) for row in rows[: block.row][::-1][:2])


def _names_firm(text: str) -> bool:
    named = _FIRM.search(text) or CARE.search(text) or PLACE.search(text) or INSURANCE.search(text)
    return bool(named) and len(text.split()) <= 9 and not _NO_NAME.search(text)


def _is_person(text: str) -> bool:
    return bool(_PERSON.fullmatch(text)) and not _names_firm(text)
