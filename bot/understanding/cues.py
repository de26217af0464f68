"""Wordings that say outright what is asked, of a line or of the whole, whatever else stands in the message.

The classifier knows how people ask in general; when a question names a charge, that name drowns the two words that
say what is asked of it: its price elsewhere, who did it, what the plan paid of it. And a question whose answer only
another can give (will they approve, do I qualify, is it cheaper there) often stands next to a topic that the bill
does decide. A cue is evidence, not a verdict: it makes its topic likelier. The wordings stand in ``cues.yaml``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from bot.asked.references import References
from bot.asked.wording.borrowed import at_home
from bot.asked.wording.numbers_said import digits
from bot.asked.wording.short_for import written_out
from bot.asked.wording.spoken_numbers import in_figures
from knowledge.question_features import plain

SHORT = 6
"""A question of this many words or fewer that names no line leans on the one spoken of last."""
CLINICIAN_TOPIC = "medical-advice"
DOCUMENTS = ("eob", "estimate")
"""What may stand beside a bill; whatever else does is a kind of term that it prints."""
EXACT = frozenset({"code", "line number", "amount", "ordinal", "place", "size", "printed"})
_A_THING = re.compile(r"^\W*(?:the|la|el|los|las|what|whats|que|cual) ")
"""How a message begins that names a thing: "the medicine for nausea" tells of no body that hurts."""
_COMP = re.compile(r"\b(?:workers ?)?comp(?:ensation)?\b")
"""What people call the plan of a work injury."""
_LONG_NAME = 4
"""Letters that a plan's name must have more of to be told from a common word."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The topics that a question's wording names outright."""

    topics: frozenset[str] = frozenset()

    def narrowed_by(self, told: "Heard") -> "Heard":
        """The same topics, each wide one as the first narrow one that was ``told`` with it."""
        narrower = load_cues().narrower
        nearer = (next((n for n in narrower.get(one, ()) if n in told.topics), one) for one in self.topics)
        return Heard(frozenset(nearer))

    def __bool__(self) -> bool:
        return bool(self.topics)


NOTHING = Heard()


@dataclass(frozen=True, slots=True)
class Cues:
    """The wordings, compiled: of any question, of a question about a line, of one asked with an EOB or an estimate
    beside the bill, of money and of illness. ``narrower`` names the topics that a wider one gives way to, ``leaning``
    the topics that "that one" alone leads to."""

    anywhere: Mapping[str, re.Pattern[str]]
    of_lines: Mapping[str, re.Pattern[str]]
    narrower: Mapping[str, tuple[str, ...]]
    leaning: frozenset[str]
    beside: Mapping[str, Mapping[str, re.Pattern[str]]]
    money: re.Pattern[str]
    symptoms: re.Pattern[str]


@cache
def load_cues() -> Cues:
    """The wordings of ``cues.yaml``; raises yaml.YAMLError, re.error or KeyError where the file is not whole."""
    told = yaml.safe_load(files("bot.understanding").joinpath("cues.yaml").read_text(encoding="utf-8"))

    def compiled(*patterns: str) -> re.Pattern[str]:
        whole = "|".join(f"(?:{pattern})" for pattern in patterns)
        return re.compile(re.sub(r"<([a-z]+_?[a-z]*)>", lambda name: told["words"][name[1]], whole))

    return Cues(
        {topic: compiled(*patterns) for topic, patterns in told["anywhere"].items()},
        {topic: compiled(*patterns) for topic, patterns in told["of lines"].items()},
        {wide: (near,) if isinstance(near, str) else tuple(near) for wide, near in told["narrower"].items()},
        frozenset(told["leaning"]),
        {
            document: {topic: compiled(*patterns) for topic, patterns in topics.items()}
            for document, topics in told["beside"].items()
        },
        compiled(told["money"]),
        compiled(told["symptoms"]),
    )


def heard(
    question: str,
    references: References,
    payers: Iterable[str] = (),
    spoken_of: bool = False,
    beside: Iterable[str] = (),
) -> Heard:
    """What the wording of ``question`` asks outright; ``payers`` are names of plans that its documents print,
    ``beside`` the documents beside the bill ("eob", "estimate").

    What is asked of a line counts only where a line is meant: by name, or because a line was ``spoken_of`` last
    and the question leans on that.
    """
    cues = load_cues()
    words = spoken_words(question, payers)
    found = {topic for topic, pattern in cues.anywhere.items() if pattern.search(words)}
    leans = spoken_of and (references.pointing or len(words.split()) <= SHORT)
    for topic, pattern in cues.of_lines.items():
        if (references.lines or (leans and topic in cues.leaning)) and pattern.search(words):
            found.add(topic)
    found -= {wide for wide, narrow in cues.narrower.items() if found & {*narrow}}
    told = {
        one: {topic for topic, words_of in cues.beside.get(one, {}).items() if words_of.search(words)} for one in beside
    }
    # What a printed term answers is asked of that term: a discount offered is none that was taken off.
    of_terms = {topic for one, topics in told.items() if one not in DOCUMENTS for topic in topics}
    found = of_terms or found.union(*told.values())
    named = references.how in EXACT or references.whole or bool(references.lines and _A_THING.search(words))
    if not (found or named) and cues.symptoms.search(words) and not cues.money.search(words):
        found.add(CLINICIAN_TOPIC)
    return Heard(frozenset(found))


def asks_of_other_care(question: str) -> bool:
    """Whether ``question`` asks outright for other care than was given: "couldn't they have pulled it instead"."""
    pattern = load_cues().anywhere.get(CLINICIAN_TOPIC)
    return bool(pattern and pattern.search(spoken_words(question, ())))


def spoken_words(question: str, payers: Iterable[str]) -> str:
    """Plain words without apostrophes, a plan's own name replaced by "insurance"."""
    words = written_out(at_home(digits(in_figures(plain(question).replace("’", "").replace("'", "")))))
    for payer in payers:
        if _COMP.search(plain(payer)):
            words = _COMP.sub("insurance", words)
        for size in (2, 1):
            name = " ".join(plain(payer).split()[:size])
            if len(name) > _LONG_NAME:
                words = re.sub(rf"\b{re.escape(name)}\b", "insurance", words)
    return words
