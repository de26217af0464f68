"""The worker's life: take a job, do it, answer; end when idle, when told, or at a limit."""

import importlib
import os
import sys
from typing import Any, BinaryIO

from bot.exceptions import NotInstalled, Unreadable
from bot.worker import MISSING, frames, limits

JOBS = {
    "pdf": "bot.worker.pdf",
    "pictures": "bot.worker.pictures",
    "scans": "bot.worker.scans",
    "sheets": "bot.worker.sheets",
    "shown": "bot.worker.shown",
    "probe": "bot.worker.probe",
}
"""Each has ``work(data, options, progress)`` that gives back what JSON can hold."""


def main(memory: int, idle: int) -> None:
    """Serve jobs from standard input until it closes."""
    limits.limit_memory(memory)
    limits.leave_quietly_when_idle()
    asked, answers = _streams()
    while True:
        limits.end_when_idle(idle)
        try:
            message, data = frames.receive(asked)
        except EOFError:
            return
        limits.end_when_idle(0)
        limits.limit_seconds(int(message["cpu"]))
        answer = _answer(message, data, answers)
        frames.send(answers, answer | {"peak": limits.peak_memory()})
        if answer.get("memory"):
            return  # what is left of this process is not to be relied on


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the frames alone: what libraries print goes nowhere."""
    asked, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    return asked, answers


def _answer(message: dict[str, Any], data: bytes, answers: BinaryIO) -> dict[str, Any]:
    def progress(page: int, pages: int, found: int) -> None:
        limits.limit_seconds(int(message["cpu"]))
        frames.send(answers, {"progress": [page, pages, found]})

    try:
        job = importlib.import_module(JOBS[message["job"]])
        return {"result": job.work(data, message["options"], progress)}
    except Unreadable as refusal:
        return {"refused": type(refusal).__name__, "sentence": str(refusal)}
    except ImportError:
        return {"refused": NotInstalled.__name__, "sentence": MISSING}
    except MemoryError:
        return {"memory": True}
    except Exception as error:
        return {"failed": f"{type(error).__name__}: {error}"[:300]}


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
