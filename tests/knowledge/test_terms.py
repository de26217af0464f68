import pytest

from knowledge.question_features import plain
from knowledge.terms import load_terms, terms_in
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
