"""``plainbill ask`` with a model that may reword, as an operator sets it up."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.samples import load
from knowledge import Knowledge
from tests.bot.rephrase.serving import Model, model_server

OFF = """
import sys, plainbill
from web.app import create_app
from web.settings import Settings
create_app(Settings(database_url="sqlite://"))
bill = plainbill.read_document(plainbill.Document("b", open(sys.argv[1], "rb").read()))[0]
plainbill.Assistant(plainbill.open_knowledge()).ask(plainbill.Case(bill=bill), plainbill.Conversation(), "why so much")
print([name for name in sys.modules if name in ("httpx", "httpcore")
       or (name.startswith("bot.rephrase.") and name != "bot.rephrase.settings")])
"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Model]:
    with model_server(tmp_path_factory.mktemp("model")) as model:
        yield model


@pytest.fixture
def bill(tmp_path: Path) -> str:
    path = tmp_path / "bill.pdf"
    path.write_bytes(load("injection-visit").data)
    return str(path)


def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **{f"PLAINBILL_REPHRASE_{name.upper()}": value for name, value in settings.items()}}
    command = [sys.executable, "-m", "plainbill", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)


def test_questions_are_answered_in_the_words_of_the_model(
    bill: str, model: Model, tmp_path: Path, knowledge: Knowledge
) -> None:
    questions = tmp_path / "q.jsonl"
    questions.write_text('{"id": 1, "question": "what do I owe"}\n{"id": 2, "question": "my chest hurts"}\n')
    ended = run("ask", bill, "--questions", str(questions), url=model.url, model="well")
    owed, hurt = (json.loads(row) for row in ended.stdout.splitlines())
    assert owed["answer"].startswith("On this bill you are asked to pay $1,000.00 by April 15, 2026.")
    assert (owed["reworded"], hurt["reworded"]) == (True, False)
    assert ended.stderr == ""


def test_a_model_that_is_not_there_leaves_our_words(bill: str, knowledge: Knowledge) -> None:
    ended = run("ask", bill, "what do I owe", url="http://[::1]:9", model="any")
    assert ended.stdout.startswith("The bill asks you to pay $1,000.00 by April 15, 2026.")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_setting_that_is_wrong_ends_with_one_sentence_that_names_it(bill: str) -> None:
    ended = run("ask", bill, "why", url="http://models.example.org/v1")
    assert ended.returncode == 2
    assert ended.stderr.startswith("PLAINBILL_REPHRASE_URL: use https")
    assert ended.stderr.count("\n") == 1


def test_without_the_setting_nothing_of_it_is_loaded(bill: str, knowledge: Knowledge) -> None:
    ended = subprocess.run([sys.executable, "-c", OFF, bill], capture_output=True, text=True, timeout=60)
    assert ended.stdout.strip() == "[]", ended.stderr
