"""One part of the results: every evaluation reports in this shape, so that one table holds them all."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """``rows`` are (what was measured, the figure); ``note`` says on what, or why it was skipped."""

    title: str
    rows: list[tuple[str, str]]
    note: str = ""

    def markdown(self) -> str:
        """The section as a Markdown heading, its table if it has rows, and its note."""
        parts = [f"## {self.title}"]
        if self.rows:
            parts.append(
                "\n".join(["| measured | figure |", "| --- | --- |", *(f"| {a} | {b} |" for a, b in self.rows)])
            )
        if self.note:
            parts.append(self.note)
        return "\n\n".join(parts) + "\n"
