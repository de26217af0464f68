"""Ours beside other people's search libraries: the same texts, the same encoder, the same lines, one run.

    python -m evals.against [--texts 20000] [--lines 300] [--only NAME ...]

Each peer runs in an environment of its own, kept in the cache folder, on one core, without the internet. One that
cannot be installed or fails is said so, and the others go on. Part of ``make bench``, which writes ``evals/PEERS.md``;
no test needs it.
"""

import argparse
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.chargemaster import available, halves, price_lines
from evals.peer import model_folder
from knowledge.files import CODES_FILE
from knowledge.location import cache_home, find_folder

_PROGRAMS = Path(__file__).with_name("peers")
_DENSE = ("torch==2.13.0", "sentence-transformers", "faiss-cpu")
PEERS: dict[str, tuple[str, ...]] = {
    "bm25s": ("bm25s",),
    "rapidfuzz": ("rapidfuzz", "numpy"),
    "txtai": (*_DENSE, "txtai"),
    "haystack": (*_DENSE, "haystack-ai", "faiss-haystack", "sentence-transformers-haystack"),
    "llama_index": (
        *_DENSE,
        "llama-index-core",
        "llama-index-embeddings-huggingface",
        "llama-index-vector-stores-faiss",
    ),
}
"""What is installed for each peer; ``evals/peers/with_NAME.py`` runs it."""

HEAD = ("searched with", "recall@1", "recall@5", "ms, median", "ms, p95", "MB", "build, s")
"""What ``row`` gives."""
OURS = (
    "ours is opened, not built, searches all that it knows, and what ships has learned from these lists too: "
    "RESULTS.md says what it finds without them."
)
PAGE = Path(__file__).with_name("PEERS.md")
_PATIENCE = 3600.0
_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "OMP_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


@dataclass(frozen=True)
class Told:
    """What one run left: seconds to build, milliseconds a query, megabytes, shares of right codes among 1 and 5."""

    seconds: float
    milliseconds: list[float]
    megabytes: float
    first: float
    fifth: float


@dataclass(frozen=True)
class Compared:
    """A row for each that was measured, under ``HEAD``; ``note`` says on what, and who failed."""

    rows: tuple[tuple[str, ...], ...]
    note: str

    def table(self) -> Table:
        """As it is shown."""
        shown = Table(*HEAD, title=self.note)
        for one in self.rows:
            shown.add_row(*one)
        return shown

    def markdown(self, day: date) -> str:
        """As it is kept."""
        lines = "\n".join(f"| {' | '.join(line)} |" for line in (HEAD, ("---",) * len(HEAD), *self.rows))
        title = f"# Beside other search libraries\n\nMeasured on {day}. `make bench` makes this page."
        return f"{title}\n\n{lines}\n\n{self.note}\n"


def texts(most: int) -> Iterator[tuple[str, str]]:
    """Code and text of what is searched, at most so many: every code's first text, its second, …, then diagnoses."""
    query = """select code, text from (
            select system || ' ' || code as code, text,
                row_number() over (partition by owner order by position) as place
            from own_text t join own o on o.id = t.owner
            union all select 'icd10cm ' || code, replace(words, '|', '. '), 1000 from diagnosis
        ) order by place limit ?"""
    with closing(sqlite3.connect(f"file:{find_folder() / CODES_FILE}?mode=ro", uri=True)) as codes:
        yield from codes.execute(query, (most,))


def lines(most: int) -> list[tuple[str, str]]:
    """Description and code of lines of hospitals that nothing was learned from while abbreviations were collected."""
    unseen = halves(price_lines())[1]
    step = max(1, len(unseen) // most)
    return [(line.description, f"{line.system} {line.code}") for line in unseen[::step][:most]]


def environment(name: str) -> Path:
    """The Python of a peer's environment, made where it is not there yet. Raises CalledProcessError."""
    home = cache_home() / "peers" / name
    python = home / "bin" / "python"
    marker = home / "installed"
    wanted = " ".join(PEERS[name])
    if not marker.exists() or marker.read_text(encoding="utf-8") != wanted:
        subprocess.run([sys.executable, "-m", "venv", home], check=True, capture_output=True)
        install: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "install", "-q", *PEERS[name]]
        subprocess.run(install, check=True, capture_output=True, timeout=_PATIENCE)
        marker.write_text(wanted, encoding="utf-8")
    return python


