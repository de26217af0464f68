"""A service under measurement: started in a process of its own on one core, asked, weighed and stopped."""

import math
import os
import resource
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

PATIENCE = 120.0
"""Seconds that a service may take to answer for the first time."""


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
"""The cores this program was given, the first of them for the service; empty where nothing tells."""


class Server:
    """``command`` run on the first core until the block ends.

    ``client`` speaks to it; ``seconds`` is its cold start, until ``ready`` (a path) answers 200. Raises
    RuntimeError, with what the service printed, where it ends or stays silent.
    """

    def __init__(self, command: Sequence[str], port: int, ready: str, env: Mapping[str, str], log: Path) -> None:
        self._command, self._ready, self._log = list(command), ready, log
        self._env = {**os.environ, **env}
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30.0)
        self.seconds = 0.0

    def __enter__(self) -> Self:
        start = time.perf_counter()
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(self._command, env=self._env, stdout=log, stderr=log)
        if CORES:
            os.sched_setaffinity(self._process.pid, CORES[:1])
        try:
            self._wait(start)
        except BaseException:
            self._stop()
            raise
        self.seconds = time.perf_counter() - start
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.client.close()
        self._stop()

    def _wait(self, start: float) -> None:
        while self._process.poll() is None and time.perf_counter() - start < PATIENCE:
            try:
                if self.client.get(self._ready).status_code == httpx.codes.OK:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.01)
        raise RuntimeError(f"{self._command[0]} did not come up: {self._log.read_text(errors='replace')[-2000:]}")

    def _stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def resident_mb(self) -> float:
        """Megabytes of memory that the process holds, children included; NaN where there is no /proc."""
        if not Path("/proc/self/statm").exists():
            return math.nan
        return sum(_resident(pid) for pid in _family(self._process.pid)) / 1e6


def _family(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    children = [int(child) for child in listed.read_text().split()] if listed.exists() else []
    return [pid, *(grandchild for child in children for grandchild in _family(child))]


def _resident(pid: int) -> int:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize()
