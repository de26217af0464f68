"""Takes a message apart into the questions it asks.

People write on a phone as they speak: two questions and a sigh in one message. A message is cut at its
marks and at the words that begin a new question; a part that asks nothing of its own stays with the rest.
"""

import re
from dataclasses import dataclass

from bot.asked.lines.whether import asks_whether
from knowledge.question_features import plain

MOST = 3
"""Questions of one message that are answered."""

_OF_THE_SAME = (
    r"(?:who (?:does|decides|makes|reviews|handles|files|sends|issues|runs|hears)"
    r"|(?:a )?qui[eé]n (?:l[oa]s? )(?:hace|decide|revisa|manda|presenta|resuelve)) ?(?:it|that|them|those|this)?\W*$"
)
"""What is asked of a thing beside what it is, and no question of its own: "what is a grievance and who decides it"."""
_CUT = re.compile(
    r"(?<=[?!.;])\s+|\n+|(?:,|[,;]?\s+(?:and|also|y|y también|y tambien|además|ademas))\s+"
    rf"(?!{_OF_THE_SAME})"
    r"(?=(?:also\s+|if\s+(?:not|so|yes)\s+)?(?:what|why|how|(?:by )?when|who|where|did|does|do|is|are|was|were|"
    r"can|could|will|should|qué|que|por qué|por que|cuánto|cuanto|(?:para )?cuándo|(?:para )?cuando|"
    r"(?:a |con |de )?quién|(?:a |con |de )?quien|(?:a )?dónde|(?:a )?donde|adónde|adonde|cómo|como|puedo|es)\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|^\W*(?:so |and |also |ok |okay |y |pero |but )*"
    r"(?:whats?|why|hows?|(?:by )?whens?|whos?|wheres?|which|did|does|do|is|are|was|were|"
    r"can|could|will|should|am|(?:is|are|was|were|should|does)n'?t|explain|tell|show|"
    r"que|por que|porque|cuanto|cuantos|cuando|para cuando|"
    r"(?:a |con |de )?quien|donde|a donde|adonde|como|cual|puedo|pueden|debo|tengo|explique|digame)\b"
)


_IF_SO = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|but|then|y|entonces|pero|pues)\W+)*(?:if|suppose|say|without|si|sin|suponiendo)\b"
    r".{3,60}\b(?:what (?:do|would|will|is|am|are)|whats|how (?:much|many|long)|cuant[oa]s?|que (?:debo|pago|pasa))\b"
)
"""What is asked of something supposed, which stands first: "if they take it off what do I owe"."""

_RUN_ON = re.compile(
    r"\b(?:how (?:much|many|come|long)|whats?|why|whos?|when (?:is|do|does|will)|where (?:is|do|does|did)"
    r"|(?:do|did|should|can) (?:i|we)|cu[aá]nto|por qu[eé]|qu[ié]en|c[oó]mo)\b",
    re.IGNORECASE,
)
"""What begins a question in the middle of a story told without a mark."""
_STORY = 12
"""Words of a story before such a question."""
_QUESTION = 4
"""Words of such a question."""


_WISH = re.compile(
    r"^\W*(?:(?:ok|okay|now|please|ahora|sorry|sry|perd[oó]n|disculpe|lo siento)\W+)*(?:back to |in |en |a )?"
    r"(?:english|spanish|espa[nñ]ol|ingl[eé]s)(?:\W+(?:please|por favor))?\s*[,.;:!?]\s*"
    r"(?!\W*(?:please|por favor)\W*$)(?=\S)",
    re.IGNORECASE,
)
"""A wish for a language before a question: the answer's language fulfils it, the question is answered."""

_WONDERED_AT = re.compile(r"^\W*(?:an? |the |una? |el |la )?[\w-]+(?: [\w-]+){0,2}\s*\?[?!]+$")
_DENIES = re.compile(
    r"\b(?:never|only|just|not|no|none|nothing|didn'?t|wasn'?t|isn'?t|don'?t|doesn'?t|nunca|solo|nomas|nada|ni)\b"
)
"""What says that the thing was not so, which is more than wonder."""

_HELD_APART = re.compile(
    r"^[^?]*\b(?:differences?|gap) between (?:what|how much)\b[^?]*\band (?:what|how much)\b[^?]*\??\W*$"
    r"|^[^?]*\bdiferencia entre lo que\b[^?]*\by lo que\b[^?]*\??\W*$"
)
"""One question of two things that each begin as one: "the difference between what it cost and what I owe"."""

_ITS_FIGURE = re.compile(r"\b(?:how much|how many)\W*$|\bcuant[oa]s?\W*$")
"""How a part ends that asks a figure of the thing it names first: "epidural how much and who gave it"."""