def measure(name: str, python: Path, folder: Path, right: Sequence[str], codes: Sequence[str]) -> Told:
    """Runs a program on the job in ``folder``. Raises CalledProcessError or TimeoutExpired."""
    root = str(_PROGRAMS.parents[1])
    env = {**os.environ, **_OFFLINE, "PYTHONPATH": root if name == "plainbill" else ""}
    command: list[str | Path] = [python, _PROGRAMS / f"with_{name}.py", folder]
    subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE, env=env, cwd=folder)
    told = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    found = [list(dict.fromkeys(codes[place] for place in places))[:5] for places in told["found"]]
    pairs = list(zip(right, found, strict=True))
    return Told(
        told["seconds"],
        told["milliseconds"],
        told["megabytes"],
        sum(code in five[:1] for code, five in pairs) / len(pairs),
        sum(code in five for code, five in pairs) / len(pairs),
    )


def row(name: str, told: Told) -> tuple[str, ...]:
    """One line of the table."""
    p95 = statistics.quantiles(told.milliseconds, n=20)[-1]
    times = (f"{statistics.median(told.milliseconds):.1f}", f"{p95:.1f}")
    return (name, f"{told.first:.3f}", f"{told.fifth:.3f}", *times, f"{told.megabytes:.0f}", f"{told.seconds:.1f}")


def compare(names: Sequence[str], most_texts: int, most_lines: int, console: Console) -> Compared:
    """Every peer after ours, one by one; what fails is told and left out."""
    rows, failed = [], []
    corpus, asked = list(texts(most_texts)), lines(most_lines)
    codes = [code for code, _ in corpus]
    job = {"texts": [text for _, text in corpus], "codes": codes, "queries": [words for words, _ in asked]}
    folder = Path(tempfile.mkdtemp(prefix="plainbill-peers-"))
    try:
        (folder / "job.json").write_text(json.dumps({**job, "model": str(model_folder())}), encoding="utf-8")
        for name in ("plainbill", *names):
            try:
                python = Path(sys.executable) if name == "plainbill" else environment(name)
                rows.append(row(name, measure(name, python, folder, [code for _, code in asked], codes)))
                console.print(f"{name}: measured")
            except subprocess.SubprocessError as error:
                failed.append(f"{name} was not measured: {_reason(error)}")
                console.print(failed[-1], markup=False)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    scope = f"{len(corpus)} texts, {len(asked)} lines of price lists, one core each; {OURS}"
    return Compared(tuple(rows), "\n".join([scope, *failed]))


def _reason(error: subprocess.SubprocessError) -> str:
    said = (getattr(error, "stderr", None) or b"").decode(errors="replace").strip().splitlines()
    return said[-1] if said else str(error)


def main() -> None:
    """Measures and prints the table."""
    options = argparse.ArgumentParser(description="Ours beside other search libraries.")
    options.add_argument("--texts", type=int, default=120_000, help="texts that are searched")
    options.add_argument("--lines", type=int, default=300, help="lines that are looked up")
    options.add_argument("--only", nargs="*", default=list(PEERS), choices=list(PEERS), help="these peers alone")
    chosen = options.parse_args()
    console = Console()
    if not available():
        raise SystemExit("Other libraries were not measured: the price lists are not on this machine.")
    found = compare(chosen.only, chosen.texts, chosen.lines, console)
    console.print(found.table())
    if set(chosen.only) == set(PEERS):
        PAGE.write_text(found.markdown(datetime.now(UTC).date()), encoding="utf-8")


if __name__ == "__main__":
    main()
