"""Leaving an endpoint alone that does not answer, so that only the first few people wait for it."""

import time
from collections.abc import Callable
from threading import Lock

FAILURES = 3
"""Calls in a row without a wording after which the endpoint is left alone."""
REST = 60.0
"""Seconds that it is then left alone; after them one failure is enough."""


class Pause:
    """Whether an endpoint is left alone for now. Safe to share between threads; ``clock`` tells seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failures = 0
        self._until = 0.0

    def holds(self) -> bool:
        """Whether to leave the endpoint alone at this moment."""
        with self._lock:
            return self._clock() < self._until

    def note(self, answered: bool) -> None:
        """Counts a call that was answered, with whatever wording, or was not."""
        with self._lock:
            self._failures = 0 if answered else self._failures + 1
            if self._failures >= FAILURES:
                self._until = self._clock() + REST
