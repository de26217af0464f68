import tomllib
from pathlib import Path
from time import perf_counter

import pytest

from knowledge import location
from knowledge.exceptions import KnowledgeMissing
from knowledge.location import DIAGNOSES_PACKAGE, MODEL_PACKAGE, expected_folder, find_folder, fingerprint

ROOT = Path(__file__).parents[2]


def test_the_pinned_packages_are_those_of_the_project_file() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = project["optional-dependencies"]["build"]
    assert "==".join(MODEL_PACKAGE) in pinned
    assert "==".join(DIAGNOSES_PACKAGE) in pinned


def test_the_hash_is_the_same_twice_and_quick() -> None:
    fingerprint()
    began = perf_counter()
    assert fingerprint() == fingerprint()
    assert (perf_counter() - began) / 2 < 0.25  # 10 ms on an idle machine


def test_the_hash_changes_with_a_word(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    words = tmp_path / "words.csv"
    words.write_text("one", encoding="utf-8")
    monkeypatch.setattr(location, "ingredients", lambda: [("words.csv", words)])
    before = fingerprint()
    words.write_text("two", encoding="utf-8")
    assert fingerprint() != before


def test_how_examples_are_learned_from_changes_the_hash_but_not_that_of_the_codes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    learned = tmp_path / "softmax.py"
    learned.write_text("STEPS = 25", encoding="utf-8")
    monkeypatch.setattr(location, "ingredients", lambda: [("learned/build/softmax.py", learned)])
    before, codes = fingerprint(), fingerprint(topics=False)
    learned.write_text("STEPS = 50", encoding="utf-8")
    assert fingerprint() != before
    assert fingerprint(topics=False) == codes


def test_everything_that_goes_in_is_there_to_be_hashed() -> None:
    named = dict(location.ingredients())
    assert all(path.is_file() for path in named.values())
    assert {"codesets/cpt.csv", "knowledge/abbreviations.csv", "knowledge/build/texts.py"} <= set(named)


def test_the_cache_folder_follows_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PLAINBILL_KNOWLEDGE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert expected_folder() == tmp_path / "plainbill" / "knowledge" / fingerprint()


def test_a_missing_folder_says_how_to_make_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PLAINBILL_KNOWLEDGE", str(tmp_path / "nowhere"))
    with pytest.raises(KnowledgeMissing, match="plainbill knowledge build"):
        find_folder()
