"""One made-up bill and the layout it is printed in: what the readers must read, and how it is shown to them."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from bot.bill import Bill, Code, Kind, Line, Totals
from codesets.recognize import split_modifiers, systems_of
from evals.layouts.services import DESCRIBED_ES, SERVICES, Service
from evals.layouts.wordings import MONTHS_ES, SETS, Wordings

PLACES = ("Stonebridge Medical Center", "Lakeview Family Clinic", "Bluff County Hospital", "Ferndale Imaging Center",
          "Pine Hollow Physicians Group", "Harbor Street Surgery Center")  # fmt: skip
PLACES_ES = ("Clínica Santa Aurelia", "Centro Médico del Valle", "Hospital Nueva Vista")
PLANS = ("Summit Mutual Insurance", "Blue Prairie Health Plan", "Evergreen Choice PPO")
PEOPLE = ("Dana Whitlock", "Marcus T. Bell", "Priya Raman", "Lucía Herrera Paz", "O'Neil, Patrick", "Mei-Lin Zhou")
EOB_ROLES = ("allowed", "adjustment", "plan_paid", "deductible", "copay", "coinsurance", "patient_owes")


@dataclass(frozen=True)
class Layout:
    """Every choice a provider's printing makes."""

    words: Wordings
    columns: tuple[str, ...]
    headings: dict[str, str]
    labels: dict[str, str]
    title: str
    date_form: str
    dollar: bool
    credit: str
    comma: bool
    sections: bool
    wrap: bool
    two_rows: bool
    boxes: bool
    medium: str
    joined_modifier: bool
    seed: int


@dataclass(frozen=True)
class Case:
    """The bill that must be read, and its layout."""

    name: str
    bill: Bill
    layout: Layout
    unit_prices: tuple[Decimal, ...] = field(default=())


MEDIA = ("text", "text", "pipes", "tabs", "csv", "csv", "pdf", "pdf", "pdf", "ragged")


def make_cases(which: str, count: int, seed: int = 7, *, priced: bool = False) -> Iterator[Case]:
    """`count` cases of the set `which` (``tuning`` or ``report``), the same ones for the same seed.

    With `priced`, every case has prices of its own, of few figures and of many.
    """
    for number in range(count):
        chance = random.Random(f"{which}-{seed}-{number}")  # noqa: S311
        services = tuple(map(_priced(f"{which}-{seed}-{number}"), SERVICES)) if priced else SERVICES
        yield _case(f"{which}-{number}", chance, SETS[which], services)


def _priced(seed: str) -> Callable[[Service], Service]:
    chance = random.Random(f"prices-{seed}")  # noqa: S311
    return lambda service: replace(service, cents=int(10 ** chance.uniform(2.0, 6.2)))


def _case(name: str, chance: random.Random, sets: tuple[Wordings, ...], offered: tuple[Service, ...]) -> Case:
    words = chance.choice(sets)
    kind: Kind = chance.choice(("itemized_bill", "itemized_bill", "statement", "eob"))
    medium = chance.choice(MEDIA)
    columns = _columns(chance, kind, medium)
    services = _services(chance, words, columns, offered)
    day = date(2026, 1, 1) + timedelta(days=chance.randrange(80))
    lines, prices = _lines(chance, services, columns, day, kind)
    layout = Layout(
        words=words,
        columns=columns,
        headings={role: chance.choice(options) for role, options in words.headings.items()},
        labels={label: chance.choice(options) for label, options in words.labels.items()},
        title=chance.choice(words.titles[kind]),
        date_form=chance.choice(words.dates if medium != "ragged" else ("%m/%d/%Y", "%m/%d/%y", "%Y-%m-%d")),
        dollar=chance.random() < 0.5,
        credit=chance.choice(("({})", "-{}", "{}-", "{} CR")),
        comma=medium == "csv" and chance.random() < 0.2,
        sections=kind == "itemized_bill" and chance.random() < 0.3,
        wrap=medium in ("text", "pdf") and chance.random() < 0.3,
        two_rows=medium in ("text", "pdf") and chance.random() < 0.4,
        boxes=chance.random() < 0.3,
        medium=medium,
        joined_modifier="modifier" not in columns,
        seed=chance.randrange(1_000_000),
    )
    return Case(name, _bill(chance, words, kind, lines, day), layout, tuple(prices))


def _columns(chance: random.Random, kind: Kind, medium: str) -> tuple[str, ...]:
    columns = ["date", "code", "description", "charge"]
    if kind == "statement" and chance.random() < 0.4:
        columns.remove("code")
    elif chance.random() < 0.4 and kind != "eob":
        columns.insert(1, "revenue")
    if "code" in columns and chance.random() < 0.25:
        columns.insert(columns.index("code") + 1, "modifier")
    if kind == "eob":
        columns += [
            role for role in EOB_ROLES if role in ("allowed", "plan_paid", "patient_owes") or chance.random() < 0.7
        ]
    else:
        at = columns.index("charge")
        if chance.random() < 0.8:
            columns.insert(at, "units")
            if chance.random() < 0.25:
                columns.insert(at + 1, "unit_price")
        if chance.random() < 0.2:
            columns.insert(columns.index("description") + 1, "junk")
    if chance.random() < 0.15:
        columns.insert(0, "line")
    if chance.random() < 0.3 and medium != "ragged":
        first = columns[0]
        columns.remove("description")
        columns.insert(columns.index(first) + 1, "description")
    if chance.random() < 0.12 and medium in ("csv", "tabs", "pipes"):
        chance.shuffle(columns)
    return tuple(columns)


