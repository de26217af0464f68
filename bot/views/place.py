"""Where a line stands among the documents of a case, and what it is called there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.facts import Fact, text
from codesets.entry import Language

if TYPE_CHECKING:
    from bot.views.line import LineView

_UNPAIRED: dict[Language, str] = {"en": "EOB line {number}", "es": "línea {number} de la EOB"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: in whose document, and which line of the bill it is one with.

    ``owner`` is "" for the bill itself, else what names the other document in a source. ``bill_line`` is the number
    of the bill's line that lights up with this one; ``partner`` the EOB's view of the same service; ``unpaired``
    says that other lines of its document pair with the bill's and this one does not.
    """

    owner: str = ""
    bill_line: int | None = None
    partner: "LineView | None" = None
    unpaired: bool = False


ON_THE_BILL = Place()


def line_number(number: int, place: Place, language: Language) -> Fact:
    """How the line is called: by the bill's own number where it pairs with one of the bill's lines."""
    if not place.owner:
        return Fact(number, "line", "line number", number)
    if place.bill_line is not None:
        return Fact(place.bill_line, "line", f"line number, {place.owner}line {number}", place.bill_line)
    if place.owner.startswith("EOB") and place.unpaired:
        return text(_UNPAIRED[language].format(number=number), f"{place.owner}line number")
    return Fact(number, "line", f"{place.owner}line number")
