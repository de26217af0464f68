"""Whether what sounds like a danger to the examples is a question about the bill after all."""

import re

from knowledge.question_features import plain
from knowledge.senses import senses_named
from knowledge.topic_index import TopicIndex

SURELY = 0.5
"""The probability of what else is asked from which on it explains a faint alarm,"""
BEYOND_DOUBT = 0.8
"""and from which on it explains a louder one that no word of danger bears out."""
LONGEST = 16
"""Words of a message that asks one thing: a longer one may hold more than its question."""
OF_FEELINGS = frozenset(
    {"worried", "cant-pay", "insult-or-anger", "complain", "refuse-to-pay", "goodbye", "thanks", "off-topic",
     "bill-after-death", "medical-advice", "diagnosis-question", "accident-or-work-injury", "what-can-you-do"}
)  # fmt: skip
"""Topics as which despair may be read, so that they explain no alarm away."""
OF_SUMS = frozenset(
    {"plan-limits-left", "deductible-left", "out-of-pocket-maximum", "deductible", "had-i-met-my-deductible",
     "what-do-i-owe", "without-line", "biggest-charge", "group-total", "per-visit", "percent-off", "units-counted",
     "future-care-cost", "how-many-charges", "coinsurance", "copay", "what-is-line", "units-and-dose",
     "charged-twice", "is-the-total-right", "why-so-expensive", "figure-changed", "compare-lines"}
)  # fmt: skip
"""Topics of sums and charges, which nobody asks about to say farewell in few words."""
OF_DESPAIR = frozenset(
    {"die", "suicide", "gone", "farewell", "means", "hopeless", "burden", "saved", "decided", "insured life", "live",
     "feeling", "questions of dying", "kill", "cut", "pills", "all of it", "sleep", "myself"}
)  # fmt: skip
"""The senses that despair is told with."""


_ONLY_A_THING = re.compile(
    r"^\W*(?:(?:and|y|e|what about|how about|que hay de|de|for|por) )*(?:the|el|la|los|las|del) (?:\w+ )?"
    r"(?:oxygen|oxigeno|respirator|ventilator|respirador|ventilador|nebulizer|nebulizador|inhaler|inhalador|breathing"
    r"(?: (?:treatment|tube|machine))?|defibrillator|desfibrilador)(?: (?:charge|one|line|cobro))?\W*$"
)
"""A thing that a bill lists, named with nothing of how anyone is: "and the oxygen", «y el oxígeno»."""
_OF_A_PRICE = re.compile(
    r"\b(?:cuanto|how much)\b.{0,25}\b(?:sal(?:e|en|io|ido|dria)|cuesta\w*|costado|costaria|costo|cobra\w*|cost|costs"
    r"|charged?|charges)\b"
)
"""What a thing costs, here or elsewhere: «¿cuánto me hubiera salido en Houston?»."""
_OF_A_PAYMENT = re.compile(
    r"\b(?:pague|pagamos|mande|mandamos|abone|deposite|di|dimos|(?:i|we) (?:paid|sent|mailed|gave))\b.{0,12}\$?\d.*"
    r"\b(?:entro|llego|aparec\w+|registr\w+|recib\w+|cont(?:o|aron)|paso|post(?:ed)?|clear(?:ed)?|show\w*|count\w*"
    r"|(?:get|got) (?:it|there)|(?:go|went) through|applied)\b"
)
"""What one has paid of it: «les mandé 40 el viernes, ¿ya entró?»."""


def asks_of_the_bill(part: str, examples: TopicIndex) -> bool:
    """Whether a part surely asks something of the bill, and is no cry that the topics only know as a feeling."""
    likeliest = examples.rank(part)[0]
    return likeliest.confidence >= SURELY and likeliest.topic not in OF_FEELINGS


def asks_of_sums(part: str, examples: TopicIndex) -> bool:
    """Whether a short part plainly asks of sums or charges and holds no word that despair is told with."""
    despair = OF_DESPAIR & set(senses_named(part))
    if len(part.split()) > LONGEST or despair - {"decided"}:
        return False
    if _OF_A_PAYMENT.search(plain(part)):
        return True  # «ya entró o no» is no decision
    if despair:
        return False
    if _OF_A_PRICE.search(plain(part)):
        return True
    likeliest = examples.rank(part)[0]
    return likeliest.confidence >= BEYOND_DOUBT and likeliest.topic in OF_SUMS


def only_a_thing(words: str) -> bool:
    """Whether ``words`` (plain) only name a thing of breathing, which a bill lists too."""
    return bool(_ONLY_A_THING.search(words))
