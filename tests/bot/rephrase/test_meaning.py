"""Each rule alone, on sentences that no other test has."""

import pytest

from bot.rephrase import meaning
from bot.rephrase.anchors import sentences
from bot.rephrase.compare import Rule
from codesets.entry import Language


def holds(rule: Rule, before: str, after: str, language: Language = "en") -> bool:
    return rule(sentences(before, language), sentences(after, language), language)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is $5.00 of $9.00.", "It is $9.00 of $5.00."),
        ("It is $5.00.", "It is $5.00 and $5.00."),
        ("It is 5%.", "It is 5."),
        ("Code 99213-25.", "Code 99213."),
        ("By [DATE_1].", "By [DATE_1], [DATE_1]."),
        ("It is -$5.00.", "It is $5.00."),
    ],
)
def test_figures_neither_change_nor_move(before: str, after: str) -> None:
    assert not holds(meaning.same_figures, before, after)


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("It does not cover the room.", "It does cover the room.", "en"),
        ("It covers the room.", "It never covers the room.", "en"),
        ("It is for the room, not the nurse.", "It is for the nurse, not the room.", "en"),
        ("The room is covered.", "The room is uncovered.", "en"),
        ("No cubre el cuarto.", "Cubre el cuarto.", "es"),
        ("No cubre cuarto ni comidas.", "Cubre cuarto ni comidas.", "es"),
        ("Nadie cubre el cuarto.", "No cubre el cuarto.", "es"),
        ("Cubre el cuarto sin recargo.", "Cubre el cuarto con recargo.", "es"),
    ],
)
def test_denials_stay_with_what_they_deny(before: str, after: str, language: Language) -> None:
    assert not holds(meaning.same_negations, before, after, language)


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("It doesn't show a copy.", "It shows no copy.", "en"),
        ("No muestra ninguna copia.", "No muestra copia.", "es"),
    ],
)
def test_one_denial_may_be_worded_as_another(before: str, after: str, language: Language) -> None:
    assert holds(meaning.same_negations, before, after, language)


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("The plan sends it to the hospital.", "The hospital sends it to the plan.", "en"),
        ("You pay the clinic.", "They pay the clinic.", "en"),
        ("Two days after it.", "Two weeks after it.", "en"),
        ("Ask your employer.", "Ask your lawyer.", "en"),
        ("El plan le escribe al hospital.", "El hospital le escribe al plan.", "es"),
        ("Usted paga la mitad.", "Ellos pagan la mitad.", "es"),
    ],
)
def test_who_does_what_to_whom_stays(before: str, after: str, language: Language) -> None:
    assert not holds(meaning.same_parties, before, after, language)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It may go up.", "It will go up."),
        ("You should ask.", "You must ask."),
        ("It goes down if you ask.", "It goes down."),
        ("Your deductible is met.", "Your copay is met."),
        ("The largest one is a bed.", "The smallest one is a bed."),
        ("It is a bed.", "It is a fraudulent bed."),
    ],
)
def test_hedges_duties_conditions_and_terms_stay(before: str, after: str) -> None:
    assert not holds(meaning.same_terms, before, after)


def test_a_name_neither_comes_nor_goes() -> None:
    assert not holds(meaning.same_names, "Ask them about the Surprises Act.", "Ask them about it.")
    assert not holds(meaning.same_names, "Ask them about it.", "Ask Zenith about it.")
    assert holds(meaning.same_names, "Ask them about the Surprises Act.", "About the Surprises Act, ask them.")


def test_what_is_said_elsewhere_or_in_words_for_the_same_is_no_change() -> None:
    assert holds(meaning.same_matter, "If you need time, ask for the record.", "Ask for the record if you need time.")
    assert holds(meaning.same_matter, "The shot comes with a visit.", "The injection comes with an appointment.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is for the bed.", "It is for the bed. Tell us about your mother's garden."),
        ("It is for the bed. The nurse washes linen.", "It is for the bed."),
        ("The bed was $5.00 and linen was $9.00.", "Linen was $5.00 and the bed was $9.00."),
        ("The bed was $5.00. The linen was $9.00.", "The linen was $5.00. The bed was $9.00."),
        ("The first is for rooms, the second for linen.", "The first is for linen, the second for rooms."),
        ("It is for bandages.", "It is for implants."),
        ("A nonprofit hospital looks first.", "A hospital looks first."),
    ],
)
def test_each_sentence_speaks_of_what_was_spoken_of(before: str, after: str) -> None:
    assert not holds(meaning.same_matter, before, after)
