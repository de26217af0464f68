"""The measure of reading measures: every kind of document is drawn, and the readers hold their level."""

from evals.layouts import make_cases
from evals.layouts.drawing import draw
from evals.reading import measure


def test_the_same_seed_draws_the_same_documents() -> None:
    first = [draw(case) for case in make_cases("report", 12)]
    assert first == [draw(case) for case in make_cases("report", 12)]
    assert len({name.rsplit(".", 1)[1] for name, _ in first}) == 3


def test_layouts_never_tuned_on_are_read() -> None:
    figures = measure("report", 40)
    assert figures["line F1"] >= 0.9
    assert figures["totals exact"] >= 0.9


def test_pages_sheets_letters_and_mail_are_read_as_well() -> None:
    figures = measure("report", 40, forms=True)
    assert figures["line F1"] >= 0.9
    assert figures["totals exact"] >= 0.9
