"""Lines told from those spoken of before: "back to the first one", the other one of a kind."""

import re

from bot.asked.wording.stems import stems
from bot.bill import Bill
from bot.case import Conversation

_BACK = re.compile(
    r"\b(?:back|return\w*|going back) to (?:the )?(?:first|1st)(?: (?:one|charge|line|thing))?\b(?! (?:visit|day|bill))"
    r"|\b(?:the )?(?:first|1st)(?: (?:one|charge|thing))?,? (?:again|i asked\w*|you (?:said|told)|we (?:talked"
    r"|started)\b.{0,12})"
    r"|\b(?:volviendo|regresando|volvamos|regresemos|vuelvo|regreso|otra vez|de nuevo)(?: a| con)? (?:la|el"
    r"|lo) primer[oa]?\b"
    r"|\b(?:la|el|lo) primer[oa]?(?: (?:cobro|cargo|que (?:le |te )?(?:pregunte|dije)"
    r"|que vimos))?,? (?:otra vez|de nuevo|que (?:le )?pregunte)\b"
)


def alike(focus: tuple[int, ...], bill: Bill) -> tuple[int, ...]:
    """The other lines that print a word of the one in ``focus``: after one extraction the other one."""
    words = {line.line: stems(line.description) for line in bill.lines}
    own: list[str] = words.get(focus[0], []) if len(focus) == 1 else []
    return tuple(line for line, said in words.items() if line not in focus and set(own) & set(said))


def first_spoken_of(words: str, conversation: Conversation) -> tuple[int, ...]:
    """The line that "back to the first one" means: the first of those spoken of one after another."""
    return conversation.spoken[:1] if len(conversation.spoken) > 1 and _BACK.search(words) else ()
