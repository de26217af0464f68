"""The formats that CMS lays down for hospitals' price files, versions 2 and 3: tall CSV, wide CSV and JSON.

Each module has ``recognize(package)`` and ``read(package)``, which gives the hospital once and its charges in a stream.
"""

from collections.abc import Iterator
from typing import Protocol

from codesets.editions.package import Package
from codesets.prices.charge import Hospital, PublishedCharge
from codesets.prices.formats import json_file, tall, wide


class Format(Protocol):
    """One format."""

    def recognize(self, package: Package) -> float:
        """How sure it is, 0 to 1, by the headings or the first names."""

    def read(self, package: Package) -> Iterator[Hospital | PublishedCharge]:
        """The hospital, once, and its charges. Raises PriceFileError where it says less than it must."""


FORMATS: tuple[Format, ...] = (tall, wide, json_file)
"""Adding a format is adding its module and one line here."""
