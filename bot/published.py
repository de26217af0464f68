"""What others publish that a check may hold a bill against: official editions, hospitals' own price lists."""

from dataclasses import dataclass

from codesets.editions import Shelf


@dataclass(frozen=True, slots=True)
class Published:
    """The imported editions; empty where nothing has been imported."""

    editions: Shelf
