import re

import pytest

from knowledge.question_features import plain
from knowledge.terms import Term, load_terms, terms_in
from knowledge.topic import LANGUAGES


def test_every_term_is_written_and_explained_in_both_languages() -> None:
    for term in load_terms().values():
        for language in LANGUAGES:
            assert term.means[language].endswith(".")
            assert all(way == plain(way) and way for way in term.words[language])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("what is a clean claim", ("clean-claim",)),
        ("denied vs rejected", ("denied", "rejected")),
        ("what does pending cob mean", ("cob",)),
        ("whats an 835", ("remittance",)),
        ("que es una remesa", ("remittance",)),
        ("what is my balance", ()),
    ],
)
def test_terms_are_found_in_their_order_the_longest_first(words: str, found: tuple[str, ...]) -> None:
    assert terms_in(words) == found


@pytest.mark.parametrize("term", load_terms().values(), ids=lambda term: term.id)
def test_a_term_that_states_a_deadline_or_a_law_names_its_pages(term: Term) -> None:
    claim = re.search(r"\b(?:federal|law|must|may not)\b|\b(?:within|until|than) \d+ (?:day|hour)", term.means["en"])
    assert not claim or term.sources, claim
