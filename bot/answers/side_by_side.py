"""The rule for two services of one day, by the kinds of their codes: a visit with a procedure, a shot with its drug.

General rules of coding and of Medicare, not the edits of a plan: what they leave to the record, or to the plan, they
say. Each row names the pages that it rests on.
"""

import csv
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations

from bot.answers.pair import Pair, pair_among, services_among
from bot.checks.code_lists import holds
from bot.facts import Fact, text
from bot.views.code import CodeView
from codesets.entry import Language
from knowledge.pages import pages_named
from knowledge.topic import Source

OF_RULE = "the rule for "
"""What the source of a rule's words begins with; the two codes follow."""


def side_by_side(codes: Sequence[CodeView], language: Language) -> dict[str, Pair | Fact | None]:
    """What a template may say of ``codes`` together: the pair of which one is a part of the other, and the rule."""
    return {"pair": pair_among(codes), "rule": rule_among(codes, language)}


def rule_among(codes: Sequence[CodeView], language: Language) -> Fact | None:
    """The rule for the first two of ``codes`` that one is known for; None where there is none."""
    for first, second in combinations([code.plain_code for code in services_among(codes)], 2):
        for row in _rules():
            if _is_of(row, first, second) or _is_of(row, second, first):
                return text(row[language], f"{OF_RULE}{first} and {second}")
    return None


def rule_pages(codes: str) -> tuple[Source, ...]:
    """The pages of the rule for two ``codes``, as the source of its words names them."""
    first, _, second = codes.partition(" and ")
    rows = (row for row in _rules() if _is_of(row, first, second) or _is_of(row, second, first))
    return pages_named(next(rows)["sources"])


def _is_of(row: dict[str, str], one: str, other: str) -> bool:
    return holds(row["one"], one) and holds(row["other"], other)


@cache
def _rules() -> tuple[dict[str, str], ...]:
    table = files("bot.answers").joinpath("side_by_side.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))