def _services(
    chance: random.Random, words: Wordings, columns: tuple[str, ...], offered: tuple[Service, ...]
) -> list[Service]:
    pool = [one for one in offered if not words.es or one.code in DESCRIBED_ES]
    if "code" not in columns and "revenue" not in columns:
        pool = [one for one in pool if one.code]
    return chance.sample(pool, min(len(pool), chance.randint(2, 12)))


def _lines(
    chance: random.Random, services: list[Service], columns: tuple[str, ...], day: date, kind: Kind
) -> tuple[list[Line], list[Decimal]]:
    lines: list[Line] = []
    prices: list[Decimal] = []
    for number, service in enumerate(services, start=1):
        units = chance.randint(1, service.most)
        price = Decimal(service.cents) / 100
        charge = price * units
        amounts = _shares(chance, charge, columns) if kind == "eob" else {}
        if (
            kind == "itemized_bill"
            and number == len(services) > 3
            and chance.random() < 0.25
            and charge < sum((line.charge or Decimal(0) for line in lines), Decimal(0))
        ):
            charge = -charge
        stays = chance.random() < 0.8
        line = Line(
            line=number,
            service_date=day if stays else day + timedelta(days=1),
            description=service.wording,
            codes=tuple(_codes(service, columns)),
            units=str(units) if "units" in columns else None,
            charge=charge,
            **amounts,
        )
        lines.append(line)
        prices.append(price if charge > 0 else -price)
    return lines, prices


def _codes(service: Service, columns: tuple[str, ...]) -> Iterator[Code]:
    code, modifiers = split_modifiers(service.code)
    if code and "code" in columns:
        yield Code(system=systems_of(code)[0], code=code)
        for modifier in modifiers:
            yield Code(system="modifier", code=modifier)
    if "revenue" in columns:
        yield Code(system="revenue", code=service.revenue)


def _shares(chance: random.Random, charge: Decimal, columns: tuple[str, ...]) -> dict[str, Decimal]:
    """An insurer's parts of a charge that add up to it."""
    cent = Decimal("0.01")
    allowed = (charge * chance.randint(30, 95) / 100).quantize(cent)
    deductible = (
        (allowed * chance.choice((0, 0, 20, 100)) / 100).quantize(cent) if "deductible" in columns else Decimal(0)
    )
    copay = min(Decimal(chance.choice((0, 0, 25))), allowed - deductible) if "copay" in columns else Decimal(0)
    rest = allowed - deductible - copay
    coinsurance = (rest * chance.choice((0, 10, 20)) / 100).quantize(cent) if "coinsurance" in columns else Decimal(0)
    owes = deductible + copay + coinsurance
    shares = {"allowed": allowed, "adjustment": charge - allowed, "plan_paid": allowed - owes, "deductible": deductible,
              "copay": copay, "coinsurance": coinsurance, "patient_owes": owes}  # fmt: skip
    return {role: amount for role, amount in shares.items() if role in columns}


def _bill(chance: random.Random, words: Wordings, kind: Kind, lines: list[Line], day: date) -> Bill:
    def total(name: str) -> Decimal | None:
        known = [amount for line in lines if (amount := getattr(line, name)) is not None]
        return sum(known, Decimal(0)) if known else None

    charges = total("charge") or Decimal(0)
    paid = (charges * chance.choice((0, 0, 30)) / 100).quantize(Decimal("0.01"))
    cut = (charges * chance.choice((0, 20)) / 100).quantize(Decimal("0.01"))
    own = Decimal(chance.choice((0, 0, 25)))
    totals = (
        Totals(charges=charges, allowed=total("allowed"), plan_paid=total("plan_paid"),
               adjustments=total("adjustment"), patient_owes=total("patient_owes"))
        if kind == "eob"
        else Totals(charges=charges, plan_paid=paid, adjustments=cut, patient_paid=own,
                    patient_owes=charges - paid - cut - own)
    )  # fmt: skip
    return Bill(
        kind=kind,
        provider=chance.choice(PLACES_ES if words.es else PLACES),
        payer=chance.choice(PLANS),
        account=f"{chance.randint(1000, 9999)}-{chance.randint(10000, 99999)}",
        claim_number=f"C{chance.randint(10**9, 10**10 - 1)}" if kind == "eob" else None,
        patient=chance.choice(PEOPLE),
        patient_birth_date=date(1950, 1, 1) + timedelta(days=chance.randrange(20000)),
        statement_date=day + timedelta(days=20),
        due_date=None if kind == "eob" else day + timedelta(days=50),
        lines=tuple(lines),
        totals=totals,
    )


def month_es(form: str, day: date) -> str:
    """A date in a form that may name the Spanish month."""
    return day.strftime(form.replace("{month}", MONTHS_ES[day.month - 1]))
