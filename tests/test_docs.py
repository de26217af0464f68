"""The documents say what is there: every command, setting and call is in README, every room in CONTRIBUTING."""

from pathlib import Path
from typing import get_args

import pytest
from typer.main import get_command

from bot.rephrase.compare import Reason
from bot.rephrase.endpoint import Failure
from bot.rephrase.rephraser import Verdict
from knowledge import Knowledge
from plainbill import app
from web.app import create_app
from web.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_is_in_the_readme() -> None:
    for name in get_command(app).commands:  # type: ignore[attr-defined]
        assert f"plainbill {name}" in README


def test_every_setting_is_in_the_readme_with_its_default() -> None:
    for name, field in Settings.model_fields.items():
        row = next(line for line in README.splitlines() if f"`PLAINBILL_{name.upper()}`" in line)
        if isinstance(field.default, bool | int):
            assert str(field.default).lower() in row


def test_every_call_is_in_the_readme(knowledge: Knowledge) -> None:
    for path in create_app(Settings(database_url="sqlite://")).openapi()["paths"]:
        if path.startswith("/api"):
            assert path in README


def test_every_outcome_of_rewording_is_in_the_readme() -> None:
    kinds = (Verdict, Failure, Reason)
    for outcome in (name for kind in kinds for name in get_args(kind)):
        assert f"`{outcome}`" in README


@pytest.mark.parametrize("target", ["install", "run", "test", "check", "eval", "bench"])
def test_every_make_target_is_in_the_readme(target: str) -> None:
    assert f"\n{target}:" in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"make {target}" in README
