"""E-mail (RFC 5322) and saved pages in its clothes (MHTML): the bills attached to it, else the bill it is itself."""

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers.document import Deadline, Document
from bot.readers.found import Found
from bot.readers.layout.stated.letterhead import PLACE
from bot.readers.markup import decoded

_HEAD = re.compile(rb"(?:[!-9;-~]{1,60}:[^\n]{0,5000}\r?\n(?:[ \t][^\n]{0,5000}\r?\n)*){2,400}")
_SURE = re.compile(
    rb"^(?:mime-version|message-id|return-path|received|x-mailer|snapshot-content-location):",
    re.IGNORECASE | re.MULTILINE,
)
_TYPED = re.compile(rb"^content-type:[ \t]*(?:multipart/|text/|message/)", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:from|to|subject|date):", re.IGNORECASE | re.MULTILINE)
_OFFICE = re.compile(
    r"(?:[ ,-]+(?:patient|billing|statements?|accounts?|services|notifications?|department|dept|office|team|pay"
    r"|payments?|portal|no-?reply))+$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:(?:patient|billing|accounts?|facturaci[oó]n|cobros|cuentas)[ ,-]+(?:(?:at|de|del) )?)+", re.IGNORECASE
)
"""Who of a practice writes, behind its name and before it."""
_MOST_PARTS = 200
_DEEPEST = 5
_EMPTY = "This e-mail holds no bill: send the bill that came with it, or paste its text."
_DAMAGED = "This e-mail is damaged and can't be read; send the bill that came with it, or paste its text."


def recognize(document: Document) -> float:
    """Sure where the document begins with the lines that carry an e-mail."""
    found = _HEAD.match(document.data[:60_000].lstrip(b"\r\n"))
    if not found:
        return 0.0
    head = found.group()
    return 0.99 if _SENT.search(head) and (_SURE.search(head) or _TYPED.search(head)) else 0.0


def read(document: Document) -> list[Bill]:
    """The bills in the files attached, else the bill that the message itself is; `Unreadable` where there is none."""
    return [bill for bill, _ in read_traced(document)]


def read_traced(document: Document) -> list[tuple[Bill, tuple[Found, ...]]]:
    """The same, each with where its values were found in its own file; pictures are those of the first such file."""
    return _read(document, 0, Deadline())


def _read(document: Document, depth: int, deadline: Deadline) -> list[tuple[Bill, tuple[Found, ...]]]:
    if depth > _DEEPEST:
        raise TooLarge("This e-mail holds others inside it, too deep to look at; send the bill itself.")
    attached, shown = _parts(document)
    bills: list[tuple[Bill, tuple[Found, ...]]] = []
    refusals: list[Unreadable] = []
    for part in attached:
        pictures: dict[int, bytes] = {}
        wanted = document.picture is not None and not bills
        read = _tried(replace(part, picture=pictures.__setitem__ if wanted else None), depth, deadline, refusals)
        bills += read
        for number, png in pictures.items() if read else ():
            document.picture(number, png) if document.picture else None
    if bills:
        return bills
    for part in shown:
        bills = _tried(part, depth, deadline, refusals)
        if bills:
            return [(_from_sender(bill, document), found) for bill, found in bills]
    raise refusals[0] if refusals else Unreadable(_EMPTY)


def _from_sender(bill: Bill, document: Document) -> Bill:
    """The bill that a message is, by the place of care that sends it where its text names none."""
    if bill.provider is not None or bill.kind == "eob":
        return bill
    name, _ = parseaddr(_sender(email.message_from_bytes(document.data)))
    name = _OFFICE.sub("", _BEFORE.sub("", name)).strip(" ,-")
    return bill.model_copy(update={"provider": name}) if " " in name and PLACE.search(name) else bill


def _sender(message: Message) -> str:
    """Who sends a message, in letters: the head may write them encoded, or as they are."""
    try:
        parts = decode_header(message.get("from", ""))
        said = "".join(part if isinstance(part, str) else _letters(part, mark) for part, mark in parts)
    except (HeaderParseError, LookupError, ValueError):
        return ""
    return said[:200]


def _letters(part: bytes, mark: str | None) -> str:
    return part.decode("utf-8" if mark in (None, "unknown-8bit") else mark, "replace")


def _tried(
    document: Document, depth: int, deadline: Deadline, refusals: list[Unreadable]
) -> list[tuple[Bill, tuple[Found, ...]]]:
    """The bills in one part; why there are none goes to `refusals`."""
    from bot import readers  # they know this one

    deadline.check()
    try:
        return _read(document, depth + 1, deadline) if recognize(document) else readers.read_traced([document])
    except Unreadable as refusal:
        refusals.append(refusal)
        return []


def _parts(document: Document) -> tuple[list[Document], list[Document]]:
    """The files attached, and what the message shows: its page first, its plain text after."""
    try:
        parts = list(_leaves(email.message_from_bytes(document.data)))
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, IndexError) as error:
        raise Unreadable(_DAMAGED) from error  # what damaged heads make the parser raise
    attached = [_document(part) for part in parts if _is_attached(part)]
    shown = [part for part in parts if not _is_attached(part) and part.get_content_type().startswith("text/")]
    shown.sort(key=lambda part: part.get_content_type() != "text/html")
    return [one for one in attached if one.data.strip()], [
        one for part in shown if (one := _document(part)).data.strip()
    ]


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold no others, those of messages inside the message too."""
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            raise TooLarge("This e-mail has far more parts than a bill; send the bill itself.")
        if not part.is_multipart():
            yield part


def _is_attached(part: Message) -> bool:
    """Whether the part is a file that came along; a picture that the page shows is none."""
    kind = part.get_content_type()
    if part.get_content_disposition() == "attachment":
        return True
    if kind.startswith(("text/plain", "text/html")) and not part.get_filename():
        return False
    return not kind.startswith(
        ("image/", "text/css", "text/javascript", "font/", "multipart/", "text/html", "text/plain")
    )


def _document(part: Message) -> Document:
    data = part.get_payload(decode=True)
    content = data if isinstance(data, bytes) else b""
    kind = part.get_content_type()
    charset = part.get_content_charset()
    if kind.startswith("text/") and charset:
        content = decoded(content, charset).encode("utf-8")
    return Document(part.get_filename() or "", content, kind)
