"""What one person has brought, and what has been said about it so far."""

from decimal import Decimal

from bot.answer import Figure
from bot.bill import Bill, Code, Model, Money
from codesets.entry import Language


class Case(Model):
    """A bill with its EOB and its good faith estimate, as far as they were brought. ``bill`` None: none yet."""

    bill: Bill | None = None
    eob: Bill | None = None
    estimate: Bill | None = None

    @property
    def beside(self) -> tuple[str, ...]:
        """The documents that stand beside the bill, "eob" and "estimate", and the kinds of terms that it prints; what
        the paper is itself where that decides what words mean: a "quote" from before the care, or a "collector"'s."""
        held = (("eob", self.eob), ("estimate", self.estimate))
        terms = tuple(term.kind for term in self.bill.terms) if self.bill else ()
        return (*(name for name, document in held if document and self.bill), *terms, *self._sort)

    @property
    def _sort(self) -> tuple[str, ...]:
        if self.bill is None or self.eob:
            return ()
        if self.bill.kind == "good_faith_estimate":
            return ("quote",)
        return ("collector",) if any("collection" in contact.who.lower() for contact in self.bill.contacts) else ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of providers and plans that its papers print."""
        papers = [paper for paper in (self.bill, self.eob, self.estimate) if paper]
        return tuple(name for paper in papers for name in (paper.provider, paper.payer) if name)


class Turn(Model):
    """One question as it was understood, so that it can be asked again: its topic and what it was about.

    ``spoke_of`` are the lines that its answer named, in order, ``rests_on`` those behind its figures as well; ``how``
    is what told ``lines``, the lines asked about; ``field`` is the amount of them that was named,
    ``of_all`` whether they were asked about as a part of what was told of all, ``in_percent`` whether a percent was
    told, ``rate`` the percent that was taken off.
    """

    topic: str
    lines: tuple[int, ...] = ()
    spoke_of: tuple[int, ...] = ()
    rests_on: tuple[int, ...] = ()
    how: str = ""
    codes: tuple[Code, ...] = ()
    amounts: tuple[Money, ...] = ()
    numbers: tuple[int, ...] = ()
    paid_first: Money | None = None
    field: str | None = None
    of_all: bool = False
    in_percent: bool = False
    rate: Decimal | None = None


class Conversation(Model):
    """What a follow-up rests on; travels between turns as JSON.

    ``listed`` are the lines that the last answer to speak of several listed, in its order ("the second one");
    ``focus`` those that "that charge" means; ``spoken`` the single lines spoken of one after another, the last one
    last ("those two"); ``anchor`` the line from which the last one was told ("the one before it"); ``topic`` what was
    last asked, and ``asked`` the last that was more than what a line is ("same for that one"). ``turn`` is the last
    question answered, ``matter`` the one whose matter is talked about: "how do I do that" goes on with it. ``groups``
    are the sets of lines that questions were about one after another, the last one last ("both together"). ``leads``
    are the amounts that the last answers began with, the last one last; ``field`` is the amount of a line that is
    spoken of ("plan_paid"), None for its charge.
    """

    language: Language | None = None
    topic: str | None = None
    listed: tuple[int, ...] = ()
    focus: tuple[int, ...] = ()
    spoken: tuple[int, ...] = ()
    anchor: int | None = None
    asked: str | None = None
    turn: Turn | None = None
    matter: Turn | None = None
    leads: tuple[Figure, ...] = ()
    groups: tuple[tuple[int, ...], ...] = ()
    field: str | None = None
