"""What no bill tells: topics that as a rule can only say who knows."""

from collections.abc import Iterable, Mapping

from knowledge.topic import Topic
from knowledge.topic_index import Ranked

ONLY_OTHERS_KNOW = frozenset(
    {"about-the-doctor", "appointments", "choose-a-plan", "deductible-left", "did-it-happen", "do-i-qualify",
     "does-plan-cover", "future-care-cost", "higher-than-before", "more-to-come", "old-bill", "others-paid-less",
     "plan-limits-left", "plan-rules", "surprise-bill", "what-if-otherwise", "what-it-costs-them",
     "what-record-says", "where-does-it-stand", "who-did-it", "will-it-work", "will-they-take-less"}
)  # fmt: skip
"""Topics that do not abstain by themselves and yet can only say who can tell."""
OF_THAT_DAY = frozenset({"did-it-happen", "what-record-says", "who-did-it"})
"""Those of them that ask of a charge what happened, which its name does not answer."""


def only_others_know(topic: Topic) -> bool:
    """Whether an answer on ``topic`` can as a rule only say who can tell."""
    return topic.abstains or topic.id in ONLY_OTHERS_KNOW


def likely_unknowable(ranked: Iterable[Ranked], topics: Mapping[str, Topic]) -> float:
    """How likely it is that only others know, over all such topics among ``ranked``."""
    return sum(one.confidence for one in ranked if only_others_know(topics[one.topic]))
