"""The model's server for a test: started as a process, with what it was sent to look at."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.rephrase.settings import RephraseSettings


@dataclass
class Model:
    """The running server: its base address and its record."""

    url: str
    record: Path

    def sent(self) -> list[dict[str, Any]]:
        """What it was sent: path, headers and body of each request."""
        if not self.record.exists():
            return []
        return [json.loads(row) for row in self.record.read_text(encoding="utf-8").splitlines()]

    def settings(self, model: str, seconds: float = 5.0, key: str | None = None) -> RephraseSettings:
        """The settings that ask it to behave as ``model`` says."""
        return RephraseSettings.model_validate(
            {"rephrase_url": self.url, "rephrase_model": model, "rephrase_seconds": seconds, "rephrase_key": key}
        )


@contextmanager
def model_server(folder: Path, certificate: Path | None = None) -> Iterator[Model]:
    """The server, in a process of its own, until the block ends; over HTTPS with a certificate."""
    record = folder / "sent.jsonl"
    script = Path(__file__).with_name("model_server.py")
    command = [sys.executable, str(script), str(record), *([str(certificate)] if certificate else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            scheme = "https" if certificate else "http"
            yield Model(f"{scheme}://127.0.0.1:{process.stdout.readline().strip()}/v1", record)
        finally:
            process.kill()
