"""What every code system's module offers: its ranges, who keeps it, and the same four functions."""

from typing import Protocol

from codesets.entry import Range


class CodeSystem(Protocol):
    """One code system. The module ``codesets.cpt`` is one, as are all in ``codesets.SYSTEMS``."""

    RANGES: tuple[Range, ...]
    KEEPER: str
    ADDRESS: str

    def compact(self, text: str) -> str:
        """Return the code bare, without spaces and marks, in capitals; not checked."""

    def is_valid(self, text: str) -> bool:
        """Whether ``text`` is a code of this system; never raises."""

    def validate(self, text: str) -> str:
        """Return the compact code; raise CodeError where it is none of this system."""

    def format(self, text: str) -> str:
        """Return the code the way the field writes it."""
