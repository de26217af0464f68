"""The Bill as JSON: what the service itself gives out, what portals send, one or a list of them."""

import json
from typing import Any

from pydantic import ValidationError

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers.document import MOST_LINES, Document

_MOST_BILLS = 500


def recognize(document: Document) -> float:
    """All but sure where the text is JSON: a reader that knows the kind of this JSON (FHIR) comes first."""
    start = document.data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start not in (b"{", b"["):
        return 0.0
    try:
        text = document.text().strip()
    except Unreadable:
        return 0.0
    return 0.95 if text[-1] in "}]" and '"' in text else 0.0


def read(document: Document) -> list[Bill]:
    """The bills, exactly as written; a JSON that is no Bill is refused with the first thing wrong in it."""
    try:
        content = json.loads(document.text())
    except (ValueError, RecursionError) as error:
        raise Unreadable("This looks like JSON but is damaged or incomplete; send it again.") from error
    found = content if isinstance(content, list) else [content]
    if not found or len(found) > _MOST_BILLS:
        raise Unreadable("A JSON file must hold one bill or a list of them.")
    return [_bill(one) for one in found]


def _bill(content: Any) -> Bill:
    if isinstance(content, dict) and isinstance(content.get("bill"), dict):
        content = content["bill"]
    if not isinstance(content, dict) or "kind" not in content:
        raise Unreadable('This JSON is not a bill: a bill is an object with a "kind", "lines" and "totals".')
    lines = content.get("lines")
    if isinstance(lines, list) and len(lines) > MOST_LINES:
        raise TooLarge("This bill has more than 5,000 lines; send only the part that you want explained.")
    try:
        return Bill.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the bill"
        reason = first["msg"].removeprefix("Value error, ")
        raise Unreadable(f"This JSON bill has a mistake at {place}: {reason[:150]}.") from error
