"""A paper's shape, drawn at random: which columns in which words, how claims and services stand, what is around."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from evals.explanations.paper import Cells, Grid
from evals.explanations.truth import AMOUNTS, Amounts, Claim, Explanation, Service
from evals.explanations.words import HEADINGS, LABELS, OVER

ARRANGEMENTS = ("apart", "together", "listed", "cards", "across")
_SETS = (
    ("billed", "discount", "allowed", "paid", "deductible", "copay", "coinsurance", "owed"),
    ("billed", "discount", "paid", "deductible", "copay", "coinsurance", "not_covered", "owed"),
    ("billed", "allowed", "paid", "owed"),
    ("billed", "discount", "paid", "owed"),
    ("billed", "discount", "not_covered", "allowed", "deductible", "coinsurance", "paid", "owed"),
    ("billed", "allowed", "deductible", "copay", "coinsurance", "paid"),
    ("billed", "discount", "not_covered", "allowed", "together", "paid", "coinsurance", "owed"),
    ("billed", "discount", "not_covered", "paid", "deductible", "copay", "coinsurance", "owed"),
)


@dataclass(frozen=True)
class Shape:
    """How one paper is printed."""

    language: str
    arrangement: str
    columns: tuple[str, ...]
    headings: dict[str, str]
    labels: dict[str, str]
    code_place: str
    remark_place: str
    day_format: str
    dollar: bool
    nothing: str
    minus: bool
    totals: bool
    over: str

    def day(self, value: date) -> str:
        """A day as this paper prints it."""
        return value.strftime(self.day_format)

    def money(self, value: Decimal, name: str = "") -> str:
        """An amount as this paper prints it."""
        if not value and name != "billed" and self.nothing != "0":
            return self.nothing
        sign = "-" if self.minus and name == "discount" and value else ""
        return f"{sign}{'$' if self.dollar else ''}{value:,.2f}"

    def amount(self, amounts: Amounts, name: str) -> str:
        """The amount under that heading; the one of both is copay and deductible added up."""
        if name == "together":
            return self.money(amounts.copay + amounts.deductible, name)
        return self.money(getattr(amounts, name), name)

    @property
    def first_amount(self) -> int:
        """Where the amounts begin."""
        return next(place for place, name in enumerate(self.columns) if is_money(name))


def is_money(name: str) -> bool:
    """Whether that column holds money."""
    return name in AMOUNTS or name == "together"


def make_shape(chance: random.Random, paper: Explanation) -> Shape:
    """A shape that can hold the paper."""
    spanish = paper.language == "es"
    counts = [len(claim.services) for claim in paper.claims]
    arrangement = chance.choices(ARRANGEMENTS, (44, 22, 12, 12, 10))[0]
    if (arrangement == "cards" and sum(counts) > 9) or (arrangement == "across" and max(counts) > 3):
        arrangement = "apart"
    if arrangement == "listed" and len(counts) == 1:
        arrangement = "together"
    code_place = chance.choices(("column", "words", "below", "none"), (40, 25, 10, 25))[0]
    remark_place = chance.choices(("column", "row", "none"), (55, 12, 33))[0]
    remark_place = "none" if remark_place == "row" and arrangement in ("cards", "across") else remark_place
    columns = _columns(chance, paper, code_place, remark_place)
    headings = {name: chance.choice(HEADINGS[name][spanish]) for name in columns}
    if headings["words"] in headings.get("code", ""):  # "Service" beside "Service code" could be either
        headings["words"] = HEADINGS["words"][spanish][0]
    if chance.random() < 0.2:
        headings = {name: words.upper() for name, words in headings.items()}
    return Shape(
        language=paper.language,
        arrangement=arrangement,
        columns=columns,
        headings=headings,
        labels={name: chance.choice(words[spanish]) for name, words in LABELS.items()},
        code_place=code_place,
        remark_place=remark_place,
        day_format=chance.choice(("%m/%d/%Y", "%m/%d/%y", "%m/%d/%Y" if spanish else "%b %d, %Y")),
        dollar=chance.random() < 0.6,
        nothing=chance.choice(("0", "0", "0", "--", "")),
        minus=chance.random() < 0.2,
        totals=chance.random() < 0.75,
        over=chance.choice(OVER[spanish]) if chance.random() < 0.25 else "",
    )


def _columns(chance: random.Random, paper: Explanation, code_place: str, remark_place: str) -> tuple[str, ...]:
    amounts = list(chance.choice(_SETS))
    if paper.total.not_covered and "not_covered" not in amounts and {"discount", "allowed"} & set(amounts):
        amounts.insert(amounts.index("billed") + 1, "not_covered")  # else nothing says where the rest went
    front = ["day", "words"]
    if code_place == "column":
        front.insert(chance.choice((1, 2)), "code")
    if chance.random() < 0.25:
        front.append("units")
    if remark_place == "column":
        amounts.insert(chance.choice((0, len(amounts), len(amounts))), "remarks")
    return (*front, *amounts)


def service_cell(shape: Shape, service: Service, name: str) -> str:
    """What stands of a service under that heading."""
    if name == "day":
        return shape.day(service.day)
    if name == "words":
        places = {"words": f"{service.words} ({service.code})", "below": f"{service.words}\n{service.code}"}
        return places.get(shape.code_place, service.words)
    if name == "remarks":
        return ", ".join(service.remarks)
    if is_money(name):
        return shape.amount(service.amounts, name)
    return service.code if name == "code" else str(service.units)


def total_cell(shape: Shape, amounts: Amounts, name: str) -> str:
    """What stands of a sum under that heading."""
    return shape.amount(amounts, name) if is_money(name) else ""


def _rows_of(shape: Shape, claim: Claim, before: Cells = ()) -> list[Cells]:
    rows: list[Cells] = []
    for service in claim.services:
        rows.append((*before, *(service_cell(shape, service, name) for name in shape.columns)))
        if shape.remark_place == "row" and service.remarks:
            said = "Notas" if shape.language == "es" else "Notes"
            rows.append((f"{said}: {', '.join(service.remarks)}",))
    return rows


def _sum_row(shape: Shape, label: str, amounts: Amounts, before: int = 0) -> Cells:
    cells = [total_cell(shape, amounts, name) for name in shape.columns]
    cells[0] = label
    return (label, *[""] * (before - 1), "", *cells[1:]) if before else tuple(cells)


def grid(shape: Shape, paper: Explanation, claims: Sequence[Claim], heads: Sequence[str]) -> Grid:
    """One table of these claims; `heads` are the rows across it that begin each."""
    listed = shape.arrangement == "listed"
    named = tuple(shape.labels[name] for name in ("patient", "claim")) if listed else ()
    rows: list[Cells] = []
    for place, claim in enumerate(claims):
        if heads:
            rows.append((heads[place],))
        rows += _rows_of(shape, claim, (claim.patient, claim.number) if listed else ())
        if shape.totals and not listed:
            rows.append(_sum_row(shape, shape.labels["total"], claim.total))
    if shape.totals and (listed or len(claims) > 1):
        rows.append(_sum_row(shape, shape.labels["all"], paper.total, len(named)))
    shift = len(named)
    right = frozenset(shift + place for place, name in enumerate(shape.columns) if is_money(name))
    return Grid((*named, *(shape.headings[name] for name in shape.columns)), tuple(rows), right, _over(shape, shift))


def _over(shape: Shape, shift: int) -> tuple[tuple[int, int, str], ...]:
    shares = [shift + at for at, name in enumerate(shape.columns) if name in ("deductible", "copay", "coinsurance")]
    one_run = len(shares) > 1 and shares == list(range(shares[0], shares[0] + len(shares)))
    return ((shares[0], len(shares), shape.over),) if shape.over and one_run else ()


def across(shape: Shape, claim: Claim) -> Grid:
    """A claim whose services are columns, its amounts below each other."""
    word = "Servicio" if shape.language == "es" else "Service"
    head = ["", *(f"{word} {number}" for number in range(1, len(claim.services) + 1))]
    rows = []
    for name in shape.columns:
        cells = [service_cell(shape, service, name).replace("\n", " ") for service in claim.services]
        rows.append((shape.headings[name], *cells, *([total_cell(shape, claim.total, name)] * shape.totals)))
    head += [shape.labels["total"]] * shape.totals
    return Grid(tuple(head), tuple(rows), frozenset(range(1, len(head))))
