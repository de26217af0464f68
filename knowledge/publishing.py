"""Makes the table of ``knowledge.published_words`` from imported price lists."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.prints import add_prints
from knowledge.published_words import FILE, Floats, grams_of, written_out

_OFTEN = 255


Lines = Iterable[tuple[str, str, str, str]]
"""Description, system, code, list."""


def learn(lines: Callable[[], Lines], folder: Path, write_out: Callable[[str], str] = written_out) -> int:
    """Write the table of ``lines`` into ``folder`` and return how many distinct ones it has.

    They are asked for twice: what is printed is not kept while the words are counted.
    """
    texts = sorted(one for one in {(write_out(words), system, code) for words, system, code, _ in lines()} if one[0])
    path = folder / FILE
    if not texts:
        path.unlink(missing_ok=True)
        return 0
    codes = sorted({(system, code) for _, system, code in texts})
    places = {code: place for place, code in enumerate(codes)}
    owners = np.array([places[system, code] for _, system, code in texts], dtype=np.int32)
    draft = folder / f".{FILE}.part.npz"
    _write_words(draft, texts, owners, codes)
    add_prints(draft, _forms(lines(), texts, write_out), owners)
    draft.replace(path)
    return len(texts)


def _forms(
    lines: Lines, texts: Sequence[tuple[str, str, str]], write_out: Callable[[str], str]
) -> Iterator[tuple[int, str, str]]:
    """The row of each line among the sorted ``texts``, its description as printed, its list."""
    for words, system, code, name in lines:
        if text := write_out(words):
            yield bisect_left(texts, (text, system, code)), words, name


def _write_words(
    path: Path,
    texts: Sequence[tuple[str, str, str]],
    owners: NDArray[np.int32],
    codes: Sequence[tuple[str, str]],
) -> None:
    terms, starts, rows, weights, rarity = _table([text for text, _, _ in texts])
    uses = Counter(word for text, _, _ in texts for word in set(text.split()))
    np.savez(
        path,
        terms=np.array(terms),
        starts=starts,
        rows=rows,
        weights=weights,
        rarity=rarity,
        owners=owners,
        texts=np.frombuffer("\n".join(text for text, _, _ in texts).encode(), dtype=np.uint8),
        ends=np.cumsum([len(text.encode()) + 1 for text, _, _ in texts]),
        words=np.array(sorted(uses)),
        uses=np.array([uses[word] for word in sorted(uses)], dtype=np.int32),
        codes=np.array([f"{system} {code}" for system, code in codes]),
    )


def _table(
    texts: Sequence[str],
) -> tuple[list[str], NDArray[np.int64], NDArray[np.int32], NDArray[np.float16], Floats]:
    """Every term; where its run begins; the texts that hold it and its weight in each; how telling it is."""
    numbers: dict[str, int] = {}
    found, times, sizes = array("i"), array("B"), array("i")
    for text in texts:
        counted = Counter(grams_of(text))
        found.extend(numbers.setdefault(gram, len(numbers)) for gram in counted)
        times.extend(min(count, _OFTEN) for count in counted.values())
        sizes.append(len(counted))
    # In narrow numbers throughout: a list of a gigabyte has tens of millions of runs.
    term, count = np.frombuffer(found, dtype=np.int32), np.frombuffer(times, dtype=np.uint8)
    uses = np.bincount(term, minlength=len(numbers))
    rarity = (np.log((1 + len(texts)) / (1 + uses)) + 1).astype(np.float32)
    weights = (1 + np.log(count, dtype=np.float32)) * rarity[term]
    held = np.array(sizes)
    lengths = np.sqrt(np.add.reduceat(weights**2, np.cumsum(held) - held))
    row = np.repeat(np.arange(len(texts), dtype=np.int32), held)
    weights /= lengths[row]
    order = np.argsort(term, kind="stable")
    starts = np.concatenate([[0], np.cumsum(uses)])
    return list(numbers), starts, row[order], weights.astype(np.float16)[order], rarity
