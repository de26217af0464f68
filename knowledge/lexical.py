"""Words matched as words: BM25 in SQLite, and how well two short texts cover each other.

BM25 brings codes near; the coverage, reckoned on each short text of a code apart, then tells the code whose
name was printed from one whose long description happens to hold the same words.
"""

import math
import re
import sqlite3
import threading
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import quote

_WORD = re.compile(r"[a-z0-9]+(?:[.][0-9]+)?")
_MOST_WORDS = 40


def words_of(text: str) -> list[str]:
    """The words and numbers of ``text``: lower case, accents and plural s taken off."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [_singular(word) for word in _WORD.findall(plain)]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" else word


class Lexicon:
    """The search tables of a built ``codes.sqlite``, read-only; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        self._address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        self._local = threading.local()

    def own(self, text: str, k: int) -> list[tuple[int, float]]:
        """The ``k`` own entries nearest to ``text`` by BM25: place and score, best first."""
        return self._search("own_words", "bm25(own_words, 3.0, 1.0)", text, k)

    def diagnoses(self, text: str, k: int) -> list[tuple[int, float]]:
        """The ``k`` diagnoses nearest to ``text`` by BM25: place and score, best first."""
        return self._search("diagnosis_words", "bm25(diagnosis_words)", text, k)

    def own_texts(self, owners: Iterable[int]) -> dict[int, list[tuple[int, str]]]:
        """The texts of own entries, each with its position among the vectors."""
        wanted = list(owners)
        marks = ",".join("?" * len(wanted))
        found: dict[int, list[tuple[int, str]]] = {owner: [] for owner in wanted}
        for owner, position, text in self.connection.execute(
            f"select owner, position, text from own_text where owner in ({marks})",  # noqa: S608
            wanted,
        ):
            found[owner].append((position, text))
        return found

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """What a read of the tables gives."""
        return self.connection.execute(statement, values).fetchall()

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of the calling thread."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._local.connection = sqlite3.connect(self._address, uri=True)
        return found

    def _search(self, table: str, score: str, text: str, k: int) -> list[tuple[int, float]]:
        words = list(dict.fromkeys(words_of(text)))[:_MOST_WORDS]
        if not words:
            return []
        query = " OR ".join(f'"{word}"' for word in words)
        found = self.connection.execute(
            f"select rowid, -{score} from {table} where {table} match ? order by 2 desc limit ?",  # noqa: S608
            (query, k),
        )
        return [(int(place), float(value)) for place, value in found]


class Rarity:
    """How telling a word is: its inverse frequency among ``total`` entries."""

    def __init__(self, uses: Iterable[tuple[str, int]], total: int) -> None:
        self._total = total
        self._weights: dict[str, float] = {}
        for word, count in uses:
            self._weights[_singular(word)] = self._weigh(count)
        self._unknown = self._weigh(0)

    def _weigh(self, count: int) -> float:
        return math.log(1 + (self._total - count + 0.5) / (count + 0.5)) if count < self._total else 0.1

    def __call__(self, word: str) -> float:
        """The weight of ``word``; a number weighs as a middling word, an unknown one most."""
        if word[0].isdigit():
            return 0.4 * self._unknown
        return self._weights.get(word, self._unknown)
