"""What is known of one code: the shape that every code system shares.

Sections are the coarse kinds of service that the rest of the house reasons with ("was this the drug or
the visit?"); they are ours, and every table of words names one of them for each of its codes.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Language = Literal["en", "es"]
Origin = Literal["own", "official", "range"]

SECTIONS = frozenset(
    {
        "visit",  # a clinician sees the patient, in an office or at the bedside
        "emergency_visit",
        "preventive_visit",
        "hospital_care",  # a doctor's care of someone who stays in the hospital, observation included
        "facility",  # the use of a clinic, treatment room or operating room and its staff
        "room",  # the bed and the nursing, by the day or hour
        "drug",
        "vaccine",
        "administration",  # giving a shot, a vaccine, an infusion: the work, not the medicine
        "lab",
        "pathology",
        "imaging",
        "heart_test",
        "lung_test",
        "nerve_test",
        "eye_care",
        "hearing",
        "procedure",  # done to the patient without an operating room as a rule
        "surgery",
        "anesthesia",
        "therapy",  # physical, occupational, speech
        "mental_health",
        "maternity",
        "ambulance",
        "supply",
        "device",  # what stays in the body
        "equipment",  # what goes home with the patient
        "blood",
        "radiation",
        "dialysis",
        "dental",
        "telehealth",
        "measure",  # reported for quality or counting, as a rule without a charge
        "diagnosis",
        "payment",  # reasons, remarks, groups: how a claim was paid
        "place",
        "modifier",
        "stay",  # a whole hospital stay paid as one (MS-DRG)
        "other",
    }
)
"""Every value the ``section`` column may take."""


@dataclass(frozen=True, slots=True)
class Range:
    """A run of codes, first to last inclusive, that share a meaning.

    Codes compare as text of equal length; a code that ends in the letter of its kind (CPT 0001F, 0042T)
    compares by that letter first. ``section`` is one of SECTIONS.
    """

    first: str
    last: str
    title_en: str
    title_es: str
    section: str

    def holds(self, code: str) -> bool:
        """Whether ``code``, in its compact form, lies in the range."""
        return len(code) == len(self.first) and order(self.first) <= order(code) <= order(self.last)


@lru_cache(maxsize=8192)
def order(code: str) -> str:
    """What ``code`` sorts by: itself, with the letter that marks a CPT category moved to the front.

    >>> order("0042T"), order("99213")
    ('T0042', '99213')
    """
    marked = len(code) == 5 and code[:4].isdigit() and code[4].isalpha()
    return code[4] + code[:4] if marked else code


@dataclass(frozen=True, slots=True)
class Entry:
    """One code with its words.

    ``origin`` says whose words they are: our own, the official ones of an imported edition, or no more
    than what its range says. ``unit`` is the amount of drug that one billed unit stands for ("10 mg").
    ``starts`` and ``ends`` are the first and the last day on which the words hold; None leaves that
    side open. ``official`` is the name that an imported edition gives it, beside our own words or as them.
    """

    system: str
    code: str
    title_en: str
    plain_en: str
    title_es: str
    plain_es: str
    section: str
    synonyms: tuple[str, ...] = ()
    origin: Origin = "own"
    source: str = "plainbill"
    edition: str = ""
    unit: str | None = None
    starts: date | None = None
    ends: date | None = None
    official: str = ""

    def title(self, language: Language) -> str:
        """The short name in ``language``; English where the Spanish is missing."""
        return (self.title_es or self.title_en) if language == "es" else self.title_en

    def plain(self, language: Language) -> str:
        """What happens to the patient, in one or two sentences, in ``language``."""
        return (self.plain_es or self.plain_en) if language == "es" else self.plain_en
