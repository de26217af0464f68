"""The wordings of imported price lists as a source of candidates: what other hospitals call a line, and its code.

Runs of three and four letters of the written-out words, weighed by how telling they are, in one table of numpy: a line
is compared with every published line at once (cosine), and each code has the best of its lines, and their vote.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from codesets.prices.wording import normal
from knowledge.abbreviations import expand
from knowledge.postings import plain
from knowledge.prints import Prints, Style

FILE = "wordings.npz"
"""The table's name in the folder of the price files."""
NEAREST = 80
"""Published lines that may bring a candidate."""
_SHARPNESS = 6
"""The power of the cosine with which a line votes: near ones decide."""
_LONGEST = 200
_NUMBER = re.compile(r"[0-9]+(?:[.][0-9]+)?")

Floats = NDArray[np.float32]


def grams_of(text: str) -> list[str]:
    """The runs of three and four letters in the words of ``text``, each word with its borders."""
    found: list[str] = []
    for word in text.split():
        framed = f" {word} "
        for size in (3, 4):
            found.extend(framed[place : place + size] for place in range(max(1, len(framed) - size + 1)))
    return found


def written_out(text: str) -> str:
    """``text`` as it is compared: the software's prefix off, abbreviations written out, small letters."""
    return plain(expand(normal(text[:_LONGEST])))


@dataclass(frozen=True, slots=True)
class Neighbor:
    """A code that published lines near the query have, each measure that of the best of those lines.

    ``nearest`` is the cosine, ``share`` the share of the votes, ``lines`` how many there are, ``place`` how many lines
    of any code are nearer than its first, ``known`` how many lines have the code at all; ``ratio`` how alike the words
    are in any order, ``covers`` how much of the query the line explains, ``covered`` how much of the line the query
    does, ``numbers`` the numbers that both name less half of those that only one does; ``spread`` how many lists have
    the code, ``style`` what the forms say that they print its lines in.
    """

    system: str
    code: str
    nearest: float
    share: float
    lines: int
    place: int
    known: int
    ratio: float
    covers: float
    covered: float
    numbers: float
    spread: int
    style: Style


class PublishedWords:
    """The table in ``folder``, read once; safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        with np.load(folder / FILE, allow_pickle=False) as stored:
            self._places = {str(term): place for place, term in enumerate(stored["terms"])}
            self._starts = stored["starts"]
            self._rows = stored["rows"]
            self._weights = stored["weights"]
            self._rarity = stored["rarity"]
            self._owners = stored["owners"]
            self._texts = stored["texts"].tobytes()
            self._ends = stored["ends"]
            self._uses = dict(zip(map(str, stored["words"]), stored["uses"].tolist(), strict=True))
            self._known = np.bincount(self._owners)
            self._prints = Prints(stored)
            self.codes = [(system, code) for system, _, code in (str(one).partition(" ") for one in stored["codes"])]

    def neighbors(self, text: str) -> list[Neighbor]:
        """The codes of the published lines nearest to ``text``, the best first."""
        asked = written_out(text)
        cosines = self._cosines(asked)
        count = min(NEAREST, len(cosines))
        near = np.argpartition(-cosines, count - 1)[:count]
        near = near[np.argsort(-cosines[near], kind="stable")]
        near = near[cosines[near] > 0]
        votes = cosines[near] ** _SHARPNESS
        lines: dict[int, list[int]] = {}
        owners = self._owners[near].astype(np.int64)
        styles = self._prints.styles(text, near, cosines[near], owners)
        for at, owner in enumerate(owners.tolist()):
            lines.setdefault(owner, []).append(at)
        whole = float(votes.sum()) or 1.0
        alike = self._alike(asked, [self._text(int(row)) for row in near])
        found = [
            Neighbor(
                *self.codes[owner],
                nearest=float(cosines[near[at[0]]]),
                share=float(votes[at].sum()) / whole,
                lines=len(at),
                place=at[0],
                known=int(self._known[owner]),
                ratio=max(alike[one][0] for one in at),
                covers=max(alike[one][1] for one in at),
                covered=max(alike[one][2] for one in at),
                numbers=max(alike[one][3] for one in at),
                spread=int(self._prints.spread[owner]),
                style=styles[owner],
            )
            for owner, at in lines.items()
        ]
        return sorted(found, key=lambda one: (-one.nearest, -one.share))

    def _alike(self, asked: str, texts: Sequence[str]) -> list[tuple[float, float, float, float]]:
        """For each text: how alike the words are, how much it holds of what was asked and the other way round, how the
        numbers agree."""
        words, numbers = set(asked.split()), set(_NUMBER.findall(asked))
        whole = self._weight(words) or 1.0
        found = []
        for text in texts:
            named = set(text.split())
            held = self._weight(words & named)
            theirs = set(_NUMBER.findall(text))
            agreement = len(numbers & theirs) - len(numbers ^ theirs) / 2
            back = held / (self._weight(named) or 1.0)
            found.append((fuzz.token_sort_ratio(asked, text) / 100, held / whole, back, agreement))
        return found

    def _weight(self, words: Set[str]) -> float:
        """How telling the words are together."""
        return sum(math.log(len(self._owners) / (1 + self._uses.get(word, 0))) for word in words)

    def _text(self, row: int) -> str:
        first = int(self._ends[row - 1]) if row else 0
        words: bytes = self._texts[first : int(self._ends[row]) - 1]
        return words.decode()

    def _cosines(self, text: str) -> Floats:
        total = np.zeros(len(self._owners), dtype=np.float32)
        times = {self._places[gram]: count for gram, count in Counter(grams_of(text)).items() if gram in self._places}
        weights = {place: (1 + math.log(count)) * float(self._rarity[place]) for place, count in times.items()}
        length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        for place, weight in weights.items():
            run = slice(self._starts[place], self._starts[place + 1])
            total[self._rows[run]] += self._weights[run] * np.float32(weight / length)
        return total


class PublishedTable:
    """The table in ``folder`` as it stands now: none before the first import, the new one after each."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = Lock()
        self._seen: int | None = None
        self._table: PublishedWords | None = None

    def current(self) -> PublishedWords | None:
        """The table; None where no price file has been imported."""
        try:
            changed = self._path.stat().st_mtime_ns
        except OSError:
            return None
        with self._lock:
            if changed != self._seen:
                self._table = PublishedWords(self._path.parent)
                self._seen = changed
            return self._table
