import json
import sys
from datetime import date
from pathlib import Path

import pytest

from evals import against
from evals.against import PEERS, Told, measure, row, texts
from knowledge import Knowledge


def test_every_peer_has_its_program() -> None:
    programs = {path.stem.removeprefix("with_") for path in Path(against.__file__).with_name("peers").glob("with_*.py")}
    assert programs == {"plainbill", *PEERS}


def test_every_code_is_searched_before_any_has_its_second_text(knowledge: Knowledge) -> None:
    count = len(knowledge.finder.own_codes)
    assert len({code for code, _ in texts(count)}) == count
    assert len(list(texts(count + 7))) == count + 7


def test_ours_runs_as_the_peers_do(tmp_path: Path) -> None:
    job = {"texts": ["blood draw", "flu"], "codes": ["cpt 36415", "icd10cm J11.1"], "model": "", "queries": []}
    queries = ["VENIPUNCTURE", "HC VENIPUNCTURE ROUTINE"]
    (tmp_path / "job.json").write_text(json.dumps(job | {"queries": queries}), encoding="utf-8")
    told = measure("plainbill", Path(sys.executable), tmp_path, ["cpt 36415", "cpt 99213"], job["codes"])
    assert (told.first, told.fifth) == (0.5, 0.5)
    assert len(told.milliseconds) == 2
    assert told.megabytes > 50


def test_a_row_has_its_figures_in_order() -> None:
    assert row("x", Told(1.25, [1.0, 2.0, 3.0], 100.4, 0.5, 0.75))[:4] == ("x", "0.500", "0.750", "2.0")


def test_who_cannot_be_installed_is_told_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from subprocess import CalledProcessError

    from rich.console import Console

    def absent(name: str) -> Path:
        raise CalledProcessError(1, "pip", stderr=f"no {name} here".encode())

    monkeypatch.setattr(against, "environment", absent)
    monkeypatch.setattr(against, "lines", lambda _: [("VENIPUNCTURE", "cpt 36415"), ("venipuncture", "cpt 36415")])
    monkeypatch.setattr(against, "model_folder", lambda: Path("nowhere"))
    found = against.compare(["txtai"], 10_000, 2, Console(width=200))
    assert "txtai was not measured: no txtai here" in capsys.readouterr().out
    assert found.table().row_count == 1
    page = found.markdown(date(2026, 1, 2))
    assert "Measured on 2026-01-02" in page
    assert "\n| plainbill | " in page
    assert page.endswith("txtai was not measured: no txtai here\n")
