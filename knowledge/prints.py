"""How published lines stand in the lists themselves, and which lists print them: the house style of each.

Two hospitals may call one thing by the same words and bill it under two codes; a list that prints as the bill does,
marks, department numbers and all, is likelier to be its own hospital's or a sister's, and its codes are meant.
"""

import re
import zipfile
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from knowledge.postings import plain

Floats = NDArray[np.float32]
Places = NDArray[np.int64]
Column = NDArray[Any]

_OTHER = re.compile(r"[^a-z0-9.%/#+-]+")
_LONGEST = 200
_MOST = 24
"""Printed forms of a line that are kept: a chain's hundred lists print few more."""
_SHARPNESS = 12
"""The power of likeness with which a printed form votes: any two have half of their letters in common."""
_NEARNESS = 4
"""The power of the cosine with which a list votes for the code of its nearest line."""
_SAME = 0.999
_NEAR = 0.9
_PARTS = ("prints", "print_ends", "print_firsts", "print_lists", "spread")


def printed(text: str) -> str:
    """``text`` as a list prints it, in small letters, one space between the words."""
    return _OTHER.sub(" ", plain(text[:_LONGEST])).strip()


@dataclass(frozen=True, slots=True)
class Style:
    """What the printed forms near a line say of one code.

    ``printed`` is how alike the best of its forms is; ``forms`` the share of the votes of all forms, ``both`` that of
    form and words together, ``house`` that of the lists, each voting for what it has nearest, the more so the more it
    prints as was asked; ``same`` its share of the lists that have the very words, -1 where none has; ``lists`` how
    many lists nearby have it.
    """

    printed: float
    forms: float
    both: float
    house: float
    same: float
    lists: int


class Prints:
    """The printed forms of published lines and the lists that they stand in; safe to share between threads."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        self._texts: bytes = stored["prints"].tobytes()
        self._ends = stored["print_ends"]
        self._firsts = stored["print_firsts"]
        self._lists = stored["print_lists"]
        self.spread: NDArray[np.int32] = stored["spread"]
        """How many lists have each code."""

    def styles(self, text: str, rows: Places, cosines: Floats, owners: Places) -> dict[int, Style]:
        """What the forms of ``rows``, as near as ``cosines``, say of each of their ``owners``."""
        if not len(rows):
            return {}
        counts = (self._firsts[rows + 1] - self._firsts[rows]).astype(np.intp)
        of = np.repeat(np.arange(len(rows)), counts)
        starts = np.cumsum(counts) - counts
        places = np.arange(len(of)) + np.repeat(self._firsts[rows].astype(np.intp) - starts, counts)
        forms = [self._form(place) for place in places.tolist()]
        alike = process.cdist([printed(text)], forms, scorer=fuzz.ratio)[0] / 100
        best = np.maximum.reduceat(alike, starts)
        names, owner = np.unique(owners, return_inverse=True)
        columns = (
            _highest(best, owner, len(names)),
            _shares(best**_SHARPNESS, owner, len(names)),
            _shares(((cosines + best) / 2) ** _SHARPNESS, owner, len(names)),
            *_voted(self._lists[places], owner[of], cosines[of], alike, len(names)),
        )
        told = zip(*(column.tolist() for column in columns), strict=True)
        return {name: Style(*one) for name, one in zip(names.tolist(), told, strict=True)}

    def _form(self, place: int) -> str:
        first = int(self._ends[place - 1]) if place else 0
        return self._texts[first : int(self._ends[place])].decode()


def _voted(
    lists: NDArray[np.int32], owner: NDArray[np.intp], cosines: Floats, alike: Floats, count: int
) -> tuple[Column, Column, Column]:
    """Of each of ``count`` owners ``house``, ``same`` and ``lists``, by forms that are each of a list and an owner."""
    lists, house = np.unique(lists, return_inverse=True)
    many = len(lists)
    pairs = owner * many + house
    nearest = _highest(cosines, house, many)
    voting = np.unique(pairs[cosines >= nearest[house] - 1e-6])
    votes = nearest**_NEARNESS * _highest(alike, house, many) ** _SHARPNESS
    same = np.unique(pairs[cosines >= _SAME]) // many
    leading = _highest(cosines, owner, count)
    near = np.unique(pairs[cosines >= _NEAR * leading[owner]]) // many
    return (
        _shares(votes[voting % many], voting // many, count),
        _shares(np.ones(len(same)), same, count) if len(same) else np.full(count, -1.0),
        np.bincount(near, minlength=count),
    )


def add_prints(path: Path, forms: Iterable[tuple[int, str, str]], owners: NDArray[np.int32]) -> None:
    """Write into the archive at ``path`` the ``forms``: the row of each, its text, and the name of its list.

    ``owners`` is the code of each row, by its number.
    """
    lists: dict[str, int] = {}
    seen: set[int] = set()
    blob, ends, rows, of = bytearray(), array("q"), array("i"), array("i")
    kept = np.zeros(len(owners), dtype=np.uint8)
    for row, text, name in forms:
        form, number = printed(text), lists.setdefault(name, len(lists))
        key = hash((row, form, number))
        if key not in seen and kept[row] < _MOST:
            seen.add(key)
            kept[row] += 1
            blob += form.encode()
            ends.append(len(blob))
            rows.append(row)
            of.append(number)
    _append(path, dict(zip(_PARTS, _by_row(bytes(blob), ends, rows, of, owners), strict=True)))


def _by_row(
    blob: bytes, ends: "array[int]", rows: "array[int]", of: "array[int]", owners: NDArray[np.int32]
) -> tuple[Column, ...]:
    """The forms in the order of their rows; where each ends, where each row begins, the list of each; lists a code."""
    row, last, number = np.array(rows), np.array(ends, dtype=np.int64), np.array(of, dtype=np.int32)
    order = np.argsort(row, kind="stable")
    firsts = np.concatenate([[0], last[:-1]])
    texts = b"".join(blob[firsts[at] : last[at]] for at in order.tolist())
    codes = int(owners.max()) + 1
    pairs = np.unique(owners[row].astype(np.int64) * (int(number.max()) + 1) + number)
    return (
        np.frombuffer(texts, dtype=np.uint8),
        np.cumsum((last - firsts)[order]).astype(np.uint32),
        np.concatenate([[0], np.cumsum(np.bincount(row, minlength=len(owners)))]).astype(np.uint32),
        number[order],
        np.bincount(pairs // (int(number.max()) + 1), minlength=codes).astype(np.int32),
    )


def _append(path: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    with zipfile.ZipFile(path, "a", allowZip64=True) as archive:
        for name, one in arrays.items():
            with archive.open(f"{name}.npy", "w", force_zip64=True) as part:
                np.lib.format.write_array(part, one, allow_pickle=False)


def _highest(values: NDArray[np.floating[Any]], of: NDArray[np.intp], count: int) -> NDArray[np.float64]:
    """The highest of the ``values`` of each of ``count`` owners."""
    found = np.zeros(count)
    np.maximum.at(found, of, values)
    return found


def _shares(votes: NDArray[np.floating[Any]], of: NDArray[np.intp], count: int) -> NDArray[np.float64]:
    """The share of each of ``count`` owners in the ``votes``."""
    sums = np.bincount(of, weights=votes, minlength=count)
    return np.asarray(sums / (sums.sum() or 1.0))