_ITS_PRICE = re.compile(
    r"^\W*(?:and |y )?(?:how much(?: (?:was|is|did) (?:it|that))?(?: costs?)?"
    r"|(?:a |en )?cuanto(?: (?:fue|es|era|salio|sale|costo|cuesta|cobraron|me (?:cobraron|cobran|salio|costo)))?)\W*$"
)

_BARE = re.compile(r"^\W*(?:and |y )?(?:how much|how many|for what|what for|and why|cuanto|por que cosa)\W*$")
"""What asks a figure, or the reason, of what was asked right before: "did they take anything off, how much"."""
_GAVE_OFF = re.compile(
    r"\b(?:discounts?|write[- ]?offs?|wrote off|written off|adjust\w*|tak(?:e|en) (?:off|back)|took (?:off|back)"
    r"|descuent\w+|ajust\w+|recoup\w*|take ?backs?)\b"
)

_ITS_COUNT = re.compile(
    r"^\W*(?:and |y )?(?:how (?:close|far|near) (?:am i|are we|was i)(?: (?:to|from) (?:it|that|them))?"
    r"|how much (?:of (?:it|that) )?(?:have|did) (?:i|we) (?:hit|met|meet|used?|reach(?:ed)?|got|have)(?: of it)?"
    r"|(?:cuanto|que tanto) (?:me falta|llevo|he (?:usado|cumplido|juntado))(?: para (?:llegar|eso))?)\W*$"
)
"""What only counts toward the limit that was asked about right before."""

_ONLY_THE_WHOLE = re.compile(
    r"^\W*(?:(?:like|so|and|really|just|y|o sea) )*(?:all of (?:it|that|this|them)"
    r"|the (?:whole|entire) (?:thing|amount|bill)|everything|todo(?: eso)?|la cuenta entera)\W*$"
)
"""What says no more than that all is meant of what was asked right before: "so that's on me? all of it?"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One question of a message: its own words, and with them what the person told before asking it."""

    text: str
    told: str


def clauses(message: str) -> tuple[Clause, ...]:
    """The questions of ``message``, in order; the message itself where it asks one thing or none.

    A wish for a language before the question is left out.
    """
    message = _WISH.sub("", message)
    parts = [message.strip()] if _HELD_APART.search(plain(message)) else _cut(message)
    asking = [place for place, part in enumerate(parts) if _asks(part) and not _prices_it(part, parts[:place])]
    if parts[1:] and asking in ([], [0]) and _wonders(parts[0], plain(" ".join(parts[1:]))):
        return (Clause(parts[0], parts[0]),)  # "operating room?? we sat in a little office": what that charge is
    if len(asking) == 1:
        return (Clause(_asked_at_last(parts[asking[0]]), message),)
    if not asking:
        return (Clause(_asked_at_last(message), message),)
    starts = [0, *(place + 1 for place in asking)]
    found = [Clause(parts[end], " ".join(parts[start : end + 1])) for start, end in zip(starts, asking, strict=False)]
    return tuple(found[:MOST])


def _cut(message: str) -> list[str]:
    return [part.strip() for part in _CUT.split(message) if part and part.strip()]


def _wonders(thing: str, story: str) -> bool:
    """Whether a ``thing`` is only named, with marks of wonder, before a ``story`` that does not say it was not so."""
    told = "?" not in story and not _DENIES.search(story)
    return told and bool(_WONDERED_AT.search(plain(thing)))


def _prices_it(part: str, before: list[str]) -> bool:
    """Whether ``part`` only asks what the thing cost of which it was asked right before if it was done at all, how much
    of that limit is used, or whether all of it is meant."""
    if not before:
        return False
    if _BARE.search(plain(part)) and _GAVE_OFF.search(plain(before[-1])):
        return True
    if _ONLY_THE_WHOLE.search(plain(part)):
        return _asks(before[-1])
    counts = bool(_ITS_COUNT.search(plain(part))) and _asks(before[-1])
    return counts or (bool(_ITS_PRICE.search(plain(part))) and asks_whether(plain(before[-1])))


def _asked_at_last(part: str) -> str:
    """The question at the end of a story told in one breath; ``part`` itself where it is none."""
    openers = list(_RUN_ON.finditer(part))
    if not openers or len(part[: openers[0].start()].split()) < _STORY:
        return part
    question = part[openers[0].start() :]
    return question if len(question.split()) >= _QUESTION else part


def _asks(part: str) -> bool:
    words = plain(part)
    asks = _ASKS.search(words) or _ITS_FIGURE.search(words) or _IF_SO.search(words)
    return bool(asks) and len(part.split()) > 1
