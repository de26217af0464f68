"""Draws the prices, days, people and services of made-up bills, as clinics and hospitals bill them."""

import random
from datetime import date, timedelta
from decimal import Decimal

from evals.errors.drafts import CENT, Draft, Item

LABS = {
    "80053": "COMP METABOLIC PANEL", "85025": "CBC W AUTO DIFF", "84443": "TSH", "80061": "LIPID PANEL",
    "83036": "HEMOGLOBIN A1C", "81001": "URINALYSIS AUTO W MICRO", "82306": "VITAMIN D 25 OH", "82607": "VITAMIN B12",
    "87086": "URINE CULTURE", "86803": "HEP C ANTIBODY", "87880": "STREP A RAPID", "84439": "FREE T4",
}  # fmt: skip
IMAGING = {
    "71046": "XR CHEST 2 VIEWS", "73030": "XR SHOULDER", "73610": "XR ANKLE 3 VIEWS", "70450": "CT HEAD WO",
    "74177": "CT ABD PELVIS W", "76700": "US ABDOMEN COMPLETE", "72148": "MRI L SPINE WO", "73721": "MRI KNEE WO",
}  # fmt: skip
IMAGING_REVENUE = {"7": "0320", "70450": "0351", "74177": "0352", "76700": "0402", "72148": "0612", "73721": "0610"}
DRUGS = {
    "J1885": ("KETOROLAC 15 MG", 4), "J2405": ("ONDANSETRON 1 MG", 8), "J1100": ("DEXAMETHASONE 1 MG", 10),
    "J0696": ("CEFTRIAXONE 250 MG", 4), "J3301": ("TRIAMCINOLONE 10 MG", 4), "J1200": ("DIPHENHYDRAMINE 50 MG", 1),
}  # fmt: skip


class Maker:
    """Draws prices, days and people; one object makes one bill."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.day = date(2026, rng.randint(1, 4), rng.randint(1, 28))
        self.hospital = rng.random() < 0.5

    def price(self, low: int, high: int) -> Decimal:
        """An amount between two, mostly with cents."""
        cents = self.rng.choice((0, 0, 25, 50, 75, self.rng.randint(1, 99)))
        return (Decimal(self.rng.randint(low, high)) + Decimal(cents) / 100).quantize(CENT)

    def item(
        self, code: str, words: str, low: int, high: int, revenue: str = "", marks: str = "", units: int = 1
    ) -> Item:
        """One line of the day; the hospital prints revenue codes."""
        return Item(code, words, self.price(low, high) * units, self.day, units, revenue if self.hospital else "",
                    tuple(marks.split()))  # fmt: skip

    def labs(self, count: int) -> list[Item]:
        """Several different tests and the draw."""
        codes = self.rng.sample(sorted(LABS), count)
        return [self.item(c, LABS[c], 15, 260, "0301") for c in codes] + [
            self.item("36415", "VENIPUNCTURE", 9, 45, "0300")
        ]

    def image(self) -> Item:
        """One scan or X-ray."""
        code = self.rng.choice(sorted(IMAGING))
        return self.item(code, IMAGING[code], 120, 2600, IMAGING_REVENUE.get(code, "0320"))

    def drug(self) -> Item:
        """One medicine by needle, in a usual amount."""
        code = self.rng.choice(sorted(DRUGS))
        words, most = DRUGS[code]
        return self.item(code, words, 3, 60, "0636", units=self.rng.randint(1, most))

    def draft(self, scene: str, items: list[Item], **more: object) -> Draft:
        """The document around the lines: who, when, printed after the last day."""
        born = more.pop("born", None) or self.day.replace(day=1) - timedelta(days=365 * self.rng.randint(22, 63) + 200)
        last = max((item.day for item in items if item.day), default=self.day)
        draft = Draft(
            scene, items, printed=last + timedelta(days=self.rng.randint(6, 40)), born=born,  # type: ignore[arg-type]
            sex=more.pop("sex", self.rng.choice(("female", "male"))), **more,  # type: ignore[arg-type]
        )  # fmt: skip
        if self.rng.random() < 0.4:
            draft.sex = draft.sex if scene in ("maternity", "newborn") else None
        if self.rng.random() < 0.4 and scene != "newborn":
            draft.born = None
        return draft
