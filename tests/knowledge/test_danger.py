import csv
from importlib.resources import files

import pytest

from knowledge.danger import ALARMS, load_dangers


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_row_is_an_alarm_and_its_words(language: str) -> None:
    table = files("knowledge").joinpath("dangers", f"{language}.csv").read_text(encoding="utf-8")
    head, *rows = csv.reader(table.splitlines())
    assert head == ["danger", "words"]
    assert [row for row in rows if len(row) != 2 or not row[1].strip()] == []
    assert len({row[1].lower() for row in rows}) == len(rows)


@pytest.mark.parametrize("language", ["en", "es"])
def test_both_languages_have_examples_of_every_alarm_and_of_calm(language: str) -> None:
    heard = [said.alarm for said in load_dangers() if said.language == language]
    assert all(heard.count(alarm) >= 50 for alarm in (*ALARMS, None))
