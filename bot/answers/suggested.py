"""What to ask next: the choices where an answer asks back, else its topic's neighbours."""

from collections.abc import Mapping
from typing import Any

from bot.answers.handoffs import line_choices
from knowledge.topic import Topic

MOST_SUGGESTIONS = 4


def suggestions(topic: Topic, topics: Mapping[str, Topic], context: dict[str, Any]) -> tuple[str, ...]:
    """What to ask next: the choices where the answer asks back, else the topic's neighbours."""
    if topic.id == "which-question":
        return tuple(context["readings"])
    if topic.id == "which-line":
        return tuple(line_choices(context["bill"], topic.language))
    fits = [topics[name] for name in topic.next if name in topics]
    bill = context["bill"]
    fits = [t for t in fits if not t.needs or (bill and ("lines" not in t.needs or bill.lines))]
    return tuple(t.ask for t in fits[:MOST_SUGGESTIONS])
