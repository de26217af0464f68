"""What only others can tell: the plan, the clinic, the record, another price, the future."""

from collections.abc import Sequence

from bot.clauses import Clause
from knowledge.question_features import plain
from knowledge.topic_index import Ranked, TopicIndex

ONLY_OTHERS_KNOW = frozenset(
    {"about-the-doctor", "appointments", "choose-a-plan", "deductible-left", "did-it-happen", "do-i-qualify",
     "does-plan-cover", "future-care-cost", "higher-than-before", "more-to-come", "old-bill", "others-paid-less",
     "plan-limits-left", "plan-rules", "surprise-bill", "what-if-otherwise", "what-it-costs-them",
     "what-record-says", "where-does-it-stand", "who-did-it", "will-it-work", "will-they-take-less"}
)  # fmt: skip
"""Topics that as a rule can only say who can tell."""
PLAINLY = 0.8
"""From this likelihood of the words alone on such a topic is meant, whatever amounts or lines they name."""
FEW = 5
"""Words of a question that says little by itself."""


def plainly_for_others(asked: Clause, heard: Sequence[Ranked], index: TopicIndex) -> Ranked | None:
    """The topic that only others can tell of, where the words alone leave hardly a doubt of it; None otherwise.

    An amount told beside such a question ("my cousin paid 1,100") may be that of a line without being asked about.
    Few words behind a story ("how is that possible?") ask about the story, so that it alone decides.
    """
    story = asked.text != asked.told and len(plain(asked.text).split()) <= FEW
    first = index.rank(asked.told, 1)[0] if story else heard[0]
    return first if first.topic in ONLY_OTHERS_KNOW and first.confidence >= PLAINLY else None
