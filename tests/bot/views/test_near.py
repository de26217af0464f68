"""What else a code may be."""

from bot.bill import Code
from bot.views.code import CodeView
from bot.views.near import longer, meant_instead
from knowledge import Knowledge


def _view(knowledge: Knowledge, code: Code) -> CodeView:
    return CodeView(code, knowledge.catalog.find(code.system, code.code), "en")


def test_a_slip_is_told_by_the_codes_that_it_may_be(knowledge: Knowledge) -> None:
    slip = _view(knowledge, Code(system="cpt", code="80503"))
    assert [one.plain_code for one in meant_instead(slip, knowledge.catalog, "en")][:1] in (["80053"], [])
    known = _view(knowledge, Code(system="cpt", code="80053"))
    assert meant_instead(known, knowledge.catalog, "en") == []


def test_a_heading_of_diagnoses_has_longer_codes(knowledge: Knowledge) -> None:
    heading = _view(knowledge, Code(system="icd10cm", code="M25.56"))
    assert "M25.561" in [one.plain_code for one in longer(heading, knowledge.catalog, "en")]
    leaf = _view(knowledge, Code(system="icd10cm", code="M25.561"))
    assert longer(leaf, knowledge.catalog, "en") == []
    assert longer(_view(knowledge, Code(system="cpt", code="99213")), knowledge.catalog, "en") == []
