"""The whole price lists of the hospitals of ``dev.tsv``, by the family of the hospital."""

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from evals.chargemaster import DATA, PriceLine, families, price_lines

_LISTS = DATA / "wordings.tsv.gz"


@cache
def wordings() -> dict[str, list[PriceLine]]:
    """Every line of the whole lists, by the family of its hospital; lists of no family that is known are left out."""
    with gzip.open(_LISTS, "rt", encoding="utf-8", newline="") as source:
        rows = csv.DictReader(source, delimiter="\t")
        lines = [PriceLine(row["hospital"], row["description"], row["code"], None) for row in rows]
    found: dict[str, list[PriceLine]] = defaultdict(list)
    family = _family_of(lines)
    for line in lines:
        if line.hospital in family:
            found[family[line.hospital]].append(line)
    return found


@cache
def lists_of() -> dict[str, str]:
    """The list of each hospital of ``dev.tsv``, which is named by a number: the one that holds most of its lines."""
    holders: dict[tuple[str, str], str] = {
        (line.description, line.code): line.hospital for lines in wordings().values() for line in lines
    }
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for line in price_lines():
        if (found := holders.get((line.description, line.code))) is not None:
            shared[line.hospital][found] += 1
    return {hospital: counts.most_common(1)[0][0] for hospital, counts in shared.items()}


def _family_of(lines: Sequence[PriceLine]) -> dict[str, str]:
    """The family of each list, which names its hospital by a number: that of the lines it shares most with."""
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in lines:
        holders[line.description, line.code].add(line.hospital)
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for line in price_lines():
        for hospital in holders.get((line.description, line.code), ()):
            shared[hospital][families()[line.hospital]] += 1
    return {hospital: counts.most_common(1)[0][0] for hospital, counts in shared.items()}
