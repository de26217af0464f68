"""Where in a document each value of its bill was found, so that a person can look there too."""

from dataclasses import dataclass
from typing import Any

Box = tuple[float, float, float, float]
"""Left, upper, right and lower edge, in parts from 0 to 1 of the page's width and height."""


@dataclass(frozen=True)
class Found:
    """A value of the bill (`path`, such as ``lines[0].charge``) and where it is printed.

    `text` is what is printed there. `box` is None where the page has no edges, as a sheet of cells has not, and for
    what is drawn beyond them. `place` names the line of a text (``line 7``), the cell of a sheet (``B7``; its
    number is the `page`), the element of an X12 file (``segment 28, SV102``) or the path in one of FHIR
    (``$.item[0].net.value``).
    """

    path: str
    page: int
    box: Box | None
    text: str
    place: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The value's place as plain JSON."""
        box = list(self.box) if self.box else None
        return {"path": self.path, "page": self.page, "box": box, "text": self.text, "place": self.place}
