"""Damaged documents of every kind: each is read or refused in one sentence, soon and within bounds of memory.

``python -m evals.fuzz --count 20000``. Mutants are made from the documents beside the tests by flipping, cutting,
repeating and splicing bytes, swapping words and blowing up numbers, inside the members of an archive too.
"""

import argparse
import faulthandler
import io
import random
import re
import resource
import signal
import time
import traceback
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from bot.bill import Bill
from bot.exceptions import Unreadable
from bot.readers import Document, read_document
from evals.section import Section

GOLDEN = Path(__file__).parents[1] / "tests" / "golden"
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".heic"})
"""Left out: recognizing the text of a picture takes seconds; its decoder is tried by its own tests."""
MOST_SECONDS = 20
MOST_MEGABYTES = 1024
_BUSY = 4
"""How many times as long as it computes a mutant may take, on a machine that is busy with other things."""
_WORD = re.compile(rb"\S+")
_NUMBER = re.compile(rb"\d+(?:\.\d+)?")


@dataclass
class Result:
    """What became of the mutants; `failures` are the tracebacks, each with the mutant's name."""

    outcomes: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slow: str = ""
    failures: list[str] = field(default_factory=list)

    @property
    def megabytes(self) -> float:
        """The most memory this process held."""
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def seeds() -> list[Path]:
    """The documents that mutants are made from: all that have an expectation beside them."""
    found = (path for path in sorted(GOLDEN.iterdir()) if path.with_name(path.name + ".json").exists())
    return [path for path in found if path.suffix not in PICTURES]


