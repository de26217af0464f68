import os
import subprocess
import sys
import time
from pathlib import Path

from knowledge.build.sweeping import NEWEST, sweep
from knowledge.files import MANIFEST_FILE

DAY = 24 * 3600
HOLDER = """
import sys
from pathlib import Path
from knowledge.holding import hold
hold(Path(sys.argv[1]))
import os
os.utime(Path(sys.argv[1]) / "manifest.json", (0, 0))
print("held", flush=True)
sys.stdin.read()
"""


def built(home: Path, number: int, days_ago: float) -> Path:
    folder = home / f"{number:016x}"
    folder.mkdir(parents=True)
    (folder / MANIFEST_FILE).write_text("{}", encoding="utf-8")
    (folder / "codes.sqlite").write_bytes(b"x")
    then = time.time() - days_ago * DAY
    os.utime(folder / MANIFEST_FILE, (then, then))
    return folder


def test_only_old_ones_beyond_the_newest_go(tmp_path: Path) -> None:
    old = [built(tmp_path, number, 100 + number) for number in range(NEWEST + 3)]
    assert sorted(sweep(tmp_path, old[-1])) == old[NEWEST:-1]
    assert [path.exists() for path in old] == [True] * NEWEST + [False, False, True]
    assert sorted(tmp_path.iterdir()) == [*old[:NEWEST], old[-1]]


def test_what_was_opened_within_thirty_days_stays(tmp_path: Path) -> None:
    fresh = [built(tmp_path, number, 29) for number in range(NEWEST + 3)]
    assert sweep(tmp_path, fresh[0]) == []


def test_what_another_process_has_open_stays_until_it_ends(tmp_path: Path) -> None:
    held = built(tmp_path, 99, 400)
    for number in range(NEWEST):
        built(tmp_path, number, 1)
    command = [sys.executable, "-c", HOLDER, str(held)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        assert sweep(tmp_path, tmp_path) == []
        assert held.exists()
        process.communicate()
    assert sweep(tmp_path, tmp_path) == [held]


def test_only_what_a_build_made_is_touched(tmp_path: Path) -> None:
    for number in range(NEWEST):
        built(tmp_path, number, 1)
    (tmp_path / "notes").mkdir()
    broken = tmp_path / ".building-abc"
    broken.mkdir()
    assert sweep(tmp_path, tmp_path) == []
    os.utime(broken, (0, 0))
    assert sweep(tmp_path, tmp_path) == [broken]
    assert (tmp_path / "notes").exists()
