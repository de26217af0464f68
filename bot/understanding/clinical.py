"""Whether only someone who treats the person may answer, by the alarm and by the topics that a question sounds like."""

import re
from collections.abc import Mapping, Sequence

from knowledge.danger import LOUD
from knowledge.topic import Topic
from knowledge.topic_index import Ranked

MEDICAL = 0.3
"""From this likelihood on a question may be a medical one, which is never answered as one about a line."""
PLAINLY_MEDICAL = 0.6
"""From this likelihood on it is one whatever it says of money: "can I skip a dose to save money"."""
BY_ITSELF = 0.66
"""From this likelihood on it is one whatever topic it sounds like."""
RULED_OUT = 0.01
"""Below this likelihood over all topics for a clinician the words surely ask something else,"""
NO_DOUBT = 0.85
"""unless the alarm leaves no doubt."""
SURELY_OTHER, LEAST_SHARE = 0.85, 6.0
"""A question that is surely on another topic is one by both together only where those for a clinician are at least this
part as likely: "is my colonoscopy preventive" is no question of health."""
IDLE = 0.01
"""Below this likelihood it is none, however ill its words."""


_WHICH = re.compile(
    r"^\W*(?:(?:and|so|y) )?(?:(?:which|what) (?:one|charges?|lines?|of (?:these|those|the (?:charges|lines)))"
    r"|what (?:on here|is on here)|(?:y )?(?:cual|que) (?:de (?:est[oa]s?|todos|los|las)|cobros?|cargos?|lineas?))\b"
)
_ADVISES = re.compile(
    r"\b(?:should|shall|safe\w*|take|taking|stop|better|best|stronger|need|worse|dangerous|harm\w*|conviene|debo|tomo"
    r"|tomar|mejor|fuerte|peligros\w+|seguro)\b"
)


_OF_PAPERS = re.compile(
    r"\b(?:coded|billed as|codific\w+|denied|denial|deny|rejected|rejection|not covered|turned down|kicked back"
    r"|neg(?:o|aron|ad[oa]s?)|rechaz(?:o|aron|ad[oa]s?)|preventive|preventiv[oa]s?|gratis|gratuit[oa]s?)\b"
    r"|\bsupposed to be free\b|\b(?:was|were|is) [\w -]{1,25}(?<!fever )(?<!pain )(?<!symptom )(?<!cancer )(?<!sugar )"
    r"(?<!drug )(?<!seizure )(?<!infection )(?<!disease )(?<!gluten )free (?:and|but|while|though)\b"
    r"|\bwhat (?:do|did|does|would) [\w -]{2,40} (?:come|add(?: up)?|amount) to\W*$"
)


_PRICED_HIGH = re.compile(
    r"\b(?:er|room|visit|ct|cat scan|mri|scan|x-?rays?|ultrasound|draw|shot|injection|surgery|ambulance|stay|fee|ivs?"
    r"|exam|checkup|consult\w*) (?:\w+ )?(?:so|this|that|too) (?:high|steep)\b"
    r"|\btan (?:alt|elevad)[oa]s? (?:est[ae]n? )?(?:el|la|los|las|lo de la|lo del) (?:tomografia|resonancia"
    r"|radiografias?|placas?|consulta|visita|sala|cuarto|inyeccion|cirugia|ambulancia|estudio|cargo|cobro|cuenta)\b"
)
"""Care that can be high in its price alone: of blood sugar that is "so high" a clinician tells."""


def asks_of_claims(words: str) -> bool:
    """Whether ``words`` (plain text) ask which of the charges was for something, an illness too, or of a refusal, of
    coding or of a price: a question of the papers whatever the words of a body, where it wants no advice."""
    return any(kind.search(words) for kind in (_WHICH, _OF_PAPERS, _PRICED_HIGH)) and not _ADVISES.search(words)


def medical(alarm: float, topics: float, other: float, money: bool, of_claims: bool) -> bool:
    """Whether only someone who treats the person may answer, as likely as the ``alarm`` and the ``topics`` have it.

    ``other`` is the probability of the likeliest topic for anyone else: the surer that is, the louder an alarm must be
    that few words for a clinician bear out.
    """
    least = max(BY_ITSELF, (1.0 + other) / 2) if topics >= RULED_OUT else max(NO_DOUBT, (1.0 + other) / 2)
    alone = alarm >= least and not of_claims
    both = topics >= RULED_OUT and (alarm + topics) / 2 >= LOUD["medical"] and (topics >= MEDICAL or not of_claims)
    both = both and (other < SURELY_OTHER or topics * LEAST_SHARE >= other)
    told = alone or both
    return told and (alarm >= PLAINLY_MEDICAL or not money)


def for_a_clinician(ranked: Sequence[Ranked], topics: Mapping[str, Topic]) -> float:
    """How likely it is that only someone who treats the person may answer, over all such topics."""
    return sum(one.confidence for one in ranked if topics[one.topic].handoff == "clinician")
