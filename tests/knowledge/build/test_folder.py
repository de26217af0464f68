import json
from pathlib import Path

import pytest

from codesets.entry import Entry
from knowledge.build import folder as steps
from knowledge.build.model import model_folder
from knowledge.exceptions import KnowledgeError
from knowledge.location import cache_home
from knowledge.topic_index import WEIGHTS_FILE


def own() -> list[Entry]:
    return [
        Entry("cpt", "36415", "Blood draw", "A needle takes blood.", "Extracción de sangre", "Se saca sangre.", "lab"),
        Entry("cpt", "71046", "Chest X-ray", "A picture of the chest.", "Rayos X del tórax", "Una imagen.", "imaging"),
    ]


def diagnoses() -> list[Entry]:
    return [Entry("icd10cm", "I10", "Essential (primary) hypertension", "", "", "", "diagnosis", origin="official")]


def test_a_build_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(steps, "_bring_model", broken)
    with pytest.raises(OSError, match="disk full"):
        steps.write_folder(tmp_path / "made", tmp_path, diagnoses, print, own)
    assert list(tmp_path.iterdir()) == []


def learn_little(scratch: Path, workshop: Path, threads: int) -> None:
    """Stands for learning from all examples, which takes a minute and is done for the folder that other tests open."""
    (scratch / WEIGHTS_FILE).touch()


def test_a_small_folder_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop = cache_home() / "workshop"
    if not model_folder(workshop).is_dir():
        pytest.skip("the model has not been exported here: `plainbill knowledge build` does it")
    monkeypatch.setattr(steps, "write_learned", learn_little)
    stages: list[str] = []
    steps.write_folder(tmp_path / "made", workshop, diagnoses, lambda stage, *_: stages.append(stage), own)
    manifest = json.loads((tmp_path / "made" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["own"] == {"cpt": 2}
    assert {"model", "codes", "words", "diagnoses", "topics"} <= set(stages)
    assert (tmp_path / "made" / WEIGHTS_FILE).is_file()
    assert not list(tmp_path.glob(".building-*"))


def _failing() -> None:
    raise OSError("disk full")


def test_a_part_that_fails_in_its_own_process_fails_the_build() -> None:
    with pytest.raises(KnowledgeError, match="could not be learned"), steps._beside(_failing):
        pass
