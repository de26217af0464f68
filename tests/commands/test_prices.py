"""The commands about hospitals' price files, as an operator types them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from codesets.editions import EditionError
from codesets.prices.book import OVERRIDE
from commands.prices import app
from knowledge.published_words import FILE
from tests.codesets.prices import files


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "prices"))
    return tmp_path


def run(*words: str) -> str:
    result = CliRunner().invoke(app, list(words))
    if isinstance(result.exception, EditionError):
        raise result.exception
    return result.output


def test_imported_listed_and_removed(folder: Path) -> None:
    assert "No price file" in run("list")
    assert "St. Example Medical Center: 5 prices from the list of 2026-01-15" in run("import", str(files.wide(folder)))
    assert (folder / "prices" / FILE).is_file()
    assert "Nothing has changed" in run("import", str(files.wide(folder)))
    assert "2026-01-15" in run("list")
    assert "are gone" in run("remove", "St. Example Medical Center")
    assert "No price file" in run("list")
    assert not (folder / "prices" / FILE).exists()


def test_only_an_https_address_is_fetched() -> None:
    with pytest.raises(EditionError, match="https"):
        run("import", "http://files.example.org/prices.csv")
