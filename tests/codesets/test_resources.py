"""The tables travel with the code: they are found inside a zip as well, where no file has a path."""

import shutil
import subprocess
import sys
from pathlib import Path

import codesets

ASK = """
from codesets import SYSTEMS, catalog, tables
assert ".zip" in catalog.__file__, catalog.__file__
print(sum(1 for _ in tables.all_entries()), sum(len(module.RANGES) for module in SYSTEMS.values()))
"""


def test_tables_and_ranges_are_read_from_a_zip(tmp_path: Path) -> None:
    package = Path(codesets.__file__).parent
    shutil.copytree(package, tmp_path / "built" / "codesets", ignore=shutil.ignore_patterns("__pycache__"))
    archive = shutil.make_archive(str(tmp_path / "house"), "zip", tmp_path / "built")
    asked = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {archive!r})\n{ASK}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    words, held = map(int, asked.stdout.split())
    assert words > 2000
    assert held == sum(len(module.RANGES) for module in codesets.SYSTEMS.values())
