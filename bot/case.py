"""What one person has brought, and what has been said about it so far."""

from bot.bill import Bill, Model
from codesets.entry import Language


class Case(Model):
    """A bill with its EOB and its good faith estimate, as far as they were brought. ``bill`` None: none yet."""

    bill: Bill | None = None
    eob: Bill | None = None
    estimate: Bill | None = None

    @property
    def beside(self) -> tuple[str, ...]:
        """The documents that stand beside the bill: "eob", "estimate"."""
        held = (("eob", self.eob), ("estimate", self.estimate))
        return tuple(name for name, document in held if document and self.bill)


class Conversation(Model):
    """What a follow-up rests on; travels between turns as JSON.

    ``listed`` are the lines that the last answer to speak of several listed, in its order ("the second one");
    ``focus`` those that "that charge" means; ``spoken`` the single lines spoken of one after another, the last one
    last ("those two"); ``topic`` what was last asked, and ``asked`` the last that was more than what a line is
    ("same for that one").
    """

    language: Language | None = None
    topic: str | None = None
    listed: tuple[int, ...] = ()
    focus: tuple[int, ...] = ()
    spoken: tuple[int, ...] = ()
    asked: str | None = None
