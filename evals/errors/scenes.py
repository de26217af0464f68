"""Visits as real bills show them, all of them in order, odd ones among them: what must raise nothing.

Prices, days, people and the choice of services vary; what a scene holds does not follow from what the checks look for
but from what clinics and hospitals bill.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from evals.errors.drafts import CENT, Draft, Item
from evals.errors.maker import Maker


def office(make: Maker) -> Draft:
    """A visit to a clinic, with tests or a shot."""
    make.hospital = False
    level = make.rng.choice(("99212", "99213", "99214", "99203", "99204"))
    shot = make.rng.random() < 0.5
    items = [make.item(level, "OFFICE VISIT", 110, 420, marks="25" if shot else "")]
    if shot:
        items += [make.item("96372", "INJECTION SQ/IM", 35, 160), make.drug()]
    return make.draft("office", items + make.labs(make.rng.randint(0, 4)))


def hospital_clinic(make: Maker) -> Draft:
    """A visit to a hospital's clinic: the use of the clinic and the doctor, each with its line."""
    make.hospital = True
    items = [
        make.item("G0463", "HC CLINIC VISIT", 180, 520, "0510"),
        make.item("99214", "PF OFFICE VISIT EST LVL 4", 180, 420, "0983", "25"),
        make.item("96372", "HC INJ THER SUBQ/IM", 90, 290, "0940"),
        make.drug(),
    ]
    return make.draft("hospital clinic", items + (make.labs(2) if make.rng.random() < 0.5 else []))


def emergency(make: Maker) -> Draft:
    """An emergency room: serial tests, several pushes of medicine, a heart tracing read by a doctor."""
    make.hospital = True
    items = [
        make.item(make.rng.choice(("99283", "99284", "99285")), "HC ED VISIT", 600, 3200, "0450", "25"),
        make.item("96374", "HC IV PUSH INITIAL", 150, 420, "0450"),
        make.item("96375", "HC IV PUSH ADDL", 90, 210, "0450"),
        make.item("93005", "HC EKG TRACING", 90, 380, "0730"),
        make.item("93010", "PF EKG READING", 25, 70, "0985"),
        make.item("84484", "TROPONIN", 60, 190, "0301"),
    ]
    if make.rng.random() < 0.5:
        items.append(Item(**{**vars(items[-1]), "marks": make.rng.choice(((), ("91",)))}))
    ondansetron = make.item("J2405", "ONDANSETRON 1 MG", 4, 22, "0636", units=4)
    items += [ondansetron, make.drug(), *make.labs(3), make.image()]
    if make.rng.random() < 0.4:
        items.append(Item(**vars(ondansetron)))
    return make.draft("emergency", items)


def stay(make: Maker) -> Draft:
    """Some days in the hospital: rooms by the day, tests again each day, pharmacy and supplies in sums."""
    make.hospital = True
    nights = make.rng.randint(2, 6)
    room = make.price(900, 3200)
    items = [Item("", "ROOM AND BOARD SEMI PRIV", room, make.day + timedelta(days=n), 1, "0120") for n in range(nights)]
    for night in range(nights):
        day = make.day + timedelta(days=night)
        for code in ("80048", "85025"):
            words = {"80048": "BASIC METABOLIC PANEL", "85025": "CBC W AUTO DIFF"}[code]
            items.append(Item(code, words, Decimal(95), day, 1, "0301"))
        items.append(Item("82962", "GLUCOSE FINGERSTICK", Decimal(22) * 4, day, 4, "0301"))
        items.append(Item("", "PHARMACY", make.price(60, 900), day, make.rng.randint(3, 19), "0250"))
    items.append(Item("", "MED SURG SUPPLIES", make.price(200, 2400), make.day, make.rng.randint(4, 30), "0270"))
    before = make.day - timedelta(days=make.rng.randint(0, 2))
    items.append(Item("71046", "XR CHEST 2 VIEWS", make.price(200, 500), before, 1, "0324"))
    draft = make.draft("stay", items)
    if make.rng.random() < 0.5:
        draft.admitted, draft.discharged = make.day, make.day + timedelta(days=nights)
    return draft


def therapy(make: Maker) -> Draft:
    """Weeks of physical therapy: the same treatments on many days, timed, several units."""
    make.hospital = False
    items = [make.item("97161", "PT EVALUATION LOW", 140, 260, marks="GP")]
    exercise, manual = make.price(38, 80), make.price(35, 75)
    for week in range(make.rng.randint(2, 6)):
        day = make.day + timedelta(days=3 + 7 * week)
        units = make.rng.randint(1, 3)
        minutes = 15 * units + make.rng.randint(-7, 7)
        words = f"THER EXERCISE {minutes} MIN" if make.rng.random() < 0.5 and minutes > 15 else "THER EXERCISE"
        items.append(Item("97110", words, exercise * units, day, units, "", ("GP",)))
        items.append(Item("97140", "MANUAL THERAPY", manual, day, 1, "", ("GP", "59")))
    return make.draft("therapy", items)


def scans(make: Maker) -> Draft:
    """Scans in halves: both knees, or the machine from one and the reading from another."""
    make.hospital = False
    price = make.price(600, 1500)
    if make.rng.random() < 0.5:
        items = [Item("73721", "MRI KNEE WO", price, make.day, 1, "", (mark,)) for mark in ("LT", "RT")]
    else:
        items = [Item("72148", "MRI L SPINE WO", price, make.day, 1, "", ("TC",)),
                 Item("72148", "MRI L SPINE WO", price / 4, make.day, 1, "", ("26",))]  # fmt: skip
        items[1].charge = items[1].charge.quantize(CENT)
    return make.draft("scans", items)


