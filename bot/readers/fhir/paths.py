"""The parts of a FHIR resource with the paths to them in its JSON: ``$.item[0].net.value``."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from bot.readers.fhir.access import Node

_DEEPEST = 12
_MOST = 5_000


class Leaf(NamedTuple):
    """A value that holds no others, and the path to it.

    The parts of a person's name are one value: they are put together as they are said.
    """

    path: str
    value: Any


def members(parent: Node, name: str, path: str) -> Iterator[tuple[str, Node]]:
    """The objects under a name, whether it holds one or a list of them, with their paths."""
    found = parent.get(name)
    if isinstance(found, list):
        for index, one in enumerate(found[:_MOST]):
            if isinstance(one, dict):
                yield f"{path}.{name}[{index}]", one
    elif isinstance(found, dict):
        yield f"{path}.{name}", found


def leaves(value: Any, path: str, depth: int = 0) -> Iterator[Leaf]:
    """Every value below one, in the order of the file."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if "family" in value:
            yield Leaf(path, _called(value))
        for name, one in value.items():
            yield from leaves(one, f"{path}.{name}", depth + 1)
    elif isinstance(value, list):
        for index, one in enumerate(value[:_MOST]):
            yield from leaves(one, f"{path}[{index}]", depth + 1)
    else:
        yield Leaf(path, value)


def _called(name: Node) -> str:
    parts = [*_texts(name.get("given")), *_texts([name.get("family")]), *_texts(name.get("suffix"))]
    return " ".join(parts)


def _texts(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
