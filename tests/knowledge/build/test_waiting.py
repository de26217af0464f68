"""A build that waited for another one makes what is asked for when its turn has come."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import knowledge.build
from knowledge.files import MANIFEST_FILE
from knowledge.location import OVERRIDE


def test_its_folder_is_named_after_the_wait(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "before"))
    (tmp_path / "after").mkdir()
    (tmp_path / "after" / MANIFEST_FILE).write_text("{}", encoding="utf-8")

    @contextmanager
    def waited(_: Path) -> Iterator[None]:
        monkeypatch.setenv(OVERRIDE, str(tmp_path / "after"))
        yield

    monkeypatch.setattr(knowledge.build, "only_one", waited)
    assert knowledge.build.build(lambda *_: None) == tmp_path / "after"
