"""A right answer passes, and each way of being wrong is told apart."""

import pytest

from bot.answer import Answer, Figure, Handoff, Source
from bot.bill import Code
from evals.answering.judge import faults, plain
from evals.answering.questions import Expect


def answer(text: str = "The shot is $245.00 (line 3).", **more: object) -> Answer:
    stated = {
        "answer": text,
        "language": "en",
        "intent": "line",
        "lines": (3,),
        "figures": (figure("245.00"),),
    }
    return Answer.model_validate({**stated, **more})


def figure(value: str) -> Figure:
    return Figure(value=value, origin="line 3, charge")


def test_an_answer_that_meets_everything_has_no_faults() -> None:
    expect = Expect.model_validate(
        {
            "figures": ["245.00"],
            "lines": [3],
            "any_of": [["shot"]],
            "handoff": None,
            "abstained": False,
            "language": "en",
        }
    )
    assert faults(answer(), expect) == []


@pytest.mark.parametrize(
    ("expect", "fault"),
    [
        ({"abstained": True}, "did not abstain"),
        ({"handoff": "insurer"}, "handed to None"),
        ({"language": "es"}, "answered in en"),
        ({"figures": ["62.00"]}, "62.00 not in figures"),
        ({"not_figures": ["245.00"]}, "must not be there"),
        ({"lines": [2]}, "lines [3]"),
        ({"lines_include": [4]}, "line 4 missing"),
        ({"codes_include": ["96372"]}, "code 96372 missing"),
        ({"any_of": [["needle", "jab"]]}, "none of: needle | jab"),
        ({"lead": [["needle", "jab"]]}, "not at once: needle | jab"),
        ({"none_of": ["the SHOT"]}, "says: the SHOT"),
        ({"sources": True}, "no source"),
        ({"sources": "cms.gov"}, "no source from cms.gov"),
        ({"asks_back": True}, "ask back"),
        ({"nth_listed": 2}, "at place 2"),
    ],
)
def test_each_expectation_that_fails_is_named(expect: dict[str, object], fault: str) -> None:
    found = faults(answer(), Expect.model_validate(expect))
    assert any(fault in one for one in found)


def test_a_figure_must_be_in_the_words_too() -> None:
    expect = Expect.model_validate({"figures": ["245.00"]})
    assert faults(answer("The shot is on line 3."), expect) == ["figure 245.00 not in the words"]


def test_the_second_one_is_the_second_of_the_answer_before() -> None:
    before = answer(lines=(1, 3, 2))
    expect = Expect.model_validate({"nth_listed": 2})
    assert faults(answer(lines=(3,)), expect, before) == []
    assert faults(answer(lines=(2,)), expect, before) != []


def test_the_lead_is_the_first_paragraph() -> None:
    expect = Expect.model_validate({"lead": [["245.00"]]})
    assert faults(answer("The shot is $245.00.\n\n- the rest"), expect) == []
    assert faults(answer("Here is everything.\n\n- $245.00: the shot"), expect) == ["not at once: 245.00"]


def test_one_of_several_handoffs_is_enough() -> None:
    expect = Expect.model_validate({"handoff": ["insurer", "billing office"]})
    handed = answer(abstained=True, handoff=Handoff(reason="prices", to="billing office"))
    assert faults(handed, expect) == []


def test_no_handoff_is_an_expectation_of_its_own() -> None:
    handed = answer(handoff=Handoff(reason="pain", to="emergency"))
    assert faults(handed, Expect.model_validate({"handoff": None})) == ["handed to emergency, not nobody"]
    assert faults(handed, Expect.model_validate({})) == []


def test_asking_back_gives_choices_and_picks_none() -> None:
    expect = Expect.model_validate({"asks_back": True})
    choices = {"suggestions": ("The clinic", "The shot")}
    assert faults(answer("Which one do you mean?", lines=(), **choices), expect) == []
    assert faults(answer("Which one do you mean?", lines=(2,), **choices), expect) != []


def test_a_source_may_be_named_by_part_of_its_address() -> None:
    sourced = answer(sources=(Source(title="Appeals", url="https://www.healthcare.gov/appeal"),))
    assert faults(sourced, Expect.model_validate({"sources": "healthcare.gov"})) == []


def test_codes_are_compared_whatever_their_case() -> None:
    coded = answer(codes=(Code(system="carc", code="n130"),))
    assert faults(coded, Expect.model_validate({"codes_include": ["N130"]})) == []


def test_words_are_compared_without_accents_case_or_curly_quotes() -> None:
    assert plain("El  SEGURO  no pagó; isn’t it") == "el seguro no pago; isn't it"
