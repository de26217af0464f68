"""The resources of a FHIR file: one, a Bundle of them, or one a line (ndjson); and who they refer to."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NoReturn

from bot.exceptions import TooLarge, Unreadable, Unsupported
from bot.readers.fhir.access import Node, node, nodes, text

KINDS = ("ExplanationOfBenefit", "Claim", "ClaimResponse")
"""The resources that hold a bill."""

_DAMAGED = "This looks like FHIR but is damaged or incomplete; send it again."
_MOST_RESOURCES = 20_000
_MOST_NESTED = 3


class Resource(dict[str, Any]):
    """A resource with the ``path`` to it in its file: ``$.entry[0].resource``."""

    def __init__(self, content: Node, path: str) -> None:
        super().__init__(content)
        self.path = path


def resources(written: str) -> list[Resource]:
    """Every resource of a file, Bundles opened; raises `Unreadable` where it is damaged."""
    found: list[Resource] = []
    for path, one in _contents(written):
        _open(one, found, 0, path)
    return found


def bills_of(found: list[Resource]) -> list[Resource]:
    """The resources that hold bills; raises `Unsupported` with the names of the others where there are none."""
    wanted = [one for one in found if one["resourceType"] in KINDS]
    if wanted:
        return wanted
    names = sorted({text(one, "resourceType")[:40] or "?" for one in found})
    if not names:
        raise Unreadable("This FHIR file is empty; send the explanation of benefits itself.")
    raise Unsupported(
        f"This FHIR file holds {', '.join(names[:5])}, which is no bill;"
        " send an ExplanationOfBenefit, a Claim or a ClaimResponse."
    )


class References:
    """Finds the resource that a reference points to, in the same file or inside the resource that refers."""

    def __init__(self, found: list[Resource]) -> None:
        self._known: dict[str, Node] = {}
        for one in found:
            if text(one, "id"):
                self._known.setdefault(f"{text(one, 'resourceType')}/{text(one, 'id')}", one)
            if text(one, "fullUrl"):
                self._known.setdefault(text(one, "fullUrl"), one)

    def find(self, resource: Node, reference: Node) -> Node:
        """The resource; an empty one where it is not in the file."""
        wanted = text(reference, "reference")
        if not wanted:
            return {}
        for one in nodes(resource, "contained"):
            if text(one, "id").lstrip("#") == wanted.lstrip("#") and text(one, "id"):
                return one
        return self._known.get(wanted) or self._known.get("/".join(wanted.split("/")[-2:])) or {}


def _contents(written: str) -> Iterator[tuple[str, Any]]:
    """One JSON value, or one a line, with the path where it begins."""
    try:
        yield "$", _json(written)
        return
    except Unreadable:
        lines = [(number, line) for number, line in enumerate(written.splitlines(), start=1) if line.strip()]
        if len(lines) < 2:
            raise
    for number, line in lines:
        yield f"line {number} $", _json(line)


def _json(written: str) -> Any:
    try:
        return json.loads(written, parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError, ArithmeticError) as error:
        raise Unreadable(_DAMAGED) from error


def _refuse(_: str) -> NoReturn:
    raise ValueError


def _open(content: Any, found: list[Resource], depth: int, path: str) -> None:
    """Put a resource, or those of a list or Bundle, at the end of `found`."""
    if depth > _MOST_NESTED:
        raise Unreadable("This FHIR file has Bundles inside Bundles inside Bundles; send the bill itself.")
    if isinstance(content, list):
        for index, one in enumerate(content[: _MOST_RESOURCES + 1]):
            _open(one, found, depth + 1, f"{path}[{index}]")
        return
    if not isinstance(content, dict) or not isinstance(content.get("resourceType"), str):
        raise Unreadable(_DAMAGED)
    if content["resourceType"] == "Bundle":
        for index, entry in enumerate(content["entry"] if isinstance(content.get("entry"), list) else []):
            if isinstance(entry, dict) and (held := node(entry, "resource")):
                whole = {**held, "fullUrl": text(entry, "fullUrl")}
                _open(whole, found, depth + 1, f"{path}.entry[{index}].resource")
        return
    found.append(Resource(content, path))
    if len(found) > _MOST_RESOURCES:
        raise TooLarge("This FHIR file has more than 20,000 resources; send it in parts.")
