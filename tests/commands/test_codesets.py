"""The commands about editions, as an operator types them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from codesets.editions import EditionError
from codesets.editions.shelf import OVERRIDE
from commands.codesets import app
from tests.codesets.editions import files


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "editions"))
    return tmp_path


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(words))
    if isinstance(result.exception, EditionError):
        raise result.exception
    return result.exit_code, result.output


def test_imported_listed_shown_and_taken_back(folder: Path) -> None:
    assert "No edition" in run("list")[1]
    _, said = run("import", str(files.spring(folder)))
    assert "HCPCS Level II codes, 2024-01: 5 rows, from 2024-01-01 to 2024-03-31" in said
    assert "Nothing has changed" in run("import", str(files.spring(folder)))[1]
    run("import", str(files.summer(folder)))
    assert "2024-04-01" in run("list")[1]
    assert "sha256" in run("show", "2024-04")[1]
    assert "HCPCS Level II codes, 2024-01 answers now" in run("remove", "--last")[1]
    assert "The built-in words answer" in run("remove", "2024-01")[1]
    assert "no imported edition" in run("remove", "--last")[1]


def test_what_is_out_of_date_ends_with_1(folder: Path) -> None:
    assert run("check")[0] == 0
    run("import", str(files.spring(folder)))
    code, said = run("check")
    assert code == 1
    assert "out of date" in said


def test_what_the_operator_says_of_a_file(folder: Path) -> None:
    path = files.write(folder, "drgs.csv", "MS-DRG,MS-DRG Title", "470,A new joint")
    _, said = run("import", str(path), "--from", "2024-10-01", "--to", "2025-09-30", "--name", "FY2025")
    assert "MS-DRG titles, FY2025: 1 rows, from 2024-10-01 to 2025-09-30" in said
    assert run("import", str(path), "--from", "soon")[0] == 2
    assert run("remove")[0] == 2


def test_a_dry_run_names_the_addresses_and_fetches_nothing(folder: Path) -> None:
    code, said = run("update", "--dry-run", "hcpcs")
    assert code == 0
    assert "https://www.cms.gov/" in said
    assert run("update", "--dry-run", "nonsense")[0] == 2
    assert not (folder / "editions").exists()


def test_an_update_that_fails_says_so_and_ends_with_1(folder: Path) -> None:
    listed = files.write(
        folder, "s.toml", "[[source]]", 'kind = "hcpcs"', 'page = "p"', 'urls = ["http://files.example.org/a.zip"]'
    )
    code, said = run("update", "--sources", str(listed))
    assert code == 1
    assert "https" in said
