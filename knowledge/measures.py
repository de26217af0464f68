"""What is measured on candidate codes before anything is weighed.

The same for every candidate, so that one set of weights can compare a drug with a visit with a diagnosis.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from knowledge.contrast import Stance, stance
from knowledge.kinds import kinds_of
from knowledge.postings import words_of

Table = NDArray[np.float64]

Manner = Literal["printed", "said"]
MANNERS: tuple[Manner, ...] = ("printed", "said")
"""How a query is worded: as bills and price lists print, or as people say it. What lists taught is for the first."""


FEATURES = (
    "dense_written_out",  # cosine of the nearest text to the query with its abbreviations written out
    "dense_printed",  # the same for the query as printed
    "learned",  # cosine of what price lists taught of the code to the query with its abbreviations written out
    "unlearned",  # they taught nothing of it
    "bm25",  # as a share of the best
    "covered",
    "overlap",
    "leading",
    "letters",
    "numbers",  # small numbers that both name, less those that only the query does
    "conflicts",
    "code_printed",  # the line prints this very code
    "revenue_agrees",
    "kind_agrees",
    "catch_all",  # how little any other code explains, for a code that stands for all without one
    "unheard",  # such a code, and what the line begins with stands in no text of ours
    "added_unasked",  # the code is for more of the same, and the line says nothing of more
    "retired",  # our words say that another code took its place
    "well_described",  # how many texts a code has: those that everyone meets have the most
    "not_a_service",  # a revenue code, a modifier, a place: seldom what a line's words name; a whole stay even less
    "is_diagnosis",  # below nought where the query is its very name
)
"""The names of the measures, in the order of the columns and of the weights."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Codes with their systems, and a line of measures for each."""

    codes: tuple[tuple[str, str], ...]
    measures: Table

    def __add__(self, other: "Candidates") -> "Candidates":
        return Candidates(self.codes + other.codes, np.concatenate([self.measures, other.measures]))


SMALL_NUMBER = re.compile(r"[0-9]{1,2}(?:[.][0-9]+)?")
"""A number that counts views, levels, hours: sizes and doses are larger as a rule."""

NONE = Candidates((), np.empty((0, len(FEATURES))))
"""No candidates."""


def table(columns: Mapping[str, ArrayLike], count: int) -> Table:
    """``columns`` in the order of FEATURES, those not given being 0."""
    made = np.zeros((count, len(FEATURES)))
    for name, column in columns.items():
        made[:, FEATURES.index(name)] = np.asarray(column, dtype=np.float64)
    return made


def manner_of(text: str) -> Manner:
    """Whether ``text`` reads like what people say or like a printed line: these use capitals, if only at times."""
    return "said" if text[1:] == text[1:].lower() else "printed"


@dataclass(frozen=True)
class Query:
    """A text to find the code of, in the forms that it is compared in."""

    printed: str
    written_out: str
    revenue: str | None = None

    @property
    def manner(self) -> Manner:
        """How it is worded."""
        return manner_of(self.printed)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the written-out form, each once."""
        return tuple(dict.fromkeys(words_of(self.written_out)))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The sections that the words speak for."""
        return kinds_of(frozenset(self.words), self.printed)

    @cached_property
    def stance(self) -> Stance:
        """Where the words stand on the pairs that tell neighbouring codes apart."""
        return stance(frozenset(self.words))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The small numbers, which count views, levels, hours: sizes and doses are larger as a rule."""
        return frozenset(word for word in self.words if SMALL_NUMBER.fullmatch(word))

    @cached_property
    def printed_tokens(self) -> frozenset[str]:
        """The tokens as printed, in capitals: a code may stand among them."""
        return frozenset(token.strip(".,;:()[]").upper() for token in self.printed.split())
