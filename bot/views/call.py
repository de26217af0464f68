"""What to do and to say about the matter of a call."""

from dataclasses import dataclass

from bot.facts import Fact, text
from codesets.entry import Language
from knowledge.calls import load_calls

OF_CALL = "what to do and say: "
"""What the source of a call's words begins with; the matter's id follows."""


@dataclass(frozen=True, slots=True)
class CallView:
    """What staff do, and the words for the patient."""

    do: Fact
    say: Fact


def call_told(matter: str | None, language: Language) -> CallView | None:
    """The words for ``matter``; None for none."""
    if matter is None:
        return None
    told = load_calls()[matter]
    source = f"{OF_CALL}{matter}"
    return CallView(text(told.do[language], source), text(told.say[language], source))
