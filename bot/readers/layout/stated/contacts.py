"""Whom the document says to call, and for what."""

import re
from collections.abc import Iterator, Sequence

from bot.bill import Contact
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.letterhead import PLACE

PHONE = re.compile(r"(?<![\w.-])(?:\+?1[-. ]{1,2})?(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])")
_URL = re.compile(
    r"(?<![@\w.-])(?:https?://[^\s|,;<>)]{4,200}|(?:www\.)?[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,60})*"
    r"\.(?:com|org|net|gov|edu|health|care|us|info|example|test)(?:/[^\s|,;<>)]*)?)(?![@\w-])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[:#].*\d")
"""In a phrase: a label and its number, which says nothing of whom another number reaches."""
_NO_CALL = re.compile(r"\b(fax|tty|tdd)\b")
_WHO = tuple(
    (who, re.compile(words))
    for who, words in (
        (
            "financial assistance",
            r"financial (?:assist|counsel|help)|charity|ayuda financiera|asistencia financiera|ayuda economica",
        ),
        ("patient advocate", r"advocate|navigator|ombuds|defensor"),
        ("interpreter", r"interpreter|language help|interprete|ayuda en su idioma"),
        ("appeals", r"\bappeals?\b|apelacion"),
        (
            "insurer",
            r"member serv|insur|health plan|your plan|servicios? (?:al|para) (?:los )?(?:miembros?|afiliados?)"
            r"|aseguradora|su plan",
        ),
        (
            "billing office",
            r"billing|business office|patient accounts?|patient financial|statement|account|pay\b|payment|bill\b"
            r"|facturacion|cobros|cuentas?|pagar|pagos?|factura",
        ),
        ("customer service", r"customer serv|questions?|call us|contact us|servicio al cliente|preguntas|llame"),
    )
)


_COLLECTS = re.compile(
    r"\bto collect (?:a|this|the) debt\b|\bdebt collect(?:or|ion)s?\b|\bcollection agency\b"
    r"|\bcobrar (?:una|esta|la) deuda\b|\b(?:cobrador(?:es)?|agencia) de (?:cobr\w+|deudas?)\b"
)
"""What a collector's letter must say of itself (15 U.S.C. 1692e(11),
https://www.law.cornell.edu/uscode/text/15/1692e), and what it is called."""
_PASSED_ON = re.compile(
    r"(?:\b(?:to|with|by|through|via|of)(?: (?:an?|our|the|any|another))?|\b(?:a|con|por) (?:una?|la|el|otra))"
    r"(?: (?:outside|external|third[- ]party|professional|independent|licensed|local))* $"
)
"""Before the name of a collector: whom the account may go to yet, "may be referred to a collection agency"."""
_OF_SENDER = frozenset({"main number", "billing office"})
COLLECTOR = "collection agency"


def contacts_of(rows: Sequence[Row], is_eob: bool) -> tuple[Contact, ...]:
    """Every telephone number and web address the document gives, each once, with whom it reaches."""
    contacts: dict[str, Contact] = {}
    collects = not is_eob and any(_from_collector(plain(row.text)) for row in rows)
    for index, row in enumerate(rows):
        text = row.text
        if "-" not in text and "." not in text and ")" not in text:
            continue
        for who, phone, url in _row_contacts(rows, index, is_eob):
            key = re.sub(r"\D", "", phone)[-10:] if phone else (url or "").lower()
            if key not in contacts and len(contacts) < 12:
                contacts[key] = Contact(who=COLLECTOR if collects and who in _OF_SENDER else who, phone=phone, url=url)
    return tuple(contacts.values())


def _from_collector(text: str) -> bool:
    """Whether ``text`` says of its sender that debts are collected, and not whom the account may be sent to."""
    return any(not _PASSED_ON.search(text[: match.start()]) for match in _COLLECTS.finditer(text))


def _row_contacts(rows: Sequence[Row], index: int, is_eob: bool) -> Iterator[tuple[str, str | None, str | None]]:
    for phrase in rows[index].phrases:
        phones = list(PHONE.finditer(phrase.text))
        url = next(
            (match.group().rstrip(".") for match in _URL.finditer(phrase.text) if len(match.group()) < 300), None
        )
        start = 0
        for match in phones:
            named = phrase.text[start : match.start()]
            before = plain(re.split(r"[.!?]\s+(?=\W?[A-Z¿])", named)[-1])
            start = match.end()
            if _NO_CALL.search(before[-30:]):
                continue
            whose = "provider" if is_eob and _is_place(named) else _who(before, rows, index, is_eob)
            yield whose, match.group(), url if len(phones) == 1 else None
        if url and not phones:
            yield _who(plain(phrase.text), rows, index, is_eob), None, url


def _is_place(named: str) -> bool:
    """Whether the name of a place of care stands right before its number, as on a notice of an insurer."""
    words = named.strip(" ,:-(").split()
    return (
        2 <= len(words) <= 9 and bool(PLACE.search(named)) and all(word[0].isupper() for word in words if len(word) > 3)
    )


def _words_of(row: Row) -> str:
    """What a row says, apart from labels with their own numbers."""
    return plain(" ".join(phrase.text for phrase in row.phrases if not _NUMBER.search(phrase.text)))


def _who(before: str, rows: Sequence[Row], index: int, is_eob: bool) -> str:
    """Whom a number reaches: what stands before it, else in its row, else in the row above."""
    above = _words_of(rows[index - 1]) if index else ""
    for text in (before, _words_of(rows[index]), above):
        for who, words in _WHO:
            if words.search(text):
                if who == "customer service" or (who == "billing office" and is_eob and "billing" not in text):
                    return "insurer" if is_eob else "billing office"
                return who
    return "insurer" if is_eob else "main number"
