"""What an answer rests on: the pages of its topic, of the tables and of the findings whose words it tells."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.answer import Finding, Source
from bot.answers.ledger import Ledger
from bot.answers.side_by_side import OF_RULE, rule_pages
from bot.views.call import OF_CALL
from bot.views.context import OF_FINDING
from bot.views.meanings import OF_TERM, term_pages
from knowledge import topic
from knowledge.calls import load_calls


def sources_of(
    cited: Sequence[topic.Source], ledger: Ledger, findings: Callable[[], Iterable[Finding]]
) -> tuple[Source, ...]:
    """The sources, each page once; ``findings`` is called only where the answer told the words of one."""
    sources = [Source(title=one.title, url=one.url, checked=one.checked) for one in [*cited, *_of_tables(ledger)]]
    told = {fact.value for fact in ledger.facts if fact.source.startswith(OF_FINDING)}
    if told:
        sources += [source for one in findings() if one.explanation in told for source in one.sources]
    return tuple({source.url: source for source in reversed(sources)}.values())[::-1]


def _of_tables(ledger: Ledger) -> Iterator[topic.Source]:
    """The pages of the rows whose words were told: of a call's matter, of a rule for two codes, of a term."""
    for source in dict.fromkeys(fact.source for fact in ledger.facts):
        if source.startswith(OF_CALL):
            yield from load_calls()[source.removeprefix(OF_CALL)].sources
        elif source.startswith(OF_RULE):
            yield from rule_pages(source.removeprefix(OF_RULE))
        elif source.startswith(OF_TERM):
            yield from term_pages(source.removeprefix(OF_TERM))
