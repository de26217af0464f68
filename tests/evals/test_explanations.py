"""The made-up explanations of benefits are the same for the same seed, hold together, and are judged strictly."""

import random

from bot.bill import Bill
from evals.explanations.drawing import draw
from evals.explanations.printing import make_paper
from evals.explanations.run import SEED, measure
from evals.explanations.scoring import judged
from evals.explanations.truth import make_explanation


def _chance(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311


def _drawn(number: int) -> tuple[str, bytes]:
    chance = _chance(f"{SEED}-{number}")
    return draw(chance, make_paper(chance, make_explanation(chance)), number)


def test_the_same_seed_draws_the_same_papers_in_every_medium() -> None:
    first = [_drawn(number) for number in range(12)]
    assert first == [_drawn(number) for number in range(12)]
    assert {name.rsplit(".", 1)[1] for name, _ in first} == {"pdf", "txt", "html"}


def test_every_charge_is_shared_out_to_the_cent() -> None:
    for number in range(30):
        for claim in make_explanation(_chance(str(number))).claims:
            for one in (*(service.amounts for service in claim.services), claim.total):
                assert one.billed == one.discount + one.not_covered + one.allowed
                assert one.allowed == one.paid + one.deductible + one.copay + one.coinsurance
                assert one.owed == one.deductible + one.copay + one.coinsurance + one.not_covered


def test_a_bill_that_says_nothing_is_judged_to_say_too_little() -> None:
    chance = _chance("4")
    paper = make_explanation(chance)
    verdict = judged([Bill(kind="eob")], paper, make_paper(chance, paper))
    assert verdict.faults
    assert verdict.wrong
    assert verdict.amiss
    assert not verdict.totals


def test_the_readers_hold_their_level() -> None:
    figures = measure(20)
    assert figures["documents"] == 20
    assert figures["line F1"] >= 0.5
