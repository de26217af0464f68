"""Taking out of a text what could tell who someone is, and putting it back: placeholders such as ``[DATE_1]``."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.case import Case
from bot.rephrase.private import PLACEHOLDER, Spot, private_spots

__all__ = ["Redacted", "is_clean", "redact"]


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text without what is private. ``values`` holds what stood at each placeholder, word for word."""

    text: str
    values: Mapping[str, str]

    def restore(self, text: str) -> str:
        """``text`` with what stood at its placeholders; raises KeyError for a placeholder that was not given out."""
        return PLACEHOLDER.sub(lambda found: self.values[found[0]], text)


def redact(text: str, case: Case, question: str = "") -> Redacted:
    """``text`` without what is private of ``case`` or was told in ``question``.

    The same words become the same placeholder; ``restore`` of the result's own text is ``text``.
    """
    given: dict[str, str] = {}
    counts: dict[str, int] = {}
    parts: list[str] = []
    done = 0
    for spot in _apart(list(private_spots(text, case, question))):
        value = text[spot.start : spot.end]
        if value not in given:
            counts[spot.kind] = counts.get(spot.kind, 0) + 1
            given[value] = f"[{spot.kind}_{counts[spot.kind]}]"
        parts += [text[done : spot.start], given[value]]
        done = spot.end
    parts.append(text[done:])
    return Redacted("".join(parts), {placeholder: value for value, placeholder in given.items()})


def is_clean(text: str) -> bool:
    """Whether ``text`` holds its placeholders and else nothing that would be taken out: no date, telephone, link."""
    return all(spot.kind == "MARK" for spot in private_spots(text, Case(), ""))


def _apart(spots: list[Spot]) -> list[Spot]:
    """The spots in order, those that touch joined: what two forms overlap on is private as a whole."""
    joined: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: (spot.start, -spot.end)):
        if joined and spot.start < joined[-1].end:
            last = joined[-1]
            joined[-1] = Spot(last.start, max(last.end, spot.end), last.kind)
        else:
            joined.append(spot)
    return joined
