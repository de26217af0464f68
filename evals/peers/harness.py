"""What every peer's run does, whatever it measures; imports nothing that a peer's environment may lack.

A peer's module has ``build(job) -> search`` and ends with ``run(build)``: it is started as a program of its own with a
folder that holds ``job.json`` and leaves ``told.json`` there.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypedDict


class Job(TypedDict):
    """What is searched, the code of each text, what is asked, and the folder of the embedding model."""

    texts: list[str]
    codes: list[str]
    queries: list[str]
    model: str


Search = Callable[[str, int], Sequence[int]]
"""From a query and a number to the places of that many texts, best first."""

SHORTLIST = 20
"""Texts asked for: several texts may be of one code, and five codes are wanted."""


def run(build: Callable[[Job], Search]) -> None:
    """Build once, search every query, and leave the seconds, milliseconds, megabytes and places found."""
    folder = Path(sys.argv[1])
    job: Job = json.loads((folder / "job.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
    search = build(job)
    seconds = time.perf_counter() - start
    for query in job["queries"][:20]:
        search(query, SHORTLIST)
    found, taken = [], []
    for query in job["queries"]:
        start = time.perf_counter()
        places = search(query, SHORTLIST)
        taken.append((time.perf_counter() - start) * 1000)
        found.append([int(place) for place in places])
    told = {"seconds": seconds, "milliseconds": taken, "megabytes": resident_mb(), "found": found}
    (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")


def resident_mb() -> float:
    """What this process holds in memory now, in megabytes; nought where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
