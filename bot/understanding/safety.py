"""Someone in danger comes before any bill.

Two guards, either of which is enough. Word patterns, in the table beside this file, for what must never be missed
and can be read and reviewed; and what the examples of ``knowledge/dangers`` taught, for all the other ways in which
people say it. A danger named in passing is heard too: each part of a message is listened to by itself.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.understanding.calm import OF_DESPAIR, asks_of_sums, asks_of_the_bill, only_a_thing
from bot.understanding.past import is_over, is_past, was_treated
from knowledge.danger import DANGERS, Danger
from knowledge.question_features import plain
from knowledge.senses import senses_named
from knowledge.topic_index import TopicIndex

CERTAIN = 0.7
"""The probability of a danger below which the alarm is doubted where no pattern hears it."""
MAYBE: Mapping[Danger, str] = {"crisis": "maybe-crisis", "emergency": "maybe-emergency"}
"""The topic that stands before the answer where a danger is doubted."""
CLEAR = 0.5
"""The probability of a danger from which on nothing else that is likely explains the alarm."""
IDLE = 0.02
"""The probability of a danger below which words of the body are taken for a figure of speech."""
FAINT = 0.38
"""The probability of a danger below which what else is surely asked explains the alarm."""
TELLING = frozenset(
    {"die", "means", "cut", "swallow", "breathe", "pain", "pressure", "numb", "speech", "blood", "unstoppable",
     "unconscious", "seizure", "swelling", "color", "choke", "poison", "vomit", "fever", "accident", "stroke",
     "help now"}
)  # fmt: skip
"""The senses that a body's danger is told with."""
OF_THE_BODY = frozenset({"limb", "eye", "belly", "head", "sugar", "pregnant", "wound", "throat", "chest", "pills"})
"""The senses that tell of danger with what is now."""
_PARTS = re.compile(
    r"(?<=[?!.;,])\s+|\n+|\b(?:anyway|also|by the way|por cierto|además|ademas|but|pero)\b"
    r"|\b(?:and|y)\b(?= (?:the )?(?:last|other) time\b| la (?:vez pasada|otra vez|última vez|ultima vez)\b)",
    re.IGNORECASE,
)
_ACCIDENT = re.compile(
    r"\b(?:at work|on the job|by accident|cooking|playing|en el trabajo|sin querer|cocinando|jugando)\b"
)
_BY_MISTAKE = re.compile(
    r"\b(?:(?:by|on) (?:accident|mistake)|accidental\w*|sin querer|por (?:error|accidente|equivocacion))\b"
)
_PRESCRIBED = re.compile(
    r"\b(?:as (?:directed|prescribed|told)|(?:like|as|how) (?:the|my|his|her) (?:doctor|dr|nurse) (?:said|told|ordered)"
    r"|como (?:me |le |nos )?(?:l[oa]s? )?(?:dijo|indico|receto|mando|ordeno|dijeron|recetaron))\b"
)
_LAUGHS = re.compile(r"\b(?:lol|lmao|l+ol|(?:ha){2,}|(?:ja){2,}|jeje)\b")
OF_A_BODY_TOO = frozenset({"cut", "pills", "all of it", "sleep", "live", "feeling"})
"""Senses of despair that tell as well of what happened to a body."""
_NAME = 3
"""Letters of a word that makes a name."""
_FEWEST = 3
"""Words of a part that is listened to by itself."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    danger: Danger
    words: re.Pattern[str]
    but_not: re.Pattern[str] | None


@cache
def _patterns() -> tuple[_Pattern, ...]:
    table = files("bot.understanding").joinpath("safety.csv").read_text(encoding="utf-8")
    return tuple(_pattern(row) for row in csv.DictReader(table.splitlines()))


def _pattern(row: dict[str, str]) -> _Pattern:
    but_not = re.compile(row["but_not"]) if row["but_not"] else None
    return _Pattern("crisis" if row["danger"] == "crisis" else "emergency", re.compile(row["words"]), but_not)


@cache
def _figures() -> re.Pattern[str]:
    """Figures of speech, which say nothing of a body or a life."""
    return re.compile(
        "|".join(
            files("bot.understanding").joinpath("figures_of_speech.txt").read_text(encoding="utf-8").split("\n")[:-1]
        )
    )


def _literal(message: str) -> str:
    """``message`` without its figures of speech; what else it says is heard all the same."""
    lines = [plain(line) for line in message.splitlines()]
    if not any(_figures().search(line) for line in lines):
        return message
    return "\n".join(_figures().sub("…", line) for line in lines)


def danger(message: str, examples: TopicIndex) -> Danger | None:
    """What danger the writer seems to be in: "crisis" (self-harm) before "emergency" (body), or None."""
    message = _literal(message)
    found = {danger for part in _parts(message) for danger in _said_outright(re.sub(r"[’']", "", plain(part)))}
    if "crisis" in found:
        return "crisis"
    heard = _sounding_like(message, examples)
    if heard == "crisis" and ("emergency" in found or _BY_MISTAKE.search(plain(message))) and _of_a_body(message):
        return "emergency"  # a cut that bleeds, a bottle taken by mistake: what the body needs comes first
    return heard or ("emergency" if found and not _figure_of_speech(message, examples) else None)


def _of_a_body(message: str) -> bool:
    """Whether ``message`` tells of a body's danger and of no despair."""
    return _speaks_of_danger(message) and not OF_DESPAIR & set(senses_named(message)) - OF_A_BODY_TOO


