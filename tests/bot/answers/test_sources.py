"""An answer that tells a finding's words rests on the finding's pages too."""

from bot.answer import Finding, Source
from bot.answers.ledger import Ledger
from bot.answers.sources import sources_of
from bot.facts import Fact
from bot.views.context import OF_FINDING
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
