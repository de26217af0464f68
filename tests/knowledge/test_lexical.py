from knowledge import Knowledge
from knowledge.files import CODES_FILE
from knowledge.lexical import Lexicon


def test_words_bring_the_entries_that_hold_them(knowledge: Knowledge) -> None:
    lexicon = Lexicon(knowledge.folder / CODES_FILE)
    codes = lexicon.own_codes()
    found = lexicon.own("venipuncture", 5)
    assert codes[found[0][0]][1] == "36415"
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


def test_marks_of_the_query_language_are_only_text(knowledge: Knowledge) -> None:
    lexicon = Lexicon(knowledge.folder / CODES_FILE)
    for text in ('"', "a* OR b", "NEAR(x, y)", "'; drop table own; --", "the of and"):
        lexicon.own(text, 5)
    assert lexicon.own("the of and", 5) == []


def test_words_of_nearly_every_diagnosis_decide_only_where_nothing_else_is_asked(knowledge: Knowledge) -> None:
    lexicon = Lexicon(knowledge.folder / CODES_FILE)
    telling = lexicon.diagnoses("appendicitis", 5)
    assert telling
    assert lexicon.diagnoses("unspecified appendicitis, other, without", 5) == telling
    assert lexicon.diagnoses("other unspecified", 5)


def test_every_vector_has_its_entry(knowledge: Knowledge) -> None:
    lexicon = Lexicon(knowledge.folder / CODES_FILE)
    owners = lexicon.owners("own_text")
    assert set(owners.tolist()) == set(range(len(lexicon.own_codes())))
    assert len(lexicon.own_traits()) == len(lexicon.own_codes())
