from pathlib import Path

import pytest

from knowledge.build.lock import only_one
from knowledge.exceptions import KnowledgeError


def test_a_second_build_waits_and_then_gives_up_with_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with only_one(path), pytest.raises(KnowledgeError, match="Another build"), only_one(path, patience=0.3):
        pytest.fail("two builds at a time")


def test_the_lock_is_free_again(tmp_path: Path) -> None:
    for _ in range(2):
        with only_one(tmp_path / "lock"):
            pass
