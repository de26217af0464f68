"""The rule for two services of one day, by the kinds of their codes."""

import pytest

from bot.answers.side_by_side import OF_RULE, mark_rule, rule_among, rule_pages
from bot.bill import Code
from bot.views.code import CodeView
from knowledge import Knowledge


def _views(knowledge: Knowledge, *codes: tuple[str, str]) -> list[CodeView]:
    return [CodeView(Code(system=s, code=c), knowledge.catalog.find(s, c), "en") for s, c in codes]


@pytest.mark.parametrize(
    ("first", "other", "said"),
    [
        (("cpt", "11102"), ("cpt", "99204"), "modifier 25 goes on the visit"),
        (("hcpcs", "G2211"), ("cpt", "99215"), "nothing else"),
        (("cpt", "96372"), ("cpt", "99211"), "No."),
        (("hcpcs", "J0696"), ("cpt", "96372"), "the medicine"),
        (("cpt", "99283"), ("cpt", "96374"), "emergency visit"),
        (("cpt", "99212"), ("cpt", "99214"), "Not both"),
        (("cpt", "36415"), ("cpt", "84443"), "the draw"),
    ],
)
def test_a_rule_is_found_in_either_order(
    knowledge: Knowledge, first: tuple[str, str], other: tuple[str, str], said: str
) -> None:
    for pair in ((first, other), (other, first)):
        rule = rule_among(_views(knowledge, *pair), "en")
        assert rule
        assert said in str(rule.value)
        assert rule_pages(rule.source.removeprefix(OF_RULE))


def test_of_other_pairs_nothing_is_said(knowledge: Knowledge) -> None:
    assert rule_among(_views(knowledge, ("cpt", "70450"), ("cpt", "71046")), "en") is None
    assert rule_among(_views(knowledge, ("cpt", "99213"), ("modifier", "25")), "es") is None


@pytest.mark.parametrize(
    ("first", "other", "said"),
    [("XS", "59", "another organ"), ("79", "58", "planned"), ("91", "76", "laboratory"), ("LT", "50", "one unit")],
)
def test_of_two_modifiers_it_is_said_which_is_for_what(knowledge: Knowledge, first: str, other: str, said: str) -> None:
    rule = mark_rule(_views(knowledge, ("modifier", first), ("modifier", other)), "en")
    assert rule
    assert said in str(rule.value)
    assert rule_pages(rule.source.removeprefix(OF_RULE))
    assert mark_rule(_views(knowledge, ("modifier", first), ("modifier", "GT")), "es") is None