def combined(make: Maker) -> Draft:
    """One statement of a hospital and its doctors, without revenue codes: one code from both sides."""
    make.hospital = False
    level = make.rng.choice(("99283", "99284"))
    items = [
        make.item(level, "HC EMERGENCY DEPT VISIT", 700, 2400),
        make.item(level, "PF EMERGENCY DEPT VISIT", 250, 700),
        make.item("71046", "HC XR CHEST 2 VIEWS", 150, 400),
        make.item("71046", "PF XR CHEST READ", 30, 80, marks=make.rng.choice(("26", ""))),
        *make.labs(2),
    ]
    return make.draft("combined", items, kind="statement")


def operation(make: Maker) -> Draft:
    """A day in the operating room: the procedure, anesthesia, two samples, medicines, recovery."""
    make.hospital = True
    code, words = make.rng.choice(
        (("45385", "COLONOSCOPY W POLYP"), ("47562", "LAP GALLBLADDER"), ("29881", "KNEE SCOPE"))
    )
    items = [
        make.item(code, words, 2200, 9000, "0360"),
        make.item("88305", "TISSUE EXAM", 90, 260, "0312", units=2),
        make.item("", "ANESTHESIA SUPPLIES", 120, 700, "0370"),
        make.item("", "RECOVERY ROOM", 300, 1200, "0710"),
        make.item("", "PHARMACY", 40, 600, "0250", units=6),
        make.item("J1100", "DEXAMETHASONE 1 MG", 2, 6, "0636", units=8),
        make.item("J2405", "ONDANSETRON 1 MG", 3, 9, "0636", units=4),
    ]
    return make.draft("operation", items)


def checkup(make: Maker) -> Draft:
    """A check-up for the age, with a complaint treated the same day and vaccines."""
    make.hospital = False
    age, code = make.rng.choice(((30, "99395"), (52, "99396"), (70, "99397"), (9, "99393"), (3, "99392")))
    born = date(make.day.year - age, 1, 1)
    items = [make.item(code, "PREVENTIVE VISIT", 150, 390, marks="25")]
    if age >= 18 and make.rng.random() < 0.5:
        items.append(make.item("99213", "OFFICE VISIT EST", 110, 260, marks="25"))
    first = "90460" if age < 18 else "90471"
    items += [make.item(first, "VACCINE ADMIN", 25, 60), make.item("90686", "FLU VACCINE", 22, 60)]
    if age >= 18:
        items += [make.item("90472", "VACCINE ADMIN ADDL", 15, 40), make.item("90715", "TDAP VACCINE", 40, 95)]
    return make.draft("checkup", items, born=born)


def laboratory(make: Maker) -> Draft:
    """A laboratory's own bill: panels that do not overlap, and one test again with its modifier."""
    make.hospital = False
    items = make.labs(make.rng.randint(3, 6))
    if make.rng.random() < 0.4:
        again = next((one for one in items if one.code in ("80053", "83036", "85025")), items[0])
        items.append(Item(**{**vars(again), "marks": ("91",)}))
    return make.draft("laboratory", items)


def maternity(make: Maker) -> Draft:
    """Care of a pregnancy and a birth."""
    make.hospital = False
    items = [make.item("59400", "OB CARE VAGINAL DELIVERY", 2600, 5200), make.item("76805", "OB ULTRASOUND", 200, 600)]
    return make.draft("maternity", items + make.labs(2), sex="female", diagnoses=("O80", "Z37.0"))


def newborn(make: Maker) -> Draft:
    """The first days of a child."""
    make.hospital = False
    items = [make.item("99460", "NEWBORN CARE INITIAL", 180, 420), make.item("92650", "NEWBORN HEARING", 60, 160)]
    return make.draft("newborn", items, born=make.day - timedelta(days=1), diagnoses=("Z38.00",))


def ambulance(make: Maker) -> Draft:
    """A ride and its miles."""
    make.hospital = False
    items = [
        make.item("A0429", "BLS EMERGENCY", 500, 1400),
        make.item("A0425", "MILEAGE", 12, 22, units=make.rng.randint(3, 60)),
    ]
    return make.draft("ambulance", items)


def unit_prices(make: Maker) -> Draft:
    """A bill that prints the price of one unit beside the charge."""
    make.hospital = False
    draft = office(make)
    for item in draft.items:
        item.unit_price = (item.charge / (item.units or 1)).quantize(CENT)
    return draft


def words_only(make: Maker) -> Draft:
    """A statement without codes."""
    names = ("Office visit", "Blood tests", "X-ray chest", "Injection", "Medication", "Supplies")
    items = [
        Item("", name, make.price(20, 700), make.day, None) for name in make.rng.sample(names, make.rng.randint(2, 5))
    ]
    return make.draft("words only", items, kind="statement")


SCENES: tuple[Callable[[Maker], Draft], ...] = (
    office, hospital_clinic, emergency, stay, therapy, scans, combined, operation, checkup, laboratory, maternity,
    newborn, ambulance, unit_prices, words_only,
)  # fmt: skip


def make_draft(rng: random.Random) -> Draft:
    """Any scene, with what bills carry beside their lines: an earlier balance, an own payment, a line taken back."""
    draft = rng.choice(SCENES)(Maker(rng))
    if rng.random() < 0.1:
        draft.previous = Decimal(rng.randint(20, 400))
    if rng.random() < 0.15:
        draft.paid_before = min(Decimal(25), sum((item.charge for item in draft.items), Decimal(0)))
    if rng.random() < 0.06 and draft.items[-1].charge > 0:
        last = draft.items[-1]
        draft.items += [Item(**vars(last)), Item(**{**vars(last), "charge": -last.charge})]
        draft.notes.append("taken back")
    return draft
