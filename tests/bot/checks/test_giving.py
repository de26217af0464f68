"""Half of a shot: for information alone."""

from tests.bot.checks.making import line, seen, told


def words(*lines: object) -> list[str]:
    return [one.words for one in seen(*lines) if one.kind == "other"]  # type: ignore[arg-type]


def test_each_half_without_the_other_is_mentioned() -> None:
    assert words(line(1, "96372"), line(2, "99213")) == ["giving_without_drug"]
    assert words(line(1, "J1885"), line(2, "99213")) == ["drug_without_giving"]
    assert words(line(1, "90471"), line(2, "99213")) == ["giving_without_vaccine"]
    assert words(line(1, "90715"), line(2, "99213")) == ["vaccine_without_giving"]
    assert told(line(1, "96372"), line(2, "99213")) == []


def test_both_halves_or_a_line_that_may_be_one_are_no_finding() -> None:
    assert words(line(1, "96372"), line(2, "J1885")) == []
    assert words(line(1, "90471"), line(2, "90715")) == []
    assert words(line(1, "96372"), line(2, "", words="MEDICATION")) == []
    assert words(line(1, "J1885 0636"), line(2, "99283 0450")) == []
    assert words(line(1, "J7613"), line(2, "99213")) == []


def test_more_vaccines_given_than_charged_are_mentioned() -> None:
    assert words(line(1, "90471"), line(2, "90472"), line(3, "90686")) == ["giving_more_than_vaccines"]
    assert words(line(1, "90471"), line(2, "90472", units="2"), line(3, "90686"), line(4, "90715")) == [
        "giving_more_than_vaccines"
    ]


def test_as_many_vaccines_as_givings_or_a_line_that_may_be_one_are_no_finding() -> None:
    assert words(line(1, "90471"), line(2, "90472"), line(3, "90686"), line(4, "90715")) == []
    assert words(line(1, "90471"), line(2, "90472"), line(3, "90686"), line(4, "", words="VACCINE")) == []
    assert words(line(1, "90460"), line(2, "90472"), line(3, "90707")) == []
