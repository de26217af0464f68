"""Puts a topic into words that can be stood behind: rendered, its codes named, every figure traced."""

import logging
from collections.abc import Mapping
from typing import Any

from jinja2 import UndefinedError

from bot.answers.codes_named import with_codes
from bot.answers.guard import untraced
from bot.answers.ledger import Ledger, Unprintable
from bot.answers.named_too import with_named
from bot.answers.noted import with_notes
from bot.answers.render import render
from knowledge.topic import Topic

_log = logging.getLogger("plainbill")


def worded(topics: Mapping[str, Topic], topic: str, context: dict[str, Any]) -> tuple[str, Ledger, Topic]:
    """The topic's words; where they can't be stood behind, the plain words of "cannot-tell"."""
    try:
        words, ledger = render(topics[topic], context)
        words = with_codes(words, ledger, context["about"], topics[topic])
        words = with_named(words, ledger, context, topics[topic])
        words, ledger = with_notes(words, ledger, context, topics[topic])
        strays = untraced(words, ledger.shown)
    except (Unprintable, UndefinedError) as error:
        _log.warning("topic %s could not be rendered: %s", topic, error)
        strays = ["?"]
    if not strays:
        return words, ledger, topics[topic]
    _log.warning("topic %s showed figures without a source", topic)
    return (*render(topics["cannot-tell"], context), topics["cannot-tell"])
