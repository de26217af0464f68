"""FHIR, what insurers and portals give to patients: ExplanationOfBenefit, Claim, ClaimResponse, Bundle, ndjson."""

import re
from collections.abc import Iterable

from pydantic import ValidationError

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers.document import MOST_LINES, Deadline, Document
from bot.readers.fhir.access import Node, nodes, text
from bot.readers.fhir.bill_of import bill_of
from bot.readers.fhir.resources import References, bills_of, resources
from bot.readers.fhir.traced import found_in
from bot.readers.found import Found

_MOST_OTHERS = 200
"""Resources beside the bills that a value is looked for in: the people and plans that these refer to."""
_TYPE = re.compile(rb'"resourceType"\s*:\s*"[A-Za-z]+"')
_OUR_OWN = re.compile(
    rb'"kind"\s*:\s*"(?:statement|itemized_bill|eob|remittance|claim|good_faith_estimate)"\s*,\s*"provider"'
)


def recognize(document: Document) -> float:
    """Sure where JSON names the type of its resource, and is not a Bill that quotes one."""
    start = document.data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start not in (b"{", b"[") or not _TYPE.search(document.data):
        return 0.0
    return 0.0 if _OUR_OWN.search(document.data) else 1.0


def read(document: Document) -> list[Bill]:
    """One bill a claim, in the order of the file; raises `Unreadable` where no resource is a bill."""
    return [bill for bill, _ in read_traced(document)]


def read_traced(document: Document) -> list[tuple[Bill, Iterable[Found]]]:
    """As `read`, each bill with what looks up where its values stand once it is asked for."""
    deadline = Deadline()
    try:
        written = document.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("This FHIR file is not written in UTF-8, as FHIR must be; ask for it again.") from error
    found = resources(written)
    references = References(found)
    others = [one for one in found if text(one, "resourceType") != "ExplanationOfBenefit"][:_MOST_OTHERS]
    bills: list[tuple[Bill, Iterable[Found]]] = []
    for resource in bills_of(found):
        deadline.check()
        bill = _bill(resource, references)
        bills.append((bill, found_in(bill, resource, others)))
    return bills


def _bill(resource: Node, references: References) -> Bill:
    if len(nodes(resource, "item")) >= MOST_LINES:
        raise TooLarge("This claim has 5,000 lines or more; send only the part that you want explained.")
    try:
        return bill_of(resource, references)
    except ValidationError as error:
        raise Unreadable("This FHIR file has amounts or texts that no bill has; ask for it again.") from error
