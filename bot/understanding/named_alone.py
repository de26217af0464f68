"""What is asked where a message names a thing and little more: "96372", "and the second one?", "same for that one".

Such a message rests on what was said before it, so that its own few words tell a classifier nothing.
"""

import re
from dataclasses import dataclass

from bot.asked.references import References
from bot.asked.wording.payments import PAYMENTS_TOPIC
from bot.case import Conversation
from bot.described import SERVICE_SYSTEMS
from bot.understanding.evidence import CODE_TOPIC, LINE_TOPIC
from knowledge.question_features import plain
from knowledge.topic import load_topics

SHORT = 10
"""Words of a short question."""
_BARE_CODE_WORDS = 6
_BARE_WORDS = 4
"""A message of this many words or fewer beside a code or a line asks what that is."""
_FOLLOW_UP = re.compile(
    r"^\W*(and|what about|how about|also|ok and|ok n|but|so|then|y|y que|que hay de|que tal|pero|tambien|entonces)\b"
)
_CORRECTS = re.compile(
    r"^\W*(?:no|nope|nah|sorry|my bad|actually|perdon|digo|mejor)\b|\bi (?:meant|mean)\b"
    r"|\b(?:quise decir|me refiero|quiero decir)\b"
)
"""A correction: "no, the other one", «me refiero a la sangre»."""
_COUNTED = re.compile(r"\b(?:second|third|fourth|2nd|3rd|segund[oa]|tercer[oa]?|cuart[oa])\b")
_ITS_PRICE = re.compile(
    r"^\W*(?:(?:and|so|ok|the|my) )*(?!.*\b(?:cash|fair|average|normal|market|usual|going|total|full|whole|best|lower"
    r"|other|right|real|their|your|plan|insurance|self|before|after|next|without|why|is|are|was)\b)"
    r"(?:[\w-]+ ){1,4}(?:price|cost|charge)\W*$"
)
"""A thing and "price" behind it: what this bill asks for it, and not what is fair."""
_PRICED = re.compile(
    r"^\W*(?:(?:wow|wtf|lol|omg|what|um+|seriously|really|so|ok)\W+)*"
    r"\$?\d[\d,.]* ?(?:bucks|dollars|usd|dolares)? ?(?:for|por) "
    r"(?!(?:what|which|que|me|us|this|that|it|an? (?:visit|hour|day))\b)(?:[\w-]+ ?){1,4}(?:lol|wtf|omg)?\W*$"
)
"""A price wondered at with the thing it is for, and nothing else: "65 bucks for salt water?"."""
_SOME_LINE = re.compile(
    r"\b(?:that|this|the|ese|este|el|esa) (?:one |same |mismo )?(?:fee|charge|line|item|cargo|cobro|renglon)\b"
)
_SAME_AGAIN = re.compile(
    r"\bsame (?:q|question|thing|for|with|about)\b|\bask(?:ing)? the same\b|\b(?:lo mismo|igual|misma pregunta)\b"
)
_BY_PLACE = frozenset({"ordinal", "place", "line number"})
_POINTED = _BY_PLACE | {"amount", "focus", "size"}
"""The ways of pointing at a line that say no more than which one it is."""
_NAMING = frozenset(
    """what whats what's is are the a code codes modifier modifiers mod modificador modificadores codigo codigos mean
    means on for que es son el la los un significa quiere decir carc rarc pos revenue rev drg dx denial reason remark
    and y or o vs versus difference between diferencia entre which use when cuando uso""".split()  # noqa: SIM905
)
"""Words that name a code and ask no more of it than what it is."""
PRICE_TOPIC = "fair-price"
SUM_TOPIC = "group-total"
WHY_TOPIC = "why-this-line"
_PRICE = re.compile(r"\b(?:costs?|prices?|charged?|pays?|run|worth|cuesta|costo|cost\w+|precio|valen?|pagan?|cobran)\b")
"""What is asked of a code that stands on no line, where it is its price."""
_DATE = re.compile(r"^\W*(?:(?:and|so|ok|the|y|la|service) )*(?:dates?|dos|fechas?) (?:of|for|on|de|del)\b")
"""A date of a thing and nothing else: "date of line 6"."""
_WHEN_TOPIC = "when-was-this"
_NAMING_WORDS = 7
_A_THING = re.compile(r"^\W*(?:el|la|los|las|the)(?: [\w-]+){1,6}?\W*$")
_ASKED_OF_IT = re.compile(
    r"\b(?:cuando|porque|por que|como|donde|quien\w*|resultado\w*|result\w*|sali\w+|normal\w*|codigo\w*|codes?"
    r"|seguro|plan|pag\w+|paid|pay\w*|cubr\w+|cover\w*|mi|my|total\w*|descuent\w+|discount\w*|otr\w+|other|fecha|date|dia|day|dos|two"
    r"|twice|veces|deb\w+|owe\w*|parte|part|share|es|son|esta|is|are|was|were|no|not|y|and|mas|more|que|me|nos|cost\w*"
    r"|cuant\w+|puso|pusier\w+|hizo|hicier\w+|fue|fueron|era|eran|tenia|tiene|tuvo|tengo|vien\w+|va|van|trae|hay"
    r"|incl\w+|mism[oa]|same|sirv\w+|pued\w+|se|le|les|ya|si|usted|ellos|dio|dier\w+|saco|vio|leyo|lleg\w+|hace"
    r"|positiv\w+|negativ\w+"
    r"|cuest\w+|algo|nada|qued\w+|toc[ao]\w*|did|does|do|has|have|got|left|who|what|why|how|when|where)\b"
)
"""What is asked of a thing that is named."""
_APART = re.compile(
    r"\b(?:vs|versus|or|o|contra|difference|differ|between|diferencia|entre|cual|which|when|cuando"
    r"|(?:do|should|would) (?:i|we|you) use|to use|use|used|uso|usamos|se usa|usar|ok|hay|la|del|it|one|and)\b"
)
"""Words that hold two codes that are no services against each other: each one's meaning tells them apart."""


