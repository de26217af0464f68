"""``python -m evals``: every evaluation in one run, printed and written to ``evals/RESULTS.md``."""

import importlib
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from evals.section import Section
from knowledge.exceptions import KnowledgeError

PARTS = {
    "Finding codes": "evals.retrieval",
    "Finding codes with imported price files": "evals.published",
    "Reading": "evals.reading",
    "Reading insurers' explanations": "evals.explanations.run",
    "Photos and scans": "evals.photos",
    "Exchange files": "evals.exchange",
    "Damaged documents": "evals.fuzz",
    "Answering": "evals.answering.run",
    "Questions made of parts": "evals.composed",
    "Safety": "evals.answering.dangers",
    "Finding errors": "evals.errors",
    "Finding errors, judged independently": "evals.errors.independent",
    "Words for codes": "evals.words",
}
"""Title of each part and the module whose ``report()`` makes its section."""

RESULTS = Path(__file__).with_name("RESULTS.md")


def section(title: str, module: str) -> Section:
    """That part's section; where what it needs is absent, a section that says so."""
    try:
        made: Section = importlib.import_module(module).report()
    except (ModuleNotFoundError, FileNotFoundError, KnowledgeError) as reason:
        return Section(title, [], f"Skipped: {reason}")
    return made


def commit() -> str:
    """The short hash of the commit that was measured, marked where the tree differs from it."""
    command = ["git", "describe", "--always", "--dirty=, with changes", "--exclude=*"]
    ran = subprocess.run(command, cwd=RESULTS.parent, capture_output=True, text=True, check=False)
    return ran.stdout.strip() or "unknown"


def main() -> None:
    """Measures every part, prints the results and keeps them."""
    day = datetime.now(UTC).date().isoformat()
    sections = [section(title, module) for title, module in PARTS.items()]
    text = f"# Results\n\nMeasured on {day}, commit {commit()}. `make eval` makes this page.\n\n"
    text += "\n".join(part.markdown() for part in sections)
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
