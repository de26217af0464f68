"""Lines of real hospitals' price lists, and which hospitals belong together.

Hospitals of one owner print one list. A fold that held one of them back and learned from its sister would
measure memory, so hospitals that share wordings, or a name, are one family and stay in one fold.
"""

import csv
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "chargemaster"
ABSENT = f"skipped: {DATA.parent.parent.name}/data/chargemaster is not on this machine"

_SHARED = 0.06
"""The share of the smaller list that two hospitals of one owner have in common, at least."""

_SOURCE = re.compile(r"\s*\((?:OSHPD|emigre)[^)]*\)\s*$")


@dataclass(frozen=True, slots=True)
class PriceLine:
    """One line of a hospital's price list, with the code that the hospital gave it."""

    hospital: str
    description: str
    code: str
    revenue: str | None

    @property
    def system(self) -> str:
        """The system of the code: dental codes begin with D, HCPCS with another letter, CPT with a digit."""
        if self.code[0].isdigit():
            return "cpt"
        return "cdt" if self.code[0] == "D" else "hcpcs"


def available() -> bool:
    """Whether the price lists are on this machine."""
    return (DATA / "dev.tsv").is_file()


@cache
def price_lines() -> tuple[PriceLine, ...]:
    """Every line of ``dev.tsv``, in its order. Raises FileNotFoundError where it is absent."""
    with (DATA / "dev.tsv").open(encoding="utf-8", newline="") as source:
        return tuple(
            PriceLine(line["hospital"], line["description"], line["code"], line["revenue_code"] or None)
            for line in csv.DictReader(source, delimiter="\t")
        )


@cache
def families() -> dict[str, str]:
    """The family of each hospital, named by the first of its members."""
    lists: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for line in price_lines():
        wording = re.sub(r"[\W\d]+", " ", line.description).strip().lower()
        lists[line.hospital].add((wording, line.code))
    names = sorted(lists)
    parent = {name: name for name in names}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    for place, one in enumerate(names):
        for other in names[:place]:
            alike = len(lists[one] & lists[other]) >= _SHARED * min(len(lists[one]), len(lists[other]))
            if alike or _same_name(one, other):
                first, second = sorted((root(one), root(other)))
                parent[second] = first
    return {name: root(name) for name in names}


def _same_name(one: str, other: str) -> bool:
    """Whether two sources list one hospital; a name with two numbers of its own is an owner's, not a hospital's."""
    return _bare(one) == _bare(other) and "(emigre" in one + other


def _bare(name: str) -> str:
    return _SOURCE.sub("", name) or name


def folds(count: int = 5) -> list[list[PriceLine]]:
    """The lines in ``count`` parts that share no family, of about equal size."""
    by_family: dict[str, list[PriceLine]] = defaultdict(list)
    for line in price_lines():
        by_family[families()[line.hospital]].append(line)
    parts: list[list[PriceLine]] = [[] for _ in range(count)]
    for name in sorted(by_family, key=lambda one: (-len(by_family[one]), one)):
        min(parts, key=len).extend(by_family[name])
    return parts


def tuning() -> frozenset[str]:
    """The families that abbreviations were learned from, about half; the others are only measured.

    The largest family, a quarter of all lines, is among them; of the rest the hash of the name decides.
    """
    sizes = Counter(families()[line.hospital] for line in price_lines())
    names = Counter(_bare(family) for family in sizes)
    keys = {family: _bare(family) if names[_bare(family)] == 1 else family for family in sizes}
    hashed = {family for family, key in keys.items() if int(hashlib.sha256(key.encode()).hexdigest(), 16) % 2 == 0}
    return frozenset(hashed | {sizes.most_common(1)[0][0]})


def halves(lines: Iterable[PriceLine]) -> tuple[list[PriceLine], list[PriceLine]]:
    """The lines of the hospitals tuned on, and of those never looked at."""
    tuned = tuning()
    seen: list[PriceLine] = []
    unseen: list[PriceLine] = []
    for line in lines:
        (seen if families()[line.hospital] in tuned else unseen).append(line)
    return seen, unseen
