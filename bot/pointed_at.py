"""What a question points at, told apart from what was told before it: a story names things that nobody asks about."""

from dataclasses import replace

from bot.case import Case, Conversation
from bot.clauses import Clause
from bot.described import Described
from bot.references import References, find_references


def pointed_at(asked: Clause, case: Case, described: tuple[Described, ...], conversation: Conversation) -> References:
    """What the whole message speaks of; the lines are those of the question itself where it names any."""

    def found(words: str) -> References:
        return find_references(words, case.bill, described, conversation, case.eob, case.estimate)

    whole = found(asked.told)
    own = found(asked.text) if asked.text != asked.told else whole
    return replace(whole, lines=own.lines, how=own.how, part=own.part, missing=None) if own.lines else whole