def doubted(message: str, examples: TopicIndex) -> bool:
    """Whether the alarm that ``message`` sets off rests on the examples alone, and they are not sure of it."""
    parts = _parts(_literal(message))
    if any(_said_outright(re.sub(r"[’']", "", plain(part))) for part in parts):
        return False
    return max(sum(examples.likely(part)[danger] for danger in DANGERS) for part in parts) < CERTAIN


def _said_outright(words: str) -> set[Danger]:
    """The dangers that the table hears in a part of a message; what another part says is no excuse for it."""
    return {p.danger for p in _patterns() if p.words.search(words) and not (p.but_not and p.but_not.search(words))}


def _figure_of_speech(message: str, examples: TopicIndex) -> bool:
    """Whether the examples of calm are as good as sure of every part of ``message``: "the deductible is choking me"."""
    dangers = ([examples.likely(part)[danger] for danger in DANGERS] for part in _parts(message))
    return all(sum(likely) < IDLE for likely in dangers)


def _parts(message: str) -> list[str]:
    """The message and each of its parts that is long enough to be listened to by itself."""
    parts = [part for part in _PARTS.split(message) if part and len(part.split()) >= _FEWEST]
    return list(dict.fromkeys((message, *parts)))


def _sounding_like(message: str, examples: TopicIndex) -> Danger | None:
    """The likelier danger whose alarm the message, or a part of it, sets off; None where it sets off neither."""
    heard = [_dangers(part, examples) for part in _parts(message)]
    if is_over(plain(message)):
        heard = [{danger: share for danger, share in alarms.items() if danger != "emergency"} for alarms in heard]
    likeliest = {danger: max(alarms.get(danger, 0.0) for alarms in heard) for danger in DANGERS}
    most = max(DANGERS, key=lambda danger: likeliest[danger])
    return most if likeliest[most] else None


def _dangers(part: str, examples: TopicIndex) -> dict[Danger, float]:
    """The dangers that a part sets off, without what it explains itself and without a doubtful alarm that is likelier
    a question for a clinician, or surely one about the bill. What another part says explains nothing here."""
    alarms = examples.alarms(part)
    medical = alarms.get("medical", 0.0)
    found = {danger: alarms[danger] for danger in DANGERS if danger in alarms and not _explained(danger, plain(part))}
    if found.get("emergency", CLEAR) < CLEAR and was_treated(plain(part)):
        del found["emergency"]
    if only_a_thing(plain(part)):
        found.pop("emergency", None)
    found = {danger: share for danger, share in found.items() if share >= min(CLEAR, medical)}
    likeliest = max(found.values(), default=0.0)
    # Despair finds words that no table holds, so that only a body's danger is asked for its own.
    if likeliest < CLEAR and "crisis" not in found and not _speaks_of_danger(part):
        return {}
    if likeliest < FAINT and asks_of_the_bill(part, examples):
        return {}
    return {} if likeliest < CERTAIN and not _speaks_of_danger(part) and asks_of_sums(part, examples) else found


def _speaks_of_danger(part: str) -> bool:
    """Whether a part holds any sense that a body's danger is told with: a doubtful alarm without one rests on
    words unknown."""
    found = set(senses_named(part))
    return bool(found & TELLING) or (bool(found & OF_THE_BODY) and "now" in found)


def unnamed(message: str, names: Iterable[str]) -> str:
    """``message`` without the names that papers print: a hospital called Stonebridge is no bridge."""
    for name in names:
        words = [re.escape(word) for word in name.split() if len(word) >= _NAME]
        # A name is said in part; one of its words alone may be any word.
        for size in range(len(words), 1, -1):
            part = r"\W+".join(words[:size])
            message = re.sub(rf"\b{part}\b", "…", message, flags=re.IGNORECASE)
    return message


def _explained(danger: Danger, words: str) -> bool:
    """Whether it is past or by accident, as what brought the bill, as prescribed, or said with a laugh.

    What the patterns hear is never explained away so.
    """
    if danger == "crisis":
        return any(told.search(words) for told in (_ACCIDENT, _LAUGHS, _PRESCRIBED))
    return is_past(words)
