"""Errors planted in the lines of a bill, before its totals are made: each gives what should be found, or None.

None means that the bill has nothing that the error could be planted in.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from evals.errors.drafts import CENT, Draft, Item, Sex, Truth
from evals.errors.maker import Maker

_OTHER_WORDS = {"COMP METABOLIC PANEL": "CMP", "CBC W AUTO DIFF": "HEMOGRAM AUTO DIFF", "TSH": "THYROID STIM HORMONE"}
Plant = Callable[[Draft, random.Random], Truth | None]

_ONCE = frozenset("80053 85025 84443 80061 83036 71046 99213 99214 73610 70450 74177 76700 72148 87086 82306".split())  # noqa: SIM905


def _day(draft: Draft) -> date:
    return draft.items[0].day or date(2026, 3, 2)


def _new(
    draft: Draft, rng: random.Random, code: str, words: str, low: int = 20, high: int = 300, **more: object
) -> Item:
    item = Item(code, words, Maker(rng).price(low, high), _day(draft), **more)  # type: ignore[arg-type]
    draft.items.insert(rng.randint(0, len(draft.items)), item)
    return item


def _has(draft: Draft, *codes: str) -> bool:
    return any(item.code in codes for item in draft.items)


def repeated(draft: Draft, rng: random.Random) -> Truth | None:
    """A line stands twice."""
    once = [item for item in draft.items if item.code in _ONCE and not item.marks and draft.scene != "combined"]
    if not once or draft.scene == "stay" or draft.notes:
        return None
    item = rng.choice(once)
    copy = Item(**vars(item))
    if rng.random() < 0.3:
        copy.words = {"COMP METABOLIC PANEL": "CMP", "CBC W AUTO DIFF": "HEMOGRAM AUTO DIFF"}.get(
            item.words, item.words
        )
    draft.items.insert(rng.randint(0, len(draft.items)), copy)
    return [("duplicate_line", tuple(sorted((draft.number_of(item), draft.number_of(copy)))))]


def two_prices(draft: Draft, rng: random.Random) -> Truth | None:
    """One laboratory test at two prices."""
    tests = ("80053", "85025", "84443", "80061", "83036")
    once = [item for item in draft.items if item.code in tests and not item.marks]
    if not once or draft.scene in ("stay", "combined") or draft.notes:
        return None
    item = rng.choice(once)
    copy = Item(**{**vars(item), "charge": item.charge + rng.choice((4, 11, 30))})
    if copy.unit_price:
        copy.unit_price = copy.charge
    draft.items.append(copy)
    return [("duplicate_line", (draft.number_of(item), draft.number_of(copy)))]


def two_rooms(draft: Draft, rng: random.Random) -> Truth | None:
    """Two charges for the use of a clinic."""
    rooms = [item for item in draft.items if item.code == "G0463" and item.revenue]
    if not rooms:
        return None
    other = _new(draft, rng, "99213", "HC CLINIC VISIT LVL 3", 150, 400, revenue="0510")
    return [("duplicate_line", tuple(sorted((draft.number_of(rooms[0]), draft.number_of(other)))))]


def panel_and_part(draft: Draft, rng: random.Random) -> Truth | None:
    """A test beside the panel that holds it."""
    parts = {"80053": ("82947", "84460", "80048"), "80061": ("82465", "84478"), "85025": ()}
    panels = [item for item in draft.items if parts.get(item.code) and not item.marks]
    if len(panels) != len([item for item in draft.items if item.code in ("80053", "80061")]) or not panels:
        return None
    if draft.scene == "stay" or draft.notes:
        return None
    panel = rng.choice(panels)
    part = _new(draft, rng, rng.choice(parts[panel.code]), "LAB TEST", 9, 90, revenue=panel.revenue)
    return [("unbundled", tuple(sorted((draft.number_of(panel), draft.number_of(part)))))]


def parts_of_a_panel(draft: Draft, rng: random.Random) -> Truth | None:
    """All tests of a basic panel one by one."""
    if _has(draft, "80053", "80048", "80050") or draft.scene in ("stay", "combined"):
        return None
    codes = "82310 82374 82435 82565 82947 84132 84295 84520".split()  # noqa: SIM905
    items = [_new(draft, rng, code, f"CHEMISTRY {code}", 9, 40) for code in codes]
    return [("unbundled", tuple(sorted(draft.number_of(item) for item in items)))]


def part_of_a_service(draft: Draft, rng: random.Random) -> Truth | None:
    """A service beside the one that holds it."""
    if draft.scene in ("stay", "combined", "words only"):
        return None
    whole, part, words = rng.choice((
        ("93000", "93005", "EKG"), ("81001", "81003", "URINALYSIS"), ("76700", "76705", "ULTRASOUND ABDOMEN"),
        ("45385", "45378", "COLONOSCOPY"), ("74177", "74160", "CT ABDOMEN"), ("93306", "93320", "ECHO"),
    ))  # fmt: skip
    if _has(draft, whole, part, "93010", "93005"):
        return None
    first, second = _new(draft, rng, whole, words, 200, 900), _new(draft, rng, part, f"{words} PART", 40, 190)
    return [("unbundled", (draft.number_of(first), draft.number_of(second)))]


def many_units(draft: Draft, rng: random.Random) -> Truth | None:
    """More units than a service has in a day."""
    once = [
        item for item in draft.items if item.code in ("80053", "80061", "99213", "99214", "36415", "99284", "97161")
    ]
    if not once or draft.scene in ("stay", "combined") or draft.notes:
        return None
    item = rng.choice(once)
    times = rng.choice((10, 12, 25, 50))
    item.units, item.charge = times, item.charge * times
    return [("units_unlikely", (draft.number_of(item),))]


def much_medicine(draft: Draft, rng: random.Random) -> Truth | None:
    """Ten or more times the usual amount of a medicine."""
    drugs = [item for item in draft.items if item.code in ("J1885", "J2405", "J0696", "J3301", "J1200")]
    if not drugs or draft.scene == "stay":
        return None
    item = rng.choice(drugs)
    if sum(one.code == item.code for one in draft.items) > 1:
        return None
    times = rng.choice((60, 100, 120))
    each = item.charge / (item.units or 1)
    item.units, item.charge = times, (each * times).quantize(CENT)
    if item.unit_price:
        item.charge = item.unit_price * times
    return [("units_unlikely", (draft.number_of(item),))]


def more_units_than_minutes(draft: Draft, rng: random.Random) -> Truth | None:
    """A timed treatment with more units than its minutes hold."""
    if draft.scene != "therapy":
        return None
    item = rng.choice([item for item in draft.items if item.code == "97110"])
    item.words, item.units = "THER EXERCISE 23 MIN", 4
    return [("units_unlikely", (draft.number_of(item),))]


def wrong_product(draft: Draft, rng: random.Random) -> Truth | None:
    """Units by their price are not the charge."""
    priced = [item for item in draft.items if item.unit_price]
    if not priced or draft.notes:
        return None
    item = rng.choice(priced)
    item.charge += rng.choice((10, Decimal("45.50"), 100))
    return [("line_arithmetic", (draft.number_of(item),))]


def day_outside(draft: Draft, rng: random.Random) -> Truth | None:
    """A line of a stay on a day long before or after it."""
    if draft.scene != "stay":
        return None
    item = rng.choice([item for item in draft.items if item.code == "85025"])
    item.day = (item.day or date(2026, 3, 2)) - timedelta(days=rng.choice((30, 60, 365)))
    return [("date_outside_stay", (draft.number_of(item),))]


def day_to_come(draft: Draft, rng: random.Random) -> Truth | None:
    """A line after the day on which the bill was printed."""
    if draft.notes or draft.scene in ("stay", "newborn"):
        return None
    item = rng.choice([item for item in draft.items if item.code] or draft.items)
    item.day = (draft.printed or date(2026, 5, 1)) + timedelta(days=rng.randint(3, 200))
    return [("date_outside_stay", (draft.number_of(item),))]


def other_sex(draft: Draft, rng: random.Random) -> Truth | None:
    """A code for the other sex."""
    if draft.scene in ("maternity", "newborn"):
        return None
    sex: Sex = rng.choice(("female", "male"))
    draft.sex = sex
    codes = {"male": (("76805", "OB ULTRASOUND"), ("88142", "PAP SMEAR"), ("81025", "PREGNANCY TEST")),
             "female": (("84153", "PSA"), ("55700", "PROSTATE BIOPSY"))}  # fmt: skip
    item = _new(draft, rng, *rng.choice(codes[sex]))
    return [("code_conflict", (draft.number_of(item),))]


def other_age(draft: Draft, rng: random.Random) -> Truth | None:
    """A check-up for another age."""
    if draft.scene in ("newborn", "checkup"):
        return None
    draft.born = date(rng.randint(1963, 1985), rng.randint(1, 12), 3)
    code = rng.choice(("99391", "99393", "99384", "99460", "99397"))
    item = _new(draft, rng, code, "WELL CHECK")
    return [("code_conflict", (draft.number_of(item),))]


def wrong_department(draft: Draft, rng: random.Random) -> Truth | None:
    """A code under a department that does not do it."""
    held = [item for item in draft.items if item.revenue and item.code[:1] in ("7", "8", "J")]
    if not held:
        return None
    item = rng.choice(held)
    if sum(one.code == item.code for one in draft.items) > 1:
        return None
    item.revenue = {"7": "0301", "8": "0320", "J": "0351"}[item.code[0]]
    return [("code_conflict", (draft.number_of(item),))]


def ended(draft: Draft, rng: random.Random) -> Truth | None:
    """A code that had ended."""
    code, words = rng.choice((("99201", "OFFICE VISIT NEW"), ("71010", "CHEST XRAY 1 VIEW"), ("97001", "PT EVAL"),
                              ("J2930", "METHYLPREDNISOLONE"), ("G0202", "MAMMOGRAM")))  # fmt: skip
    if code == "J2930" and not _has(draft, "96372", "96374"):
        return None
    item = _new(draft, rng, code, words)
    return [("code_invalid", (draft.number_of(item),))]


def no_code(draft: Draft, rng: random.Random) -> Truth | None:
    """A code that is none."""
    item = _new(draft, rng, rng.choice(("00001", "ZZ999", "98999")), "SERVICE")
    return [("code_invalid", (draft.number_of(item),))]


LINES: tuple[Plant, ...] = (
    repeated, two_prices, two_rooms, panel_and_part, parts_of_a_panel, part_of_a_service, many_units, much_medicine,
    more_units_than_minutes, wrong_product, day_outside, day_to_come, other_sex, other_age, wrong_department, ended,
    no_code,
)  # fmt: skip
