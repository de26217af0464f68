"""What one person has brought, and what has been said about it so far."""

from bot.bill import Bill, Model
from codesets.entry import Language


class Case(Model):
    """A bill with its EOB and its good faith estimate, as far as they were brought. ``bill`` None: none yet."""

    bill: Bill | None = None
    eob: Bill | None = None
    estimate: Bill | None = None


class Conversation(Model):
    """What a follow-up rests on; travels between turns as JSON.

    ``listed`` are the lines the last answer spoke of, in its order ("the second one"); ``focus`` those
    that "that charge" means; ``topic`` what was last asked.
    """

    language: Language | None = None
    topic: str | None = None
    listed: tuple[int, ...] = ()
    focus: tuple[int, ...] = ()
