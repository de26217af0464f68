"""What a hospital publishes under 45 CFR 180: itself, its services, and what each payer's plan pays for them.

https://www.cms.gov/priorities/key-initiatives/hospital-price-transparency and the data dictionary at
https://github.com/CMSgov/hospital-price-transparency. What the file does not say is None.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from codesets import SYSTEMS


@dataclass(frozen=True, slots=True)
class Hospital:
    """Whose prices they are. ``id`` is that of the import, empty before it; ``updated`` is the file's own date."""

    name: str
    updated: date | None = None
    version: str = ""
    locations: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    npis: tuple[str, ...] = ()
    ein: str | None = None
    id: str = ""
    source: str = ""
    sha256: str = ""
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Rate:
    """What one payer's plan pays: dollars, a percentage, or words for how it is worked out.

    ``median``, ``low`` (10th percentile), ``high`` (90th) and ``count`` are of what was really paid, in files from
    version 3 on; ``estimate`` is the expected amount of files before it.
    """

    payer: str
    plan: str
    dollars: Decimal | None = None
    percentage: Decimal | None = None
    algorithm: str | None = None
    methodology: str | None = None
    median: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    count: str | None = None
    estimate: Decimal | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class PublishedCode:
    """A code of a published service, with the type as the file names it: CPT, HCPCS, RC, MS-DRG, NDC, CDM, LOCAL …"""

    type: str
    code: str

    @property
    def system(self) -> str | None:
        """The code system that it belongs to; None of a hospital's own number, or of one that is none."""
        return _system(self.type.upper(), self.code)

    @property
    def written(self) -> str:
        """The code the way its system writes it."""
        system = self.system
        return SYSTEMS[system].format(self.code) if system else self.code


@lru_cache(maxsize=65536)
def _system(kind: str, code: str) -> str | None:
    named = _SYSTEMS.get(kind)
    found = ("cpt", "hcpcs") if named in ("cpt", "hcpcs") else (named,) if named else ()
    return next((system for system in found if SYSTEMS[system].is_valid(code)), None)


_SYSTEMS = {
    "CPT": "cpt",
    "HCPCS": "hcpcs",
    "RC": "revenue",
    "MS-DRG": "msdrg",
    "NDC": "ndc",
    "CDT": "cdt",
    "ICD": "icd10pcs",
}


@dataclass(frozen=True, slots=True)
class PublishedCharge:
    """One service of the list, in one setting: ``gross`` is the full price, ``cash`` the price without a plan.

    ``drug_unit`` and ``drug_type`` say how much of a drug the price is for ("1", "ML").
    """

    description: str
    codes: tuple[PublishedCode, ...] = ()
    setting: str = ""
    modifiers: tuple[str, ...] = ()
    gross: Decimal | None = None
    cash: Decimal | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    rates: tuple[Rate, ...] = ()
    drug_unit: Decimal | None = None
    drug_type: str | None = None
    notes: str | None = None
