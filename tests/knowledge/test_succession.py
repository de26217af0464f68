from datetime import date, timedelta

from knowledge import Knowledge
from knowledge.match import Match
from knowledge.succession import RETIRED, is_over, successors_first


def match(code: str, title: str, confidence: float) -> Match:
    return Match(system="cpt", code=code, title=title, plain="", confidence=confidence)


OLD = match("71020", "Chest X-ray, 2 views (code before 2018)", 0.6)
LIVE = match("71046", "Chest X-ray, 2 views", 0.3)
OTHER = match("71045", "Chest X-ray, 1 view", 0.4)


def is_old(one: Match) -> bool:
    return bool(RETIRED.search(one.title))


def title(one: Match) -> str:
    return one.title


def codes(*found: Match) -> list[str]:
    return [one.code for one in successors_first(found, is_old, title)]


def test_a_retired_code_stands_behind_its_successor_alone() -> None:
    assert codes(OLD, OTHER, LIVE) == ["71045", "71046", "71020"]
    assert codes(OLD, OTHER) == ["71020", "71045"]
    assert codes(LIVE, OLD) == ["71046", "71020"]


def test_the_confidences_keep_falling() -> None:
    ordered = successors_first([OLD, LIVE], is_old, title)
    assert [one.confidence for one in ordered] == [0.6, 0.3]
    assert [one.code for one in ordered] == ["71046", "71020"]


def test_the_code_of_today_comes_first_where_no_day_is_given(knowledge: Knowledge) -> None:
    for query in ("XR CHEST 2 VIEWS", "chest x-ray two views", "CHEST 2V"):
        found = [one.code for one in knowledge.finder.lookup(query, k=5)]
        assert "71046" in found
        assert "71020" not in found or found.index("71046") < found.index("71020")
        assert knowledge.finder.lookup(query, k=1)[0].code != "71020"


def test_of_an_old_day_the_old_code_may_be_right(knowledge: Knowledge) -> None:
    assert is_over(OLD.title, None)
    assert is_over(OLD.title, date(2018, 1, 1))
    assert not is_over(OLD.title, date(2017, 12, 31))
    assert is_over("Swab test, older code", date.today() - timedelta(days=30))
    assert not is_over("Swab test, older code", date.today() - timedelta(days=2000))
    then = [one.code for one in knowledge.finder.lookup("XR CHEST 2 VIEWS", on=date(2016, 5, 1))]
    assert {"71020", "71046"} <= set(then)
