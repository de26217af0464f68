"""The question sets stand on bills that exist and add up, and are large enough to mean something."""

from collections import Counter
from decimal import Decimal

import pytest

from bot.bill import Bill
from evals.answering.questions import (
    FOLDER,
    FORMS,
    KEPT_HALF,
    KEPT_WHOLE,
    LANGUAGES,
    SERIES,
    Question,
    load_bill,
    load_questions,
    split_of,
)

FILES = [path for form in FORMS for path in (FOLDER / "bills").glob(f"*.{form}")]
NAMES = sorted(path.stem for path in FILES)
LEAST = {"en": 600, "es": 300}
LEAST_OF = {
    "second": {"en": 260, "es": 160},
    "third": {"en": 200, "es": 100},
    "fourth": {"en": 150, "es": 75},
    "fifth": {"en": 160, "es": 100},
    "sixth": {"en": 150, "es": 80},
    "seventh": {"en": 360, "es": 180},
    "eighth": {"en": 280, "es": 145},
}
LEAST_IN_CHATS = {
    "second": {"en": 45, "es": 25},
    "third": {"en": 38, "es": 25},
    "fourth": {"en": 28, "es": 14},
    "fifth": {"en": 45, "es": 25},
    "sixth": {"en": 42, "es": 22},
    "seventh": {"en": 72, "es": 30},
    "eighth": {"en": 50, "es": 25},
}
LEAST_UNDECIDABLE = {
    "second": {"en": 40, "es": 22},
    "third": {"en": 40, "es": 22},
    "fourth": {"en": 22, "es": 10},
    "fifth": {"en": 22, "es": 14},
    "sixth": {"en": 22, "es": 14},
    "seventh": {"en": 52, "es": 26},
    "eighth": {"en": 38, "es": 20},
}
DO_NOT_ADD_UP = {"wrong-total", "sol-y-luna", "h8-er-doc", "e8-urgente"}
ADD_UP = [path.stem for path in FILES if path.suffix == ".json" and path.stem not in DO_NOT_ADD_UP]


@pytest.fixture(scope="module", params=LANGUAGES)
def questions(request: pytest.FixtureRequest) -> list[Question]:
    return load_questions(request.param)


def test_ids_are_unique_in_all_languages() -> None:
    ids = Counter(question.id for language in LANGUAGES for question in load_questions(language))
    assert [id_ for id_, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_questions(language: str) -> None:
    assert len(load_questions(language)) >= LEAST[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("series", LEAST_OF)
def test_a_later_set_stands_alone(language: str, series: str) -> None:
    questions = load_questions(language, [series])
    assert {q.series for q in questions} == {series}
    assert len(questions) >= LEAST_OF[series][language]
    assert sum(q.chat is not None for q in questions) >= LEAST_IN_CHATS[series][language]
    assert sum(q.expect.abstained is True for q in questions) >= LEAST_UNDECIDABLE[series][language]


def test_no_conversation_goes_on_in_another_set(questions: list[Question]) -> None:
    sets: dict[str, set[str]] = {}
    for question in questions:
        if question.chat:
            sets.setdefault(question.chat, set()).add(question.series)
    assert all(len(found) == 1 for found in sets.values())


def test_every_document_named_exists(questions: list[Question]) -> None:
    named = {name for q in questions for name in (q.bill, q.eob, q.estimate) if name}
    assert named <= set(NAMES)


def test_a_partner_belongs_to_the_bill(questions: list[Question]) -> None:
    assert {q.id for q in questions if q.eob and q.eob != f"{q.bill}.eob"} == set()
    assert {q.id for q in questions if q.estimate and q.estimate != f"{q.bill}.estimate"} == set()


def test_a_conversation_is_about_one_bill(questions: list[Question]) -> None:
    bills: dict[str, set[str | None]] = {}
    for question in questions:
        if question.chat:
            bills.setdefault(question.chat, set()).add(question.bill)
    assert all(len(found) == 1 for found in bills.values())


def test_the_split_is_the_hash_and_nobody_chose(questions: list[Question]) -> None:
    assert [q.id for q in questions if q.split != split_of(q.chat or q.id, q.series)] == []


@pytest.mark.parametrize("series", sorted(KEPT_HALF))
def test_half_of_the_set_before_the_newest_is_kept_apart(questions: list[Question], series: str) -> None:
    of_set = [q for q in questions if q.series == series]
    share = sum(q.split == "report" for q in of_set) / len(of_set)
    assert 0.35 < share < 0.65


@pytest.mark.parametrize("series", sorted(set(SERIES) - KEPT_WHOLE - KEPT_HALF))
def test_part_of_each_older_set_is_kept_apart(questions: list[Question], series: str) -> None:
    of_set = [q for q in questions if q.series == series]
    share = sum(q.split == "report" for q in of_set) / len(of_set)
    assert 0.1 < share < 0.4


@pytest.mark.skipif(not KEPT_WHOLE.issubset(SERIES), reason="the newest set is being written")
def test_a_third_of_all_is_kept_apart(questions: list[Question]) -> None:
    assert sum(q.split == "report" for q in questions) / len(questions) > 0.32


@pytest.mark.parametrize("series", SERIES)
def test_every_kind_is_asked_in_each_language(series: str) -> None:
    kinds = [{q.kind for q in load_questions(language, [series])} for language in LANGUAGES]
    assert kinds[0] == kinds[1]


def test_something_is_expected_of_every_answer(questions: list[Question]) -> None:
    assert [q.id for q in questions if not q.expect.model_fields_set] == []


def test_expected_lines_and_codes_are_on_the_bill_or_the_question_says_otherwise(
    questions: list[Question],
) -> None:
    for question in questions:
        if question.bill is None:
            continue
        numbers = {line.line for line in load_bill(question.bill).lines}
        expected = {*(question.expect.lines or ()), *question.expect.lines_include}
        assert expected <= numbers, question.id


@pytest.mark.parametrize("name", NAMES)
def test_a_bill_is_a_bill_and_loses_nothing_on_the_way(name: str) -> None:
    bill = load_bill(name)
    assert Bill.model_validate_json(bill.model_dump_json()) == bill


@pytest.mark.parametrize("name", ADD_UP)
def test_a_bill_adds_up(name: str) -> None:
    bill = load_bill(name)
    totals, nothing = bill.totals, Decimal(0)
    if bill.lines and totals.charges is not None:
        assert sum((line.charge or nothing for line in bill.lines), nothing) == totals.charges
    if totals.charges is not None and totals.patient_owes is not None:
        taken = (totals.adjustments, totals.plan_paid, totals.patient_paid)
        left = totals.charges - sum((part or nothing for part in taken), nothing)
        assert totals.patient_owes in (left, left + (totals.previous_balance or nothing))


@pytest.mark.parametrize("name", sorted(DO_NOT_ADD_UP))
def test_a_bill_that_must_not_add_up_does_not(name: str) -> None:
    bill = load_bill(name)
    assert sum(line.charge or 0 for line in bill.lines) != bill.totals.charges


def test_a_name_is_one_document() -> None:
    assert len(NAMES) == len(set(NAMES))


def test_documents_of_every_form_are_asked_about(questions: list[Question]) -> None:
    asked = {q.bill for q in questions if q.series == "fifth"}
    assert {path.suffix.removeprefix(".") for path in FILES if path.stem in asked} >= {"json", "txt", "csv", "html"}


def test_there_are_enough_bills_and_partners() -> None:
    assert sum("." not in name for name in NAMES) >= 60
    assert sum(name.endswith(".eob") for name in NAMES) >= 12
    assert "over-estimate.estimate" in NAMES
