"""An edition: one dated release of a code system, of a fee schedule or of the rules for codes."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Kind:
    """What an edition can be an edition of.

    ``system`` is the code system that its codes belong to, None where it holds prices or rules; ``months`` is how
    long one holds as a rule, after which a newer one is expected; ``whole`` says that a code it does not list is
    no code while it holds.
    """

    id: str
    title: str
    keeper: str
    months: int
    system: str | None = None
    whole: bool = False


_CMS = "Centers for Medicare & Medicaid Services"
_X12 = "X12"

KINDS: dict[str, Kind] = {
    kind.id: kind
    for kind in (
        Kind("hcpcs", "HCPCS Level II codes", _CMS, 3, "hcpcs", whole=True),
        Kind("icd10cm", "ICD-10-CM diagnoses", "CDC/NCHS and CMS", 12, "icd10cm", whole=True),
        Kind("icd10pcs", "ICD-10-PCS procedures", _CMS, 12, "icd10pcs", whole=True),
        Kind("msdrg", "MS-DRG titles", _CMS, 12, "msdrg", whole=True),
        Kind("cpt", "CPT codes, under licence", "American Medical Association", 12, "cpt", whole=True),
        Kind("cdt", "CDT codes, under licence", "American Dental Association", 12, "cdt", whole=True),
        Kind("pos", "Places of service", _CMS, 12, "pos"),
        Kind("carc", "Claim adjustment reasons, under licence", _X12, 4, "carc"),
        Kind("rarc", "Remittance remarks, under licence", _X12, 4, "rarc"),
        Kind("pfs", "Medicare physician fee schedule", _CMS, 12),
        Kind("opps", "Medicare hospital outpatient rates", _CMS, 3),
        Kind("clfs", "Medicare laboratory fees", _CMS, 3),
        Kind("asp", "Medicare drug payment limits", _CMS, 3),
        Kind("ptp-practitioner", "NCCI pairs, clinicians", _CMS, 3),
        Kind("ptp-hospital", "NCCI pairs, hospital outpatient", _CMS, 3),
        Kind("mue-practitioner", "Unlikely units, clinicians", _CMS, 3),
        Kind("mue-hospital", "Unlikely units, hospital outpatient", _CMS, 3),
        Kind("mue-dme", "Unlikely units, equipment suppliers", _CMS, 3),
    )
}
"""Every kind by its id."""


@dataclass(frozen=True, slots=True)
class Period:
    """What an edition calls itself and the first and last day on which it holds; ``ends`` is inclusive."""

    name: str
    starts: date
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """One imported release. ``id`` names its file; ``sha256`` is that of the file it was read from."""

    id: str
    kind: Kind
    name: str
    starts: date
    ends: date | None
    source: str
    sha256: str
    imported: datetime
    rows: int

    @property
    def label(self) -> str:
        """What a person calls it: the kind's title and the edition's name."""
        return f"{self.kind.title}, {self.name}"

    def holds(self, day: date) -> bool:
        """Whether ``day`` lies between its first and its last day."""
        return self.starts <= day and (self.ends is None or day <= self.ends)