_WHAT = re.compile(r"\b(?:what(?!'?d\b)|whats|explain|tell me about|que es|de que es|explique|expliqueme)\b")


@dataclass(frozen=True, slots=True)
class Named:
    """The topic that what is named leads to; ``decides`` where that stands whatever the words sound like."""

    topic: str
    decides: bool = False


def named_alone(question: str, references: References, conversation: Conversation) -> Named | None:
    """The topic that what is named decides: a bare code, "and the second one?"; None where more is asked."""
    words = plain(question).split()
    if references.codes and len(words) <= SHORT and _only_names(question, references):
        return Named(_of_code(references), decides=True)
    if _SAME_AGAIN.search(plain(question)) and (references.pointing or references.lines) and conversation.asked:
        fits = not references.lines or load_topics()["en"][conversation.asked].tells_of_lines
        return Named(conversation.asked if fits else LINE_TOPIC, decides=True)
    service = any(code.system in SERVICE_SYSTEMS for code in references.codes)
    if service and not references.lines and _PRICE.search(plain(question)):
        return Named(PRICE_TOPIC)
    if references.codes and len(words) <= _BARE_CODE_WORDS:
        return Named(_of_code(references))
    if references.lines and not references.codes and len(words) <= SHORT and _DATE.search(plain(question)):
        return Named(_WHEN_TOPIC, decides=True)
    own = references.how == "words" and not references.told_before
    if own and len(words) <= _BARE_WORDS and _asks_what(plain(question)) and not references.codes:
        return Named(LINE_TOPIC, decides=True)
    named = references.lines if references.how in ("words", "printed") else references.missing
    if named and not references.codes and _ITS_PRICE.search(plain(question)):
        return Named(LINE_TOPIC, decides=True)
    priced = references.how == "amount" and len(references.lines) == 1 and not (references.whole or references.part)
    if priced and _PRICED.search(plain(question)):
        return Named(LINE_TOPIC, decides=True)
    if references.how == "printed" and len(words) <= _BARE_CODE_WORDS and not references.how_much:
        return Named(LINE_TOPIC)
    if references.how == "words" and len(words) <= _NAMING_WORDS and _names_a_thing(plain(question)):
        return Named(LINE_TOPIC, decides=True)
    return _follow_up(plain(question), references, conversation)


def _names_a_thing(words: str) -> bool:
    """Whether ``words`` name a thing with its article and ask nothing of it: «la prueba de la tiroides»."""
    return bool(_A_THING.search(words)) and not _ASKED_OF_IT.search(words)


def _follow_up(words: str, references: References, conversation: Conversation) -> Named | None:
    length = len(words.split())
    if length <= _BARE_CODE_WORDS and _SOME_LINE.search(words) and not (references.lines or references.missing):
        return Named(LINE_TOPIC, decides=not references.codes and _asks_what(words))
    corrects = bool(_CORRECTS.search(words)) and bool(conversation.topic)
    if corrects and references.lines and length <= SHORT:
        return Named(LINE_TOPIC, decides=length <= _BARE_CODE_WORDS)
    follows = bool(_FOLLOW_UP.search(words))
    carried = load_topics()["en"].get(conversation.topic or "")
    if follows and references.lines and carried and carried.about == "line" and length <= SHORT:
        # One line makes no sum: "and the dearest one?" asks what that is.
        # "And how much of March is the drug" asks no reason, though the question before did.
        one = carried.id == SUM_TOPIC and len(references.lines) == 1
        topic = LINE_TOPIC if one or (carried.id == WHY_TOPIC and references.how_much) else carried.id
        return Named(topic, decides=length <= _BARE_WORDS)
    if references.how in _POINTED and (follows or length <= _BARE_WORDS):
        counted = references.how in _BY_PLACE or bool(_COUNTED.search(words))
        one = counted and len(references.lines) == 1
        own = _FOLLOW_UP.sub("", words).split()
        return Named(LINE_TOPIC, decides=one and len(own) <= _BARE_WORDS)
    if follows and references.amounts and not references.lines and conversation.topic == PAYMENTS_TOPIC:
        return Named(PAYMENTS_TOPIC)
    if follows and references.lines and conversation.topic:
        return Named(LINE_TOPIC, decides=length <= _BARE_WORDS)
    return None


def _asks_what(words: str) -> bool:
    return bool(_WHAT.search(words))


def _of_code(references: References) -> str:
    service = any(code.system in SERVICE_SYSTEMS for code in references.codes)
    return LINE_TOPIC if service and references.how == "code" and len(references.lines) == 1 else CODE_TOPIC


def _only_names(question: str, references: References) -> bool:
    """Whether nothing stands in the question but the codes it names and the words that name them."""
    if not any(code.system in SERVICE_SYSTEMS for code in references.codes):
        question = _APART.sub(" ", plain(question))
    named = {part for code in references.codes for part in (code.code.lower(), code.code.lower().replace(".", ""))}
    words = re.findall(r"[a-z0-9'.-]*[a-z0-9]", plain(question))
    return all(word in _NAMING or word in named for word in words)
