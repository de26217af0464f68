"""What the amounts and charges that a question names are, beside an answer that does not speak of them.

A question read as one about something else still names what it names: whoever says a figure wants to know of it.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, get_args

from bot.answers.ledger import Ledger
from bot.answers.made_of import MadeOf, Paper, Part, made_of
from bot.answers.render import render_text
from bot.understanding.evidence import EXACT
from bot.views.bill import BillView
from knowledge.topic import Topic

_MOST = 3
_WORDS = (
    '{% import "_say.md" as say with context %}'
    "{% for one in named %}\n{% if named|length > 1 %}- {% endif %}{{ say.made_of(one) }}\n{% endfor %}"
)


def with_named(words: str, ledger: Ledger, context: dict[str, Any], topic: Topic) -> str:
    """``words`` with a line for each amount that the question names and the papers hold, or that comes of what they
    hold, and for each charge that it points at."""
    if topic.handoff or not topic.questions or not context["bill"]:
        return words
    named = list(_unspoken(ledger, context))[:_MOST]
    if not named:
        return words
    return f"{words}\n\n{render_text(topic.language, _WORDS, {**context, 'named': named}, ledger)}"


def _unspoken(ledger: Ledger, context: dict[str, Any]) -> Iterator[MadeOf]:
    shown = {fact.amount for fact in ledger.facts if fact.unit == "usd"}
    spoken = set(ledger.lines)
    papers: dict[Paper, BillView | None] = {name: context[name] for name in get_args(Paper)}
    for said in (fact.amount for fact in context["user"].said):
        one = None if _among(said, shown) else made_of(said, papers)
        if one and not _among(one.amount.amount, shown):
            shown.add(one.amount.amount)
            spoken |= {part.line.id for part in one.parts if part.line}
            yield one
    about = context["about"]
    # Rough words that name many lines name them in passing.
    if about.how not in EXACT and not (about.how == "words" and len(about.lines) <= _MOST):
        return
    for line in about.lines:
        if line.id not in spoken and line.charge and line.charge.amount > 0:
            yield MadeOf(line.charge, (Part(line.charge, "charge", "bill", line),))


def _among(amount: Decimal, shown: set[Decimal]) -> bool:
    return amount in shown or (amount == int(amount) and int(amount) in map(int, shown))
