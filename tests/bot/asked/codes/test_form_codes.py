"""Condition, occurrence and value codes are read only beside their own words."""

from bot.asked.codes.form_codes import form_codes


def test_codes_are_read_beside_their_words() -> None:
    assert form_codes("condition code d1 vs d9") == ("form:condition:D1", "form:condition:D9")
    assert form_codes("occurrence codes 1 and 24") == ("form:occurrence:01", "form:occurrence:24")
    assert form_codes("que es el codigo de condicion d9") == ("form:condition:D9",)


def test_other_words_name_none() -> None:
    assert form_codes("what condition does this code mean") == ()
    assert form_codes("is d9 a modifier") == ()
    assert form_codes("value of line 12") == ()
