"""What published files look like: one module a layout, each with the same four names.

``KIND`` is the kind of edition it makes (or ``kind(package)`` where the file decides), ``recognize`` says how sure it
is that a file has its layout, ``period`` which edition the file is, ``read`` gives its rows in a stream.
"""

from collections.abc import Iterator
from typing import Protocol

from codesets.editions.edition import Period
from codesets.editions.importers import (
    asp,
    carc_rarc,
    cdt,
    clfs,
    cpt,
    hcpcs_fixed,
    hcpcs_table,
    icd10_order,
    ms_drg,
    mue,
    opps,
    pfs,
    place_of_service,
    ptp,
)
from codesets.editions.package import Package
from codesets.editions.rows import Row


class Importer(Protocol):
    """One published layout."""

    def kind(self, package: Package) -> str:
        """The id of the kind of edition that the file holds."""

    def recognize(self, package: Package) -> float:
        """How sure it is, 0 to 1, that ``package`` has this layout; by content, not by name alone."""

    def period(self, package: Package) -> Period | None:
        """The edition's name and days; None where neither the file nor its name tells them."""

    def read(self, package: Package) -> Iterator[Row]:
        """The rows, in the file's order. Raises Damaged where the file breaks off."""


IMPORTERS: tuple[Importer, ...] = (
    hcpcs_fixed,
    hcpcs_table,
    icd10_order,
    ms_drg,
    cpt,
    cdt,
    place_of_service,
    carc_rarc,
    pfs,
    opps,
    clfs,
    asp,
    ptp,
    mue,
)
"""Adding a layout is adding its module and one line here."""
