"""What runs apart may crash, hang and grow: it costs one sentence, and the next document nothing."""

import logging
import threading
import time
from collections.abc import Iterator

import pytest

from bot.exceptions import TooLarge, Unreadable
from bot.readers import sandbox
from bot.readers.sandbox import Kind, Limits, Pool

ROOMY = Limits(silence=20, seconds=20, cpu=10)


@pytest.fixture
def pool() -> Iterator[Pool]:
    pool = Pool(Kind(memory=400 << 20, idle=30, most=2, wait=5))
    yield pool
    pool.close()


def run(pool: Pool, what: str, limits: Limits = ROOMY, data: bytes = b"") -> object:
    return pool.run("probe", data, {"what": what}, limits)


def test_one_worker_does_one_job_after_another(pool: Pool) -> None:
    first, second = run(pool, "echo", data=b"x" * 2_000_000), run(pool, "echo")
    assert first["bytes"] == 2_000_000  # type: ignore[index]
    assert first["process"] == second["process"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("what", "limits", "refusal", "words"),
    [
        ("crash", ROOMY, Unreadable, "damaged"),
        ("raise", ROOMY, Unreadable, "damaged"),
        ("hang", Limits(silence=0.3, seconds=5, cpu=5), TooLarge, "too long"),
        ("compute", Limits(silence=20, seconds=20, cpu=0), TooLarge, "too long"),
        ("grow", ROOMY, TooLarge, "memory"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_the_next_job_is_well(
    pool: Pool,
    what: str,
    limits: Limits,
    refusal: type[Unreadable],
    words: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(refusal, match=words):
        run(pool, what, limits)
    assert run(pool, "echo")


def test_a_hanging_job_holds_up_nobody_else(pool: Pool) -> None:
    refused: list[Unreadable] = []

    def hang() -> None:
        try:
            run(pool, "hang", Limits(silence=4, seconds=8, cpu=8))
        except Unreadable as refusal:
            refused.append(refusal)

    thread = threading.Thread(target=hang)
    thread.start()
    run(pool, "echo")
    assert not refused
    thread.join()
    assert refused


def test_who_finds_no_free_place_is_told_to_try_again() -> None:
    pool = Pool(Kind(memory=400 << 20, idle=30, most=1, wait=0.1))

    def hang() -> None:
        with pytest.raises(TooLarge):
            run(pool, "hang", Limits(silence=1, seconds=5, cpu=5))

    thread = threading.Thread(target=hang)
    thread.start()
    time.sleep(0.3)
    with pytest.raises(Unreadable, match="try again"):
        run(pool, "echo")
    thread.join()
    pool.close()


def test_an_idle_worker_leaves_and_the_next_job_starts_another() -> None:
    pool = Pool(Kind(memory=400 << 20, idle=1, most=1))
    first = run(pool, "echo")
    time.sleep(1.4)
    assert run(pool, "echo")["process"] != first["process"]  # type: ignore[index]
    pool.close()


def test_progress_is_told_while_the_job_runs(pool: Pool) -> None:
    told: list[tuple[int, int, int]] = []
    pool.run("probe", b"", {"what": "progress"}, ROOMY, lambda *step: told.append(step))
    assert told == [(1, 2, 3)]


def test_a_worker_knows_no_secrets_of_the_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINBILL_DATABASE_URL", "postgresql://secret")
    assert "PLAINBILL_DATABASE_URL" not in sandbox.environment(1)
