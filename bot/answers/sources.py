"""What an answer rests on: the pages of its topic, and those of the findings whose words it tells."""

from collections.abc import Callable, Iterable, Sequence

from bot.answer import Finding, Source
from bot.answers.ledger import Ledger
from bot.views.context import OF_FINDING
from knowledge import topic


def sources_of(
    cited: Sequence[topic.Source], ledger: Ledger, findings: Callable[[], Iterable[Finding]]
) -> tuple[Source, ...]:
    """The sources, each page once; ``findings`` is called only where the answer told the words of one."""
    sources = [Source(title=one.title, url=one.url, checked=one.checked) for one in cited]
    told = {fact.value for fact in ledger.facts if fact.source.startswith(OF_FINDING)}
    if told:
        sources += [source for one in findings() if one.explanation in told for source in one.sources]
    return tuple({source.url: source for source in reversed(sources)}.values())[::-1]
