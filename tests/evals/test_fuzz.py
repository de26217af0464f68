"""A few damaged documents of every kind, the same each time; ``python -m evals.fuzz`` tries thousands."""

from evals import fuzz


def test_damaged_documents_are_read_or_refused_soon() -> None:
    result = fuzz.run(120, seed=5)
    assert not result.failures
    assert result.outcomes["read"] > 20
    assert result.outcomes["refused"] > 20
    assert result.slowest < fuzz.MOST_SECONDS


def test_the_mutants_are_of_every_kind_and_the_same_for_the_same_seed() -> None:
    first, again = list(fuzz.mutants(30, 1)), list(fuzz.mutants(30, 1))
    assert first == again
    kinds = {path.suffix for path in fuzz.seeds()}
    assert kinds >= {".txt", ".csv", ".pdf", ".xlsx", ".xls", ".ods", ".html", ".eml", ".x12", ".fhir"}
    assert len({name.split(" ")[0].rpartition(".")[2] for name, _ in first}) == len(kinds)
