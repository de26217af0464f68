"""Runs a job of `bot.worker` in a process of its own, with limits: a hostile file costs nobody else anything.

A worker starts on first need, does one job after another and ends when idle. A crash, a hang or a blow-up in it
becomes one sentence, and the next job gets a new worker.
"""

import atexit
import contextlib
import logging
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot import exceptions
from bot.exceptions import TooLarge, Unreadable
from bot.worker import frames

Progress = Callable[[int, int, int], None]
"""Called while a document is read, with the page that is done, how many there are, and the amounts found on it."""

BUSY = "Too many documents are being read at this moment; try again in a minute."
SLOW = "Reading this file took too long; send only the pages with the charges."
LARGE = "Reading this file needs more memory than a bill does; send only the pages with the charges."
DAMAGED = "This file is damaged and can't be opened; send it again, in another form if you can."

ROOT = str(Path(__file__).parents[2])
_KEPT = ("PATH", "LANG", "LC_ALL", "TMPDIR", "HOME", "SYSTEMROOT", "LD_LIBRARY_PATH", "TESSDATA_PREFIX")
_log = logging.getLogger("plainbill")


@dataclass(frozen=True)
class Kind:
    """Workers for one sort of job: the bytes they may map, the seconds they stay idle, how many there may be."""

    memory: int
    idle: int
    most: int
    threads: int = 1
    wait: float = 120.0


@dataclass(frozen=True)
class Limits:
    """What one job may take: seconds with no word from it, seconds in all, seconds of computing for a page."""

    silence: float
    seconds: float
    cpu: int


def environment(threads: int) -> dict[str, str]:
    """The variables a worker sees: none of the service's settings and secrets."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {"PYTHONPATH": ROOT, "OMP_NUM_THREADS": str(threads)}


class Worker:
    """One process and the pipes to it."""

    def __init__(self, kind: Kind) -> None:
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-P", "-m", "bot.worker", str(kind.memory), str(kind.idle)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(kind.threads),
        )
        self.peak = 0
        self.used = False

    def run(
        self, job: str, data: bytes, options: dict[str, Any], limits: Limits, progress: Progress | None
    ) -> dict[str, Any]:
        """The worker's answer; raises EOFError where it ended before giving one, TimeoutError where it was ended."""
        end = time.monotonic() + limits.seconds
        clock = _Clock(self._process, min(limits.silence, limits.seconds))
        try:
            message = {"job": job, "options": options, "cpu": limits.cpu}
            frames.send(self._stdin, message, data)
            while True:
                answer, _ = frames.receive(self._stdout)
                if "progress" not in answer:
                    self.peak = int(answer.get("peak", 0))
                    return answer
                clock.wind(min(limits.silence, end - time.monotonic()))
                if progress:
                    page, pages, found = map(int, answer["progress"])
                    progress(page, pages, found)
        except (OSError, EOFError, ValueError) as error:
            self.end()
            raise (TimeoutError if clock.rang else EOFError) from error
        finally:
            clock.stop()
            self.used = True

    @property
    def left(self) -> bool:
        """Whether it ended by itself because nobody asked anything of it."""
        return self.status == 0

    @property
    def status(self) -> int | None:
        """The exit status; negative where a signal ended the process."""
        return self._process.poll()

    def end(self) -> None:
        """Stop the process, whatever it does."""
        if self._process.poll() is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(0.2)
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if stream:
                    stream.close()

    @property
    def _stdin(self) -> Any:
        return self._process.stdin

    @property
    def _stdout(self) -> Any:
        return self._process.stdout


class _Clock:
    """Kills a process that says nothing for too long."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self._process = process
        self.rang = False
        self.wind(seconds)

    def wind(self, seconds: float) -> None:
        """Begin to wait again."""
        self.stop()
        self._timer = threading.Timer(max(seconds, 0.01), self._ring)
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        """Wait no longer."""
        if timer := getattr(self, "_timer", None):
            timer.cancel()

    def _ring(self) -> None:
        self.rang = True
        self._process.kill()


_ENDINGS: dict[int, tuple[type[Unreadable], str]] = {-24: (TooLarge, SLOW), -9: (TooLarge, LARGE)}
"""By the signal that ended a worker: its seconds of computing were used up; the system needed its memory."""


class Pool:
    """The workers of one kind, each for one job at a time."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._free: deque[Worker] = deque()
        self._places = threading.BoundedSemaphore(kind.most)
        self.peak = 0
        atexit.register(self.close)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forget)

    def run(
        self, job: str, data: bytes, options: dict[str, Any], limits: Limits, progress: Progress | None = None
    ) -> Any:
        """What the job gives back; raises `Unreadable` with one sentence for whatever goes wrong in it."""
        if not self._places.acquire(timeout=self._kind.wait):
            raise Unreadable(BUSY)
        try:
            return self._result(self._run(job, data, options, limits, progress))
        finally:
            self._places.release()

    def close(self) -> None:
        """End the idle workers."""
        while self._free:
            self._free.pop().end()

    def _run(
        self, job: str, data: bytes, options: dict[str, Any], limits: Limits, progress: Progress | None
    ) -> dict[str, Any]:
        while True:
            worker = self._take()
            fresh = not worker.used
            try:
                answer = worker.run(job, data, options, limits, progress)
            except TimeoutError as error:
                raise TooLarge(SLOW) from error
            except EOFError as error:
                if worker.left and not fresh:
                    continue  # it had gone to sleep just then
                _log.warning("a document's %s job ended its worker: %s", job, worker.status)
                refusal, sentence = _ENDINGS.get(worker.status or 0, (Unreadable, DAMAGED))
                raise refusal(sentence) from error
            except BaseException:
                worker.end()
                raise
            self.peak = max(self.peak, worker.peak)
            if answer.get("memory"):
                worker.end()
                raise TooLarge(LARGE)
            self._free.append(worker)
            return answer

    def _take(self) -> Worker:
        with contextlib.suppress(IndexError):
            return self._free.pop()
        return Worker(self._kind)

    def _result(self, answer: dict[str, Any]) -> Any:
        if "refused" in answer:
            kind = getattr(exceptions, str(answer["refused"]), Unreadable)
            raise (kind if isinstance(kind, type) and issubclass(kind, Unreadable) else Unreadable)(answer["sentence"])
        if "failed" in answer:
            _log.warning("a document's job failed: %s", str(answer["failed"]).split(":")[0])
            raise Unreadable(DAMAGED)
        return answer["result"]

    def _forget(self) -> None:
        """A forked process has none of these workers: their pipes belong to its parent."""
        self._free = deque()
        self._places = threading.BoundedSemaphore(self._kind.most)


_CORES = os.cpu_count() or 1
LIGHT = Pool(Kind(memory=1 << 30, idle=60, most=max(2, _CORES)))
"""Workers that open digital PDFs and spreadsheets: some 40 MB each."""

HEAVY = Pool(Kind(memory=4 << 30, idle=60, most=max(2, _CORES // 2), threads=min(2, _CORES)))
"""Workers that look at pictures and recognize text: up to a gigabyte each while they do."""
