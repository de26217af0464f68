"""An answer that tells a finding's words rests on the finding's pages too."""

from bot.answer import Finding, Source
from bot.answers.ledger import Ledger
from bot.answers.side_by_side import OF_RULE
from bot.answers.sources import sources_of
from bot.facts import Fact
from bot.views.call import OF_CALL
from bot.views.context import OF_FINDING
from bot.views.meanings import OF_TERM
from knowledge import topic

ACT = Source(title="CMS: No Surprises Act", url="https://www.cms.gov/nosurprises", checked="2026-11-23")
RULE = Source(title="45 CFR 149.420", url="https://www.ecfr.gov/current/title-45/section-149.420")
FINDING = Finding(
    kind="balance_billing", severity="error", title="More", explanation="It is more.", next_step="Ask.",
    sources=(ACT, RULE),
)  # fmt: skip
OWN = (topic.Source(ACT.title, ACT.url, "2026-11-23"),)


def test_the_pages_of_a_finding_that_is_told_follow_those_of_the_topic_each_once() -> None:
    ledger = Ledger("en", facts=[Fact("It is more.", "text", f"{OF_FINDING}balance_billing")])
    assert sources_of(OWN, ledger, lambda: [FINDING]) == (ACT, RULE)


def test_a_finding_of_which_only_the_title_is_told_brings_none() -> None:
    ledger = Ledger("en", facts=[Fact("More", "text", f"{OF_FINDING}balance_billing")])
    assert sources_of(OWN, ledger, lambda: [FINDING]) == (ACT,)


def test_what_is_told_of_a_call_rests_on_the_pages_of_its_row() -> None:
    ledger = Ledger("en", facts=[Fact("Stop all calls.", "text", f"{OF_CALL}bankrupt")])
    assert [source.url for source in sources_of((), ledger, list)] == ["https://www.law.cornell.edu/uscode/text/11/362"]


def test_a_rule_for_two_codes_rests_on_the_pages_of_its_row_in_either_order() -> None:
    for codes in ("20610 and 99213", "99213 and 20610"):
        ledger = Ledger("en", facts=[Fact("Only if it was apart.", "text", f"{OF_RULE}{codes}")])
        assert "modifier 25" in sources_of((), ledger, list)[0].title


def test_a_term_and_a_type_of_bill_rest_on_their_pages_and_a_term_without_a_claim_on_none() -> None:
    def pages(term: str) -> list[str]:
        return [
            one.title for one in sources_of((), Ledger("en", facts=[Fact("So.", "text", f"{OF_TERM}{term}")]), list)
        ]

    assert "Observation" in pages("moon")[0]
    assert "bill type" in pages("tob:0137")[0]
    assert pages("denied") == []
