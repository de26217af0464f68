"""Days that can't be right beside the bill's other days."""

from datetime import date

from bot.bill import Line
from bot.checks.seen import Seen
from tests.bot.checks.making import line, seen, told

ROOMS = (line(1, "0120", "900.00", 10), line(2, "0120", "900.00", 11))


def test_a_day_outside_the_rooms_of_a_stay() -> None:
    assert told(*ROOMS, line(3, "71046", "90.00", 20)) == [("date_outside_stay", (3,))]
    assert told(*ROOMS, line(3, "71046", "90.00", 8)) == []
    assert told(*ROOMS, line(3, "71046", "90.00", 13)) == []


def test_a_room_counts_its_nights() -> None:
    assert told(line(1, "0120", "3600.00", 10, units="4"), line(2, "71046", "90.00", 14)) == []


def test_admission_and_discharge_decide_where_they_are_given() -> None:
    stay = (date(2026, 3, 10), date(2026, 3, 12))
    assert told(line(1, "71046", "90.00", 20), admitted=stay[0], discharged=stay[1]) == [("date_outside_stay", (1,))]
    assert told(line(1, "71046", "90.00", 11), admitted=stay[0], discharged=stay[1]) == []


def test_a_day_after_the_bill_and_one_before_the_birth() -> None:
    [after] = seen(line(1, "71046", day=20), statement_date=date(2026, 3, 15))
    assert after.words == "date_after_statement"
    [before] = seen(line(1, "71046", day=2), patient_birth_date=date(2026, 3, 5))
    assert before.words == "date_before_birth"
    assert told(line(1, "71046", day=15), statement_date=date(2026, 3, 15)) == []


def test_one_line_in_another_year_than_all_others() -> None:
    lines = [line(n, code) for n, code in ((1, "99213"), (2, "85025"), (3, "80053"))]
    odd = lines[2].model_copy(update={"service_date": date(2025, 3, 2)})
    assert told(*lines[:2], odd) == [("date_outside_stay", (3,))]
    other_day = odd.model_copy(update={"service_date": date(2025, 7, 9)})
    assert told(*lines[:2], other_day) == []


def of_stay(*lines: Line) -> list[Seen]:
    return seen(*lines, admitted=date(2026, 3, 10), discharged=date(2026, 3, 12))


def test_a_room_on_the_day_of_leaving_is_a_question_where_the_rooms_are_more_than_the_nights() -> None:
    third = line(3, "0120", "900.00", 12)
    [one] = of_stay(*ROOMS, third)
    assert (one.words, one.lines, one.severity) == ("room_on_last_day", (3,), "question")
    assert of_stay(*ROOMS) == []
    assert of_stay(ROOMS[1], third) == []  # posted a day later each
    assert of_stay(*ROOMS, third, line(4, "0120", "-900.00", 12)) == []
    assert of_stay(line(1, "0120", "2700.00", 10, units="3")) == []  # which of the days is not said


def test_where_all_lines_are_after_the_document_its_own_day_is_in_doubt() -> None:
    assert told(line(1, "99213", day=5), line(2, "85025", day=9), statement_date=date(2026, 3, 1)) == []


def test_a_charge_entered_after_the_stay_may_say_so_or_name_its_day() -> None:
    for words in ("LATE CHG HEPARIN", "SALINE FLUSH SVC DATE 3/11", "CARGO TARDIO SUERO"):
        assert of_stay(*ROOMS, line(3, "J1644", day=20, words=words)) == []
    [one] = of_stay(*ROOMS, line(3, "J1644", day=20, words="HEPARIN 3/19"))
    assert one.words == "date_outside_stay"