def mutants(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Mutants with the names of the documents they are of, the same for the same seed."""
    choose = random.Random(seed)  # noqa: S311 - no secret
    documents = [(path, path.read_bytes()) for path in seeds()]
    by_kind: dict[str, list[tuple[Path, bytes]]] = {}
    for path, data in documents:
        by_kind.setdefault(path.suffix, []).append((path, data))
    kinds = sorted(by_kind)
    for number in range(count):
        same = by_kind[kinds[number % len(kinds)]]
        path, data = choose.choice(same)
        for _ in range(choose.randint(1, 4)):
            data = _mutated(data, choose.choice(same)[1], choose)
        yield f"{path.name} #{number}", data


def _mutated(data: bytes, other: bytes, choose: random.Random) -> bytes:
    if data.startswith(b"PK") and choose.random() < 0.8:
        return _inside(data, choose)
    return choose.choice(MUTATIONS)(data, other, choose)


def _inside(data: bytes, choose: random.Random) -> bytes:
    """The archive with one member damaged and its checksum right."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            members = {name: opened.read(name) for name in opened.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, KeyError, zlib.error):
        return data
    if not members:
        return data
    sheets = [name for name in members if "sheet" in name or "content" in name or "document" in name]
    name = choose.choice(sheets or sorted(members))
    members[name] = choose.choice(MUTATIONS)(members[name], members[name], choose)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for each, content in members.items():
            made.writestr(zipfile.ZipInfo(each), content)
    return stream.getvalue()


def _flip(data: bytes, _: bytes, choose: random.Random) -> bytes:
    changed = bytearray(data)
    for _again in range(choose.randint(1, 12)) if changed else ():
        changed[choose.randrange(len(changed))] = choose.randrange(256)
    return bytes(changed)


def _cut(data: bytes, _: bytes, choose: random.Random) -> bytes:
    place = choose.randint(0, len(data))
    return data[:place] if choose.random() < 0.6 else data[place:]


def _drop(data: bytes, _: bytes, choose: random.Random) -> bytes:
    start = choose.randint(0, len(data))
    return data[:start] + data[start + choose.randint(1, 200) :]


def _repeat(data: bytes, _: bytes, choose: random.Random) -> bytes:
    start = choose.randint(0, len(data))
    piece = data[start : start + choose.randint(1, 300)]
    times = choose.choice((2, 10, 1000)) if len(data) < 300_000 else 2
    return data[:start] + piece * times + data[start:]


def _splice(data: bytes, other: bytes, choose: random.Random) -> bytes:
    return data[: choose.randint(0, len(data))] + other[choose.randint(0, len(other)) :]


def _swap(data: bytes, _: bytes, choose: random.Random) -> bytes:
    words = list(_WORD.finditer(data))[:5000]
    if len(words) < 2:
        return data
    first, second = sorted(choose.sample(words, 2), key=lambda match: match.start())
    return data[: first.start()] + second[0] + data[first.end() : second.start()] + first[0] + data[second.end() :]


def _blow_up(data: bytes, _: bytes, choose: random.Random) -> bytes:
    numbers = list(_NUMBER.finditer(data))
    if not numbers:
        return data
    match = choose.choice(numbers)
    blown = choose.choice(
        (match[0] * 30, b"9" * 400, b"-" + match[0], b"1e308", b"0", match[0] + b".999999999", b"NaN")
    )
    return data[: match.start()] + blown + data[match.end() :]


MUTATIONS: Sequence[Callable[[bytes, bytes, random.Random], bytes]] = (
    _flip, _cut, _drop, _repeat, _splice, _swap, _blow_up,
)  # fmt: skip


def run(count: int, seed: int) -> Result:
    """Reads `count` mutants and says what became of them."""
    result = Result()
    signal.signal(signal.SIGALRM, _too_long)
    signal.signal(signal.SIGPROF, _too_long)
    for name, data in mutants(count, seed):
        result.kinds[name.split(" ")[0].rpartition(".")[2]] += 1
        faulthandler.dump_traceback_later((_BUSY + 1) * MOST_SECONDS, exit=True)
        signal.alarm(_BUSY * MOST_SECONDS)
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        started = time.process_time()
        result.outcomes[_outcome(name, data, result)] += 1
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
        seconds = time.process_time() - started
        if seconds > result.slowest:
            result.slowest, result.slow = seconds, name
    faulthandler.cancel_dump_traceback_later()
    return result


def _outcome(name: str, data: bytes, result: Result) -> str:
    try:
        bills = read_document(Document(name, data))
        assert all(isinstance(bill, Bill) for bill in bills)
    except Unreadable as refusal:
        if not str(refusal).endswith((".", "?")) or "\n" in str(refusal):
            result.failures.append(f"{name}: {str(refusal)!r} is not one sentence")
            return "failed"
        return "refused"
    except TimeoutError:
        result.failures.append(f"{name}: more than {MOST_SECONDS} seconds")
        return "hung"
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        result.failures.append(f"{name}: {traceback.format_exc()[-1500:]}")
        return "failed"
    return "read"


def _too_long(_: int, __: FrameType | None) -> None:
    raise TimeoutError


def report(count: int = 1500) -> Section:
    """A slice of the mutants as a section of the results."""
    result = run(count, 11)
    rows = [
        ("mutants", f"{sum(result.outcomes.values()):,} of {len(result.kinds)} kinds"),
        ("read or refused in a sentence", f"{result.outcomes['read'] + result.outcomes['refused']:,}"),
        ("tracebacks and hangs", str(len(result.failures))),
        ("slowest, computing", f"{result.slowest:.1f} s"),
        ("most memory", f"{result.megabytes:.0f} MB"),
    ]
    return Section("Damaged documents", rows, "`python -m evals.fuzz --count 20000` tries more.")


def main() -> None:
    """Prints what became of the mutants; ends with 1 where one failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    result = run(options.count, options.seed)
    print(dict(result.outcomes), dict(result.kinds))
    print(f"slowest {result.slowest:.2f} s ({result.slow}), most memory {result.megabytes:.0f} MB")
    for failure in result.failures[:20]:
        print("\n" + failure)
    raise SystemExit(1 if result.failures or result.megabytes > MOST_MEGABYTES else 0)


if __name__ == "__main__":
    main()
