"""How a thing is billed, where the question asks for that and the bill decides it: on which side of the body, by video
or in person, as which class of medicine.

"Did they x-ray both knees" asks for no result and "was my therapy done over video" for nobody's name: the codes beside
the lines say it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.asked.lines.contrast import asks_contrast, pictures_meant, without_contrast
from bot.asked.lines.drug_classes import class_asked, without_class
from bot.asked.lines.line_words import lines_by_words
from bot.asked.lines.printed_sides import names_only_a_part, printed_side, side_wanted, without_sides
from bot.asked.lines.service_lines import like_it, lines_of_service, may_hold
from bot.asked.lines.whether import asks_whether, service_asked
from bot.case import Conversation
from bot.described import Described
from knowledge.question_features import plain

BILLED_TOPIC = "billed-as"
Aspect = Literal["side", "distance", "drug", "there", "contrast"]
_SEEN = frozenset({"visit", "preventive_visit", "mental_health", "therapy", "telehealth", "hearing"})
"""Roles of care that can be given by video or by phone."""
_MEDICINES = frozenset({"drug", "vaccine"})
_LONGEST = 16
"""Words of a question on how a thing is billed; longer ones tell a story in which it is a part."""
_ASKS_MORE = re.compile(
    r"\b(?:why|how (?:much|many|come|long|do|can)|should(?:nt|ve)?|suppos\w+|only|just|never|didnt"
    r"|did not|wasnt|instead|wrong"
    r"|if|safe|normal|allerg\w+|dangerous|need\w*|necessary|better|cheaper|twice|double|refund|cover\w*|pay|paid|owe"
    r"|next|late|fee|side effects?|worth|free|gratis|age|edad|vale|efectos?|harm\w*|hurt"
    r"|(?:whats|what (?:is|was|are|were)) (?:this|that|the|it|these|those|my)"
    r"|results?|show\w*|find|found|say|broken|torn|fair"
    r"|por ?que|cuant[oa]s?|deberia\w*|solo|nomas|nunca|si no|seguro que|mal|equivoc\w+|necesit\w+|normal"
    r"|resultados?|salio|mejor|barat\w+|doble|cubr\w+|pag\w+|deb[oe])\b"
)
"""Words that ask something else of the thing, or speak against it."""
_ASKS = re.compile(
    r"^\W*(?:(?:and|so|ok|also|hi|y|oiga) )*(?:(?:the|my|la|el|mi) (?:\w+,? ){1,3}?)?(?:se |me |le |nos )?"
    r"(?:is|are|was|were|did|does|do|has|have|which|what|whats|on which|in which|es|era|fue|fueron|son|eran"
    r"|cobr\w+|factur\w+|le|cual|que|(?:en|a|de) (?:que|cual)|hicieron|sacaron|tomaron|pusieron"
    r"|inyectaron|operaron|was it|estaba)\b"
)
_FROM_AFAR = re.compile(
    r"\b(?:tele-?(?:health|medicine|visits?|salud|medicina)|virtual(?:ly)?|video ?(?:call|chat|visits?|session)?s?|zoom"
    r"|on-?line|remote(?:ly)?"
    r"|in[- ]person|face[- ]to[- ]face|(?:over|by|on|via) (?:the )?(?:phone|telephone|computer)|phone (?:call|visit)s?"
    r"|videollamada|en persona|presencial\w*|por telefono|a distancia)\b"
)
_SURELY_CARE = re.compile(r"\b(?:tele-?(?:health|medicine|visits?|salud|medicina)|video\w*|virtual\w*)\b")
"""Words that are said of care alone."""
_OF_CARE = re.compile(
    r"\b(?:bill\w*|charg\w+|code\w*|visits?|appointments?|sessions?|therap\w+|checkup|consult\w*"
    r"|cobr\w+|factur\w+|visitas?|citas?|sesion\w*|terapia\w*)\b"
)
"""Words beside which the others are said of care too: a bill is paid, and a person reached, online and by phone."""
_REACHED = re.compile(
    r"\b(?:told|said|talk\w*|spoke\w*|speak\w*|call(?:ed|ing)?|numbers?|portal|website|account|sign|send|sent|mail\w*"
    r"|ask\w*|see|look\w*|get|there|dij\w+|habl\w+|llam\w+|numero|portal|pagina|ver|mand\w+)\b"
)
_BY_NAME = frozenset({"code", "line number", "amount", "ordinal", "date", "printed"})
"""How lines are told that are meant and no others."""
_NAME = 5
"""Letters of a medicine's name that tell it from the words around it."""
_POINTS = re.compile(r"\b(?:it|that|this|those|these|them|eso|esto|es[ae]|est[ae]|es[oa]s)\b")


@dataclass(frozen=True, slots=True)
class BilledAs:
    """What a question wants to know of how ``lines`` are billed; ``wanted`` is the side, the class of medicine or the
    service that it names, ``instead`` the lines that may hold that service, or else those most like it."""

    aspect: Aspect
    lines: tuple[int, ...]
    wanted: str = ""
    instead: tuple[int, ...] = ()
    perhaps: bool = False
    """Whether the lines ``instead`` may hold what is asked for."""
    of_another_part: bool = False
    """Whether they are of the same kind, and of another part of the body."""
    loosely: bool = False
    """Whether the thing asked for is no service of a name of its own, so that it may be an illness."""


