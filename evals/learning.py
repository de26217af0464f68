"""``python -m evals.learning``: learns from the whole price lists what ``knowledge/learned.npz`` holds.

What ships is learned from all lists; what it is worth is measured in ``evals.retrieval``, in folds, each without the
lists of its own hospitals' families.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection
from functools import cache
from pathlib import Path

import numpy as np

import knowledge
from evals.chargemaster import ABSENT, PriceLine, available
from evals.wordings import wordings
from knowledge import Knowledge, open_knowledge, weighing
from knowledge.build.embeddings import embed
from knowledge.encoder import Vectors
from knowledge.finder import Finder
from knowledge.learned import Learned, learn, save
from knowledge.location import MODEL_PACKAGE, cache_home

TARGET = Path(knowledge.__file__).with_name("learned.npz")
_OF_A_FAMILY = 2
_OF_A_CODE = 10
"""Lines that a code is learned from: sisters print the same, and one owner's habits are not to be all of it."""


@cache
def chosen() -> tuple[tuple[str, PriceLine], ...]:
    """The lines that are learned from, each with its family; always the same."""
    by_code: dict[tuple[str, str], dict[str, list[PriceLine]]] = defaultdict(lambda: defaultdict(list))
    for family, lines in wordings().items():
        for line in lines:
            by_code[line.system, line.code][family].append(line)
    found: list[tuple[str, PriceLine]] = []
    for families in by_code.values():
        held = [
            (family, line) for family, lines in families.items() for line in sorted(lines, key=chance)[:_OF_A_FAMILY]
        ]
        found.extend(sorted(held, key=lambda pair: chance(pair[1]))[:_OF_A_CODE])
    return tuple(found)


def chance(line: PriceLine) -> bytes:
    """What lines are put in order by where some are to be chosen as if by chance, always the same ones."""
    return hashlib.sha256(f"{line.hospital}\0{line.description}".encode()).digest()


@cache
def _whole() -> Knowledge:
    return open_knowledge()


@cache
def vectors() -> Vectors:
    """A vector for each of the chosen lines, kept between runs as those of a build are."""
    texts = [_whole().finder.write_out(line.description) for _, line in chosen()]
    cached = cache_home() / "workshop" / "vectors.sqlite"
    return embed(texts, _whole().encoder, "-".join(MODEL_PACKAGE), cached, lambda *_: None)


def learned_without(held: Collection[str]) -> Learned:
    """What the lists of all families but the ``held`` ones teach, of the codes that have words of our own."""
    rows = [
        place
        for place, (family, line) in enumerate(chosen())
        if family not in held and (line.system, line.code) in _whole().finder.own_codes
    ]
    codes = [(chosen()[place][1].system, chosen()[place][1].code) for place in rows]
    return learn(codes, vectors()[np.array(rows)])


def finder_without(held: Collection[str]) -> Finder:
    """A finder that the lists of the ``held`` families taught nothing."""
    whole = _whole()
    learned = learned_without(held)
    return Finder(whole.folder, whole.catalog, whole.encoder, weighing.load(), learned=learned)


def main() -> None:
    """Learn, and write the numbers. Ends with a sentence where the price lists are absent."""
    if not available():
        raise SystemExit(ABSENT)
    save(learned_without(()), TARGET)


if __name__ == "__main__":
    main()
