"""What an explanation of benefits says: claims, services and who pays what of each, before it is printed."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import reduce

from bot.bill import CENT
from evals.explanations.words import LEGENDS, PAYERS, PEOPLE, PROVIDERS, SERVICES

ZERO = Decimal("0.00")
AMOUNTS = ("billed", "discount", "allowed", "not_covered", "paid", "deductible", "copay", "coinsurance", "owed")


@dataclass(frozen=True)
class Amounts:
    """Who pays what of a charge: billed = discount + not covered + allowed."""

    billed: Decimal = ZERO
    discount: Decimal = ZERO
    allowed: Decimal = ZERO
    not_covered: Decimal = ZERO
    paid: Decimal = ZERO
    deductible: Decimal = ZERO
    copay: Decimal = ZERO
    coinsurance: Decimal = ZERO
    owed: Decimal = ZERO

    def plus(self, other: "Amounts") -> "Amounts":
        """Both added up."""
        return Amounts(*(getattr(self, name) + getattr(other, name) for name in AMOUNTS))


@dataclass(frozen=True)
class Service:
    """One service of a claim."""

    day: date
    code: str
    words: str
    units: int
    amounts: Amounts
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Claim:
    """A claim: who was treated where, and when the plan worked on it."""

    number: str
    patient: str
    provider: str
    received: date
    processed: date
    services: tuple[Service, ...]

    @property
    def total(self) -> Amounts:
        """What its services come to."""
        return reduce(Amounts.plus, (one.amounts for one in self.services), Amounts())


@dataclass(frozen=True)
class Explanation:
    """The whole paper."""

    language: str
    payer: str
    member: str
    member_id: str
    group: str
    issued: date
    claims: tuple[Claim, ...]
    legend: dict[str, str] = field(default_factory=dict)

    @property
    def total(self) -> Amounts:
        """What all claims come to."""
        return reduce(Amounts.plus, (claim.total for claim in self.claims), Amounts())


def make_explanation(chance: random.Random) -> Explanation:
    """A paper of one to four claims of one family."""
    language = "es" if chance.random() < 0.18 else "en"
    last = chance.choice(PEOPLE[1])
    people = [f"{first} {last}" for first in chance.sample(PEOPLE[0], 3)]
    several = chance.random() < 0.35
    base = date(2026, chance.randint(1, 9), chance.randint(1, 28))
    marks = chance.choice((("A1", "B2", "C3"), ("101", "205", "317"), ("CO-45", "PR-1", "CO-96"), ("b", "d", "k")))
    numbering = chance.randrange(4)
    count = chance.choices((1, 2, 3, 4), (50, 25, 15, 10))[0]
    claims = tuple(
        _claim(chance, language, chance.choice(people) if several else people[0], base, marks, numbering)
        for _ in range(count)
    )
    return Explanation(
        language=language,
        payer=chance.choice(PAYERS),
        member=people[0],
        member_id=chance.choice(("W", "XGH", "8", "YUP")) + str(chance.randint(10**7, 10**8)),
        group=str(chance.randint(100000, 999999)),
        issued=base + timedelta(days=chance.randint(24, 50)),
        claims=claims,
        legend=dict(zip(marks, LEGENDS[language], strict=True)),
    )


def _claim(
    chance: random.Random, language: str, patient: str, base: date, marks: tuple[str, ...], numbering: int
) -> Claim:
    day = base + timedelta(days=chance.randint(0, 9))
    received = day + timedelta(days=chance.randint(2, 7))
    number = (
        str(chance.randint(10**10, 10**11 - 1)),
        f"E{chance.choice('BDKTW')}{chance.choice('LMPR')}{chance.randint(10**6, 10**7 - 1)}",
        f"{chance.randint(2026001, 2026365)}{chance.choice('AQ')}{chance.randint(1000, 9999)}",
        f"{chance.randint(100, 999)}-{chance.randint(10**6, 10**7 - 1)}-{chance.randint(10, 99)}",
    )[numbering]
    wanted = chance.choices((1, 2, 3, 4, 6, 10, 16), (26, 24, 18, 14, 9, 6, 3))[0]
    services = tuple(_service(chance, language, day, marks) for _ in range(wanted))
    return Claim(
        number, patient, chance.choice(PROVIDERS), received, received + timedelta(days=chance.randint(1, 9)), services
    )


def _service(chance: random.Random, language: str, day: date, marks: tuple[str, ...]) -> Service:
    code, english, spanish = chance.choice(SERVICES)
    billed = Decimal(chance.choice((chance.randint(900, 9000), chance.randint(9000, 400000)))) * CENT
    how = chance.choices(("deductible", "coinsurance", "copay", "free", "refused", "both"), (24, 22, 18, 18, 8, 10))[0]
    amounts = _shares(chance, billed, how)
    remarks = [marks[0]] if amounts.discount else []
    remarks += [marks[1]] if amounts.deductible else [marks[2]] if amounts.not_covered else []
    return Service(
        day=day + timedelta(days=chance.choice((0, 0, 0, 1))),
        code=code,
        words=spanish if language == "es" else english,
        units=chance.choice((1, 1, 1, 2, 3)),
        amounts=amounts,
        remarks=tuple(remarks),
    )


def _shares(chance: random.Random, billed: Decimal, how: str) -> Amounts:
    """A charge shared out; what is refused is the patient's."""
    if how == "refused":
        return Amounts(billed=billed, not_covered=billed, owed=billed)
    rate = chance.choice(("0.40", "0.55", "0.70", "0.85", "1.00"))
    allowed = (billed * Decimal(rate)).quantize(CENT)
    deductible = allowed if how == "deductible" else (allowed / 2).quantize(CENT) if how == "both" else ZERO
    copay = min(Decimal(chance.choice((15, 30, 45))).quantize(CENT), allowed) if how == "copay" else ZERO
    percent = Decimal(chance.choice(("0.1", "0.2", "0.3"))) if how in ("coinsurance", "both") else ZERO
    coinsurance = ((allowed - deductible) * percent).quantize(CENT)
    owed = deductible + copay + coinsurance
    return Amounts(billed, billed - allowed, allowed, ZERO, allowed - owed, deductible, copay, coinsurance, owed)
