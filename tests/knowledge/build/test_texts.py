from codesets.entry import Entry
from knowledge.build.texts import diagnosis_texts, is_encounter, own_texts, vocabulary, whole_words


def entry(code: str = "1", **words: str) -> Entry:
    said = {"title_en": "", "plain_en": "", "title_es": "", "plain_es": "", "section": "lab"} | words
    return Entry(system="cpt", code=code, **said)  # type: ignore[arg-type]


def test_every_language_and_the_hospitals_own_words_are_indexed() -> None:
    texts = [text.text for text in own_texts([entry(title_en="Broken wrist", title_es="Muñeca rota")])]
    assert texts[0] == "broken wrist"
    assert "fracture wrist" in texts
    assert "Muñeca rota" in texts


def test_texts_know_whose_they_are_and_empty_ones_are_left_out() -> None:
    texts = own_texts([entry(title_en="one"), entry(title_en="two")])
    assert {text.owner for text in texts} == {0, 1}
    assert all(text.text for text in texts)


def test_a_seventh_character_is_not_a_diagnosis_of_its_own() -> None:
    assert is_encounter("S52.501A")
    assert not is_encounter("S52.501")
    assert [
        text.owner for text in diagnosis_texts([entry("S52.501A", title_en="a"), entry("E11.9", title_en="b")])
    ] == [1]


def test_spanish_words_are_not_offered_to_complete_english_ones() -> None:
    words = vocabulary([entry(title_en="Ultrasound", title_es="Ultrasonido"), entry(title_en="Nausea drug")])
    assert words["ultrasound"] == 1
    assert "ultrasonido" not in words


def test_known_words_are_long_ones() -> None:
    assert whole_words([entry(title_en="Hydrocele of the cord")], ["ab", "capillary"]) == {"hydrocele", "capillary"}
