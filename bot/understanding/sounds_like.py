"""What a question sounds like to the classifier: its topics and its alarms, the story told before it considered."""

import re

from bot.understanding.clauses import Clause
from knowledge.danger import Alarm
from knowledge.question_features import plain
from knowledge.topic_index import Ranked, TopicIndex

MANY = 40
"""Topics among which what the question names may change the order."""
FEW = 5
"""Words of a question that lets a law suit told before it be one: "my ex was ordered to pay, can I make him"."""
BARE = 2
"""Words of a question that say nothing without what was told before it: "should I"."""
_VERDICT = re.compile(
    r"(?:(?:and|so|y) )?(?:(?:is|was) (?:that|this|it)|(?:esta|esto|eso) (?:esta|es)|esta|es|hay) "
    r"(?:ok|okay|alright|all right|fine|safe|bad|a problem|a mistake|dangerous|bien|mal|malo|peligroso|seguro|problema)"
)
"""A question that asks no more than what to make of what was told."""


def sounds_like(asked: Clause, index: TopicIndex) -> tuple[list[Ranked], dict[Alarm, float]]:
    """The topics that the words sound like, and how likely each alarm is: of few words, as likely as with the story."""
    # "¿6,200?" is about an amount, and says so.
    bare = len(asked.text.split()) <= BARE and not any(map(str.isdigit, asked.text))
    wordings = list(dict.fromkeys((asked.text, asked.told)))
    heard_of = index.rank_together([*wordings, asked.told] if bare else wordings, MANY)
    likely = index.likely(asked.text)
    if _VERDICT.fullmatch(plain(asked.text).strip(" .,;:?¿!¡")):
        # "Is that ok" is asked of what was told, whatever that was.
        return heard_of, index.likely(asked.told)
    if len(asked.text.split()) <= FEW:
        likely["legal"] = max(likely["legal"], index.likely(asked.told)["legal"])
    if bare:
        with_story = index.likely(asked.told)
        likely = {alarm: min(likelihood, with_story[alarm]) for alarm, likelihood in likely.items()}
    return heard_of, likely
