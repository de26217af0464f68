"""Puts a paper together: letterhead, whom it is for, a summary, the claims in their shape, notes, the plan's year."""

import random
from collections.abc import Iterator

from evals.explanations.paper import Block, Grid, Pairs, Printed, Said
from evals.explanations.shapes import Shape, across, grid, is_money, make_shape, service_cell
from evals.explanations.truth import AMOUNTS, Claim, Explanation
from evals.explanations.words import NO_BILL, NOTES_TITLE, SUMMARY, TITLES

WAYS = ("rows", "two", "line", "over")


def make_paper(chance: random.Random, paper: Explanation) -> Printed:
    """The paper in a shape of its own."""
    shape = make_shape(chance, paper)
    spanish = shape.language == "es"
    blocks: list[Block] = [Said(paper.payer, bold=True), Said(chance.choice(TITLES[spanish]), bold=True)]
    blocks.append(Said(chance.choice(NO_BILL[spanish])))
    head = [(shape.labels["member"], paper.member), (shape.labels["id"], paper.member_id)]
    head += [(shape.labels["group"], paper.group), (shape.labels["issued"], shape.day(paper.issued))]
    blocks.append(Pairs(tuple(head), chance.choice(WAYS)))
    summed: frozenset[str] = frozenset()
    if chance.random() < 0.45:
        summary = _summary(chance, paper, spanish)
        blocks.append(summary)
        summed = frozenset(SUMMARY[0])
    year = _year(chance, spanish) if chance.random() < 0.35 else []
    first = chance.random() < 0.5
    blocks += year if first else []
    labels = _labels(chance, paper, shape)
    blocks += _claims(chance, paper, shape, labels)
    blocks += _after(chance, paper, shape, spanish)
    blocks += [] if first else year
    columns = frozenset({*shape.columns, *(["remarks"] if shape.remark_place == "row" else [])})
    if shape.totals or shape.arrangement != "across":
        summed |= columns & set(AMOUNTS)
    return Printed(tuple(blocks), columns, frozenset(labels), shape.code_place != "none", summed)


def _summary(chance: random.Random, paper: Explanation, spanish: bool) -> Pairs:
    words = SUMMARY[spanish]
    pairs = tuple((chance.choice(words[name]), f"${getattr(paper.total, name):,.2f}") for name in words)
    return Pairs(pairs, chance.choice(("sums", "over")))


def _labels(chance: random.Random, paper: Explanation, shape: Shape) -> list[str]:
    """What the claim's own head says; a paper of several people says of each claim whose it is."""
    if shape.arrangement == "listed":
        return ["patient", "claim"]
    labels = ["claim", *(name for name in ("patient", "provider", "received", "processed") if chance.random() < 0.75)]
    if len({claim.patient for claim in paper.claims}) > 1 and "patient" not in labels:
        labels.append("patient")
    if chance.random() < 0.3 and len(paper.claims) == 1:
        chance.shuffle(labels)
    return labels


def _head(shape: Shape, claim: Claim, labels: list[str]) -> tuple[tuple[str, str], ...]:
    said = {
        "claim": claim.number,
        "patient": claim.patient,
        "provider": claim.provider,
        "received": shape.day(claim.received),
        "processed": shape.day(claim.processed),
    }
    return tuple((shape.labels[name], said[name]) for name in labels)


def _claims(chance: random.Random, paper: Explanation, shape: Shape, labels: list[str]) -> Iterator[Block]:
    if shape.arrangement == "listed":
        yield grid(shape, paper, paper.claims, ())
        return
    if shape.arrangement == "together":
        heads = ["   ".join(f"{label}: {value}" for label, value in _head(shape, one, labels)) for one in paper.claims]
        yield grid(shape, paper, paper.claims, heads)
        return
    way = chance.choice(WAYS)
    for claim in paper.claims:
        yield Pairs(_head(shape, claim, labels), way)
        if shape.arrangement == "across":
            yield across(shape, claim)
        elif shape.arrangement == "cards":
            yield from _cards(shape, claim)
        else:
            yield grid(shape, paper, [claim], ())


def _cards(shape: Shape, claim: Claim) -> Iterator[Block]:
    for service in claim.services:
        cells = [(shape.headings[name], service_cell(shape, service, name)) for name in shape.columns]
        yield Pairs(tuple((label, value.replace("\n", " ")) for label, value in cells if value), "card")
    if shape.totals:
        label = shape.labels["total"]
        money = [name for name in shape.columns if is_money(name)]
        sums = [(f"{label} {shape.headings[name].lower()}", shape.amount(claim.total, name)) for name in money]
        yield Pairs(tuple((said, value) for said, value in sums if value), "card")


def _after(chance: random.Random, paper: Explanation, shape: Shape, spanish: bool) -> Iterator[Block]:
    used = {mark for claim in paper.claims for one in claim.services for mark in one.remarks}
    if shape.remark_place != "none" and used:
        yield Said(chance.choice(NOTES_TITLE[spanish]), bold=True)
        between = chance.choice((" - ", ": ", "   "))
        for mark, words in paper.legend.items():
            if mark in used:
                yield Said(f"{mark}{between}{words}")
    if chance.random() < 0.3:
        paid = f"${paper.total.paid:,.2f}"
        day, check = shape.day(paper.issued), chance.randint(100000, 999999)
        english = f"We sent a payment of {paid} to your provider on {day}. Check number {check}."
        yield Said(f"Enviamos un pago de {paid} a su proveedor el {day}. Cheque {check}." if spanish else english)
    if chance.random() < 0.5:
        english = "If you disagree, you may appeal within 180 days. Call Member Services at 1-800-555-0163."
        yield Said("Si no está de acuerdo, puede apelar. Llame al 1-800-555-0163." if spanish else english)


def _year(chance: random.Random, spanish: bool) -> list[Block]:
    """How much of the plan's limits is used this year."""
    used, most = chance.randint(100, 1400), chance.choice((1500, 3000))
    pocket, limit = chance.randint(200, 4000), chance.choice((5000, 8000))
    words = ("Deducible", "Máximo de gastos de bolsillo") if spanish else ("Deductible", "Out-of-pocket maximum")
    head = ("Su plan este año", "Límite", "Usado", "Restante") if spanish else (
        "Your plan this year", "Limit", "Used so far", "Remaining")  # fmt: skip
    rows = tuple(
        (name, f"${top:,}.00", f"${part:,}.00", f"${top - part:,}.00")
        for name, top, part in zip(words, (most, limit), (used, pocket), strict=True)
    )
    return [Grid(head, rows, frozenset((1, 2, 3)))]
