"""Turns text into matches: which code a bill line means, and how sure that is.

>>> from knowledge import open_knowledge                      # doctest: +SKIP
>>> open_knowledge().finder.lookup("HC VENIPUNCTURE")[0].code  # doctest: +SKIP
'36415'
"""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from threadpoolctl import threadpool_limits

from codesets.catalog import Catalog
from codesets.editions import Shelf
from codesets.prices import PriceBook
from knowledge import location, weighing
from knowledge.encoder import Encoder, OnnxEncoder
from knowledge.exceptions import KnowledgeMissing
from knowledge.files import CODES_FILE, MANIFEST_FILE
from knowledge.finder import Finder
from knowledge.holding import hold
from knowledge.published_words import PublishedTable
from knowledge.topic_index import TopicIndex

__all__ = ["Knowledge", "KnowledgeMissing", "open_knowledge"]


@dataclass(frozen=True)
class Knowledge:
    """The built folder, opened: each part on first use, read-only, shared by all threads."""

    folder: Path
    builtin_cpt_words: bool = True

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """What the folder was built from."""
        read: dict[str, Any] = json.loads((self.folder / MANIFEST_FILE).read_text(encoding="utf-8"))
        return read

    @cached_property
    def editions(self) -> Shelf:
        """The official editions that an operator has imported, if any."""
        return Shelf()

    @cached_property
    def prices(self) -> PriceBook:
        """The hospitals' own price lists that an operator has imported, if any."""
        return PriceBook()

    @cached_property
    def catalog(self) -> Catalog:
        """What a code is."""
        return Catalog(self.folder / CODES_FILE, self.builtin_cpt_words, self.editions)

    @cached_property
    def encoder(self) -> Encoder:
        """Text to vectors."""
        return OnnxEncoder(self.folder)

    @cached_property
    def finder(self) -> Finder:
        """Which code a text means."""
        return Finder(self.folder, self.catalog, self.encoder, weighing.load(), PublishedTable(self.prices.folder))

    @cached_property
    def topics(self) -> TopicIndex:
        """Which topic a question is on."""
        return TopicIndex(self.folder, self.encoder)


def open_knowledge(folder: Path | None = None, builtin_cpt_words: bool = True) -> Knowledge:
    """The knowledge in ``folder``, or in the one that belongs to this installation's words.

    ``builtin_cpt_words=False`` answers CPT codes from imported editions and ranges alone. Raises
    KnowledgeMissing, with the command that builds it, where there is no such folder.
    """
    found = location.find_folder(folder)
    hold(found)
    # One query is too little to share: threads that wait for their part keep every core busy and take twice the time.
    threadpool_limits(1, user_api="blas")
    return Knowledge(found, builtin_cpt_words)
