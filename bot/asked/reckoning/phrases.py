"""A question on its way to be worked out: its words, the sets that its phrases may mean, what was found in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from bot.asked.lines.sets import Sets
from bot.asked.wording.fields import field_meant
from bot.bill import Line


@dataclass(frozen=True, slots=True)
class Told:
    """What was found in a question already: the lines it means, amounts as money, bare numbers, percentages."""

    lines: tuple[int, ...] = ()
    amounts: tuple[Decimal, ...] = ()
    numbers: tuple[Decimal, ...] = ()
    percents: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's plain words, the sets that its phrases may mean, and what else was found in it."""

    words: str
    sets: Sets
    told: Told
    partners: Mapping[int, Line]
    """The EOB's lines of the same services, by the bill's line."""

    def meant(self) -> tuple[int, ...]:
        """The lines that the whole question means, of its parts where it names several."""
        parts = self.sets.parts(self.words)
        whole = self.sets.meant(self.words)
        joined = tuple(line for line in self.sets.every if any(line in part for part in parts))
        inner = [part for part in parts if set(part) < set(joined) and any(set(part) < set(one) for one in parts)]
        if len(inner) > 1:
            # "the medicines, this one and that one": what is named singly is what is meant.
            joined = tuple(line for line in joined if any(line in part for part in inner))
        meant = joined if len(parts) > 1 else whole
        return meant or self.sets.spoken_of(self.words) or self.sets.sharing(self.words)

    def is_part(self, lines: Iterable[int]) -> bool:
        """Whether ``lines`` are some of the bill and not all of it."""
        return 0 < len(set(lines)) < len(self.sets.every)

    def field(self, numbers: Iterable[int]) -> str | None:
        """The amount of these lines that the words name, where all of them have it, on the bill or on the EOB."""
        name = field_meant(self.words, self.sets.conversation)
        lines = self.lines(numbers)
        held = [(line, self.partners.get(line.line, line)) for line in lines]
        return name if name and all(any(getattr(one, name) is not None for one in pair) for pair in held) else None

    def lines(self, numbers: Iterable[int]) -> list[Line]:
        """The lines of these numbers."""
        return [line for line in self.sets.bill.lines if line.line in set(numbers)]