@dataclass(frozen=True, slots=True)
class Found:
    """The ``lines`` that a question was found to mean and ``how`` they are told, or the ``missing`` thing that it
    names: a service or a role that no line is."""

    lines: tuple[int, ...] = ()
    how: str = ""
    missing: str | None = None


@dataclass(frozen=True, slots=True)
class _Question:
    """Plain words, the lines they name outright, and those that were spoken of last where the words point at them."""

    words: str
    described: tuple[Described, ...]
    named: tuple[int, ...]
    spoken: tuple[int, ...]

    def meant(self, words: str) -> tuple[int, ...]:
        """The lines meant by ``words``, which are those of the question less what tells how a thing is billed."""
        return self.named or lines_by_words(words, self.described) or self.spoken


def billed_as(
    words: str, described: tuple[Described, ...], conversation: Conversation, found: Found
) -> BilledAs | None:
    """What ``words`` (plain text) want to know of how something is billed; None where they want nothing of the kind."""
    words = words.replace("'", "").replace("’", "")
    told = None
    if len(words.split()) <= _LONGEST and _ASKS.search(words) and not _ASKS_MORE.search(words):
        spoken = conversation.focus if _POINTS.search(words) else ()
        question = _Question(words, described, found.lines if found.how in _BY_NAME else (), spoken)
        told = next((one for read in _READERS if (one := read(question))), None)
    return told or _there(words, described, conversation, found)


def _there(words: str, described: tuple[Described, ...], conversation: Conversation, found: Found) -> BilledAs | None:
    """Whether a thing is on the bill, where that is all that ``words`` ask: a service by its codes, any other by the
    lines that the words mean."""
    if not described:
        return None
    service = service_asked(words, conversation.focus)
    if service is None and asks_whether(words):
        if found.missing and not _POINTS.search(words):
            return BilledAs("there", (), found.missing, like_it(found.missing, described), loosely=True)
        named = found.how in ("words", "printed")
        return BilledAs("there", found.lines, loosely=True) if found.lines and named else None
    if service is None:
        return None
    lines = lines_of_service(service, words, described)
    if not lines and (others := lines_of_service(service, words, described, elsewhere=True)):
        return BilledAs("there", (), service, others, of_another_part=True)
    perhaps = () if lines else may_hold(service, described)
    return BilledAs("there", lines, service, perhaps or like_it(service, described), perhaps=bool(perhaps))


def _side(question: _Question) -> BilledAs | None:
    wanted = side_wanted(question.words)
    if wanted is None:
        return None
    meant = question.meant(without_sides(question.words))
    marked = tuple(one.line.line for one in question.described if printed_side(one.line))
    if wanted == "which" and not set(meant) & set(marked) and names_only_a_part(question.words):
        meant = marked  # the eye of "which eye was it" is that of the surgery, not of the exam of both
    lines = tuple(line for line in meant if line in marked) or meant or marked
    # "Both" is said of many things, and a side of many lines that bear no mark: only a mark decides, or the question
    # which side it is can be told that none is marked.
    told = bool(set(lines) & set(marked)) or wanted == "which"
    return BilledAs("side", lines, wanted) if lines and told else None


def _distance(question: _Question) -> BilledAs | None:
    said = _FROM_AFAR.search(question.words)
    sure = _SURELY_CARE.search(question.words) or _OF_CARE.search(question.words)
    if not (said and sure) or _REACHED.search(question.words):
        return None
    seen = tuple(one.line.line for one in question.described if one.role.id in _SEEN)
    meant = question.meant(_FROM_AFAR.sub(" ", question.words))
    lines = tuple(line for line in meant if line in seen) or seen
    return BilledAs("distance", lines) if lines else None


def _contrast(question: _Question) -> BilledAs | None:
    if not asks_contrast(question.words):
        return None
    rest = without_contrast(question.words)
    held = pictures_meant(rest, question.described)
    meant = lines_by_words(rest, question.described) or question.spoken
    lines = tuple(line for line in held if line in (question.named or meant)) or held
    return BilledAs("contrast", lines) if lines else None


def _drug(question: _Question) -> BilledAs | None:
    wanted = class_asked(question.words)
    if wanted is None:
        return None
    held = {one.line.line: one for one in question.described if one.role.id in _MEDICINES}
    meant = question.meant(without_class(question.words, wanted))
    lines = [line for line in meant if line in held] or ([] if meant else list(held))
    if len(lines) > 1:
        lines = [line for line in lines if _is_called(held[line], question.words)]
    # One medicine may have been given on several days; which class it is of is the same on each.
    kinds = {one.main.code if (one := held[line]).main else one.line.description for line in lines}
    return BilledAs("drug", (lines[0],), wanted) if len(kinds) == 1 else None


def _is_called(one: Described, words: str) -> bool:
    """Whether ``words`` say a word of the medicine's own names."""
    names = plain(" ".join((one.line.description, one.main.title_en if one.main else "")))
    spelled = rf"[a-z]{{{_NAME},}}"
    return bool(set(re.findall(spelled, names)) & set(re.findall(spelled, words)))


_READERS: tuple[Callable[[_Question], BilledAs | None], ...] = (_side, _contrast, _distance, _drug)
