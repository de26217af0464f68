"""Rough words mean the line that says most of them, that is the thing itself, and not what was ruled out beside it."""

from decimal import Decimal

import pytest

from bot.asked.lines.line_words import lines_by_words, missing_role
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.described import Described
from evals.answering.questions import load_bill
from knowledge.question_features import plain


def meant(assistant: Assistant, name: str, words: str) -> tuple[int, ...]:
    return lines_by_words(plain(words), assistant.descriptions.of(load_bill(name)))


@pytest.mark.parametrize(
    ("bill", "words", "lines"),
    [
        ("er-ct", "the dye for the scan", (8,)),
        ("er-ct", "how much did they charge for the scan", (2,)),
        ("root-canal", "my part for the crown", (4,)),
        ("shoulder-shot", "the x-ray, not the visit", (2,)),
        ("kidney-stone", "the pill they sent him home with", (12,)),
        ("hip", "el fierro de la cadera", (3,)),
        ("strep", "lo del hisopo de la garganta", (2, 3)),
        ("ankle-urgent", "el aparato del tobillo", (3,)),
        ("wisdom-teeth", "las muelas del juicio, por cada una", (2, 3)),
        ("rx-receipt", "la semaglutida", (3,)),
        ("iron", "the iron by itself", (2,)),
        ("hip", "the new hip they put in", (3,)),
        ("hip", "la cadera artificial", (3,)),
        ("ear-tubes", "how much of it is the tubes", (1,)),
        ("rx-receipt", "the cholesterol pill", (1,)),
        ("physical", "sticking it in me", (6,)),
        ("er-ct", "no not the visit, i mean the scan", (2,)),
        ("newborn", "la cuna de mi nieta", (1,)),
        ("maternity", "las recetas", (4,)),
        ("ernight", "el examen de pipi", (6,)),
        ("ernight", "el tinte que me inyectaron", (3,)),
        ("la-ceiba", "lo de coserle la frente", (3,)),
    ],
)
def test_the_thing_itself_is_meant(assistant: Assistant, bill: str, words: str, lines: tuple[int, ...]) -> None:
    assert set(meant(assistant, bill, words)) == set(lines)


def test_the_line_that_says_more_of_the_words_is_meant(assistant: Assistant) -> None:
    lines = (
        Line(line=1, description="LEFT HEART CATH", codes=(Code(system="cpt", code="93458"),), charge=Decimal(7400)),
        Line(line=2, description="EKG 12 LEAD", codes=(Code(system="cpt", code="93005"),), charge=Decimal(210)),
    )
    described = assistant.descriptions.of(Bill(kind="itemized_bill", lines=lines))
    assert lines_by_words("the heart cath", described) == (1,)


def test_a_word_that_one_line_alone_prints_means_that_line(assistant: Assistant) -> None:
    held = printed(assistant, "RADIOGRAFÍA DE MUÑECA", "FÉRULA DE BRAZO", "CONSULTA")
    assert lines_by_words("lo de la muneca", held) == (1,)


def test_what_a_line_prints_is_not_missing(assistant: Assistant) -> None:
    held = printed(assistant, "EXAMEN DE OJOS", "LENTES SENCILLOS", "MARCO DE LENTES")
    assert missing_role("sin los lentes", held) is None
    assert missing_role("the anesthesia", held) == "anesthesia"


def printed(assistant: Assistant, *lines: str) -> tuple[Described, ...]:
    held = tuple(Line(line=number, description=line) for number, line in enumerate(lines, start=1))
    return assistant.descriptions.of(Bill(kind="statement", lines=held))


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("why didnt they pay for the albuterol", (2,)),
        ("the breathing treatment", (1,)),
        ("can we do 80 over 10 months", ()),
        ("what did both swabs cost", (4, 5)),
        ("insurance was out of the picture then", ()),
    ],
)
def test_words_of_the_role_and_small_numbers_tell_no_line_from_another(
    assistant: Assistant, words: str, lines: tuple[int, ...]
) -> None:
    held = (
        ("NEBULIZER TREATMENT", "94640", "cpt"),
        ("ALBUTEROL UNIT DOSE", "J7613", "hcpcs"),
        ("ACETAMINOPHEN IV 10MG", "J0131", "hcpcs"),
        ("FLU A/B RAPID TEST", "87804", "cpt"),
        ("RAPID STREP", "87880", "cpt"),
        ("XR CHEST 2 VIEWS", "71046", "cpt"),
    )
    rows = [
        {"line": n, "description": told, "codes": [{"system": system, "code": code}], "charge": "20.00"}
        for n, (told, code, system) in enumerate(held, 1)
    ]
    bill = Bill.model_validate({"kind": "statement", "lines": rows})
    assert set(lines_by_words(words, assistant.descriptions.of(bill))) == set(lines)


@pytest.mark.parametrize(("words", "lines"), [("nomás las bolsitas", (1,)), ("¿y los guantes?", (2,))])
def test_small_things_are_found_by_their_spanish_names(
    assistant: Assistant, words: str, lines: tuple[int, ...]
) -> None:
    rows = [
        {"line": n, "description": told, "charge": "20.00"}
        for n, told in enumerate(("IV SOLUTION 500 ML BAG", "GLOVE STERILE PAIR", "OFFICE VISIT"), 1)
    ]
    bill = Bill.model_validate({"kind": "statement", "lines": rows})
    assert set(lines_by_words(words, assistant.descriptions.of(bill))) == set(lines)
