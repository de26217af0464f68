"""A repeat is asked about unless the bill, or the nature of the service, says that it was meant."""

import pytest

from bot.bill import Code
from tests.bot.checks.making import line, seen, told


def test_lines_alike_are_one_finding() -> None:
    assert told(line(1, "80053"), line(2, "85025", "20.00"), line(3, "80053")) == [("duplicate_line", (1, 3))]


def test_other_words_for_the_same_code_and_price_are_alike() -> None:
    assert told(line(1, "80053", words="CMP"), line(2, "80053", words="COMP METAB PANEL")) == [
        ("duplicate_line", (1, 2))
    ]


@pytest.mark.parametrize(
    "second",
    [
        line(2, "73030 76"),
        line(2, "73030 77"),
        line(2, "73030 59"),
        line(2, "73030 LT"),
        line(2, "73030", day=3),
        line(2, "73030 26", "20.00"),
        line(2, "73030", "20.00", words="PF READING OF X-RAY"),
        line(2, "73030", words="HC X-RAY B"),
        line(2, "73030 0972", "20.00"),
    ],
)
def test_a_repeat_that_is_declared_or_told_apart_is_no_finding(second) -> None:  # type: ignore[no-untyped-def]
    assert told(line(1, "73030 RT" if "LT" in str(second.codes) else "73030", words="HC X-RAY"), second) == []


def test_several_units_on_one_line_are_no_finding() -> None:
    assert told(line(1, "73030", units="2")) == []


@pytest.mark.parametrize("code", ["96375", "84484", "J2405 0636", "36415", "97110 0420"])
def test_what_often_repeats_in_a_day_is_only_for_information(code: str) -> None:
    found = seen(line(1, code), line(2, code))
    assert [one.words for one in found if one.kind == "duplicate_line"] == ["duplicate_often"]
    assert told(line(1, code), line(2, code)) == []


@pytest.mark.parametrize("code", ["J3301", "97110", "A4259"])
def test_what_an_office_counts_in_units_is_asked_about_when_its_line_repeats(code: str) -> None:
    giving = line(3, "20610 LT", "90.00")
    assert told(line(1, code), line(2, code), giving) == [("duplicate_line", (1, 2))]
    emergency = line(4, "99283", "300.00")
    assert "duplicate_line" not in dict(told(line(1, code), line(2, code), giving, emergency))


def test_a_medicine_given_twice_may_stand_on_two_lines() -> None:
    assert told(line(1, "J1885"), line(2, "J1885"), line(3, "96372", units="2")) == []


def test_a_room_by_the_day_is_no_repeat() -> None:
    assert told(line(1, "0120", "900.00", 2), line(2, "0120", "900.00", 3)) == []


def test_one_test_at_two_prices_is_asked_about() -> None:
    assert told(line(1, "85025", "20.00"), line(2, "85025", "24.00")) == [("duplicate_line", (1, 2))]
    assert told(line(1, "85025", "20.00"), line(2, "85025", "40.00", units="2")) == []


def test_a_credit_takes_a_repeat_back() -> None:
    assert told(line(1, "80053"), line(2, "80053"), line(3, "80053", "-50.00")) == []


def test_a_credit_takes_back_the_side_that_it_names() -> None:
    lines = (line(1, "73721 LT"), line(2, "73721 RT"), line(3, "73721 RT"), line(4, "73721 RT", "-50.00"))
    assert told(*lines) == []


def test_the_order_of_the_words_does_not_matter_where_no_code_is_printed() -> None:
    assert told(line(1, "", words="X-ray, knee"), line(2, "", words="Knee x-ray")) == [("duplicate_line", (1, 2))]
    assert told(line(1, "", words="X-ray, left knee"), line(2, "", words="X-ray, right knee")) == []


def test_left_and_right_in_words_are_two_places() -> None:
    assert told(line(1, "20610", words="R KNEE INJ"), line(2, "20610", words="L KNEE INJ")) == []
    assert told(line(1, "20610", words="RODILLA DERECHA"), line(2, "20610", words="RODILLA IZQUIERDA")) == []
    assert told(line(1, "20610", words="R KNEE INJ"), line(2, "20610", words="R KNEE INJ")) == [
        ("duplicate_line", (1, 2))
    ]


def test_a_room_twice_on_one_day_is_asked_about() -> None:
    rooms = [line(n, "0120", "900.00", 3, words="ROOM SEMI") for n in (1, 2)]
    assert told(*rooms) == [("duplicate_line", (1, 2))]


@pytest.mark.parametrize("code", ["17003", "88305", "87040", "64484"])
def test_further_spots_samples_and_levels_are_only_for_information(code: str) -> None:
    assert told(line(1, code), line(2, code)) == []


def test_the_same_for_two_people_of_one_bill_is_no_finding() -> None:
    both = (line(1, "90686", patient="Amara"), line(2, "90471", patient="Amara"))
    assert told(*both, line(3, "90686", patient="Chidi"), line(4, "90471", patient="Chidi")) == []
    assert told(*both, line(3, "90686", patient="Amara")) == [("duplicate_line", (1, 3))]


def test_work_on_teeth_that_the_bill_does_not_name_is_only_for_information() -> None:
    fillings = (line(1, "", "190.00", words="Composite"), line(2, "", "190.00", words="Composite"))
    coded = [one.model_copy(update={"codes": (Code(system="cdt", code="D2391"),)}) for one in fillings]
    assert [one.severity for one in seen(*coded)] == ["info"]
    named = [one.model_copy(update={"description": "Composite, tooth 14"}) for one in coded]
    assert [one.severity for one in seen(*named)] == ["question"]


def test_what_a_reversal_takes_back_is_no_repeat() -> None:
    twice = (line(1, "80053"), line(2, "80053"))
    assert told(*twice, line(3, "", "-50.00", words="REVERSAL - POSTED IN ERROR")) == []
    assert told(*twice, line(3, "", "-50.00", words="CREDIT CARD PAYMENT")) == [("duplicate_line", (1, 2))]
