"""The wheel holds everything the service needs and runs outside the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from knowledge import Knowledge

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(folder), "."]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    return next(folder.glob("plainbill-*.whl"))


def test_it_holds_the_data_that_stands_beside_the_code(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for file in ROOT.rglob("*"):
        place = file.relative_to(ROOT)
        if place.parts[0] in ("bot", "codesets", "knowledge", "web") and file.is_file() and file.suffix != ".pyc":
            assert place.as_posix() in names


def test_it_holds_neither_tests_nor_evals(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    ours = {top for top in tops if not top.endswith(".dist-info")}
    assert ours == {"bot", "codesets", "commands", "knowledge", "web", "plainbill.py"}


def test_it_runs_outside_the_checkout(wheel: Path, tmp_path: Path, knowledge: Knowledge) -> None:
    unpacked = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(unpacked)
    program = (
        f"import sys; sys.path.insert(0, {str(unpacked)!r}); import plainbill\n"
        f"assert plainbill.__file__.startswith({str(unpacked)!r})\n"
        "from bot.samples import load\n"
        "bill = plainbill.read_document(load('injection-visit'))[0]\n"
        "case, chat = plainbill.Case(bill=bill), plainbill.Conversation()\n"
        "print(plainbill.Assistant(plainbill.open_knowledge()).ask(case, chat, 'what do I owe').answer.answer)"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, timeout=60)
    assert b"$1,000.00" in ended.stdout, ended.stderr.decode()
