"""Finds the lines that rough words mean: "the blood thing", "the shot", «la inyección».

Two kinds of evidence: the words people use for a role (a blood test is lab) and the words of the line
itself, printed, expanded and plain, in both languages. Rare words weigh more than common ones.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from bot.asked.lines.drug_kinds import drug_words
from bot.asked.lines.printed_nouns import lines_printing
from bot.asked.lines.shared_nouns import by_noun
from bot.asked.lines.the_medicine import without_medicine
from bot.asked.lines.whole_kinds import lines_of_whole_kind
from bot.asked.wording.deeds import with_deeds
from bot.asked.wording.no_names import without_no_names
from bot.asked.wording.said_most import foremost, most_telling, telling_words, whole_names
from bot.asked.wording.stems import WORD, cognate, stem, stems
from bot.described import Described
from bot.fees import fee_printed
from bot.roles import Role, roles
from codesets.entry import Entry
from knowledge.abbreviations import expand
from knowledge.question_features import plain

ENOUGH = 1.0
"""A line is meant when its words weigh at least this much; one word of its own, or one word of its role."""
ALONE = 1.0
"""What a word weighs that one line alone prints."""
NEAR = 0.75
"""Lines that weigh at least this share of the best are meant too."""


@lru_cache(maxsize=2048)
def _own_words(description: str, main: Entry | None) -> frozenset[str]:
    texts = [description, expand(description)]
    if not main and (fee := fee_printed(description)):
        texts += [fee.name_en, fee.name_es]
    if main and main.origin != "range":
        texts += [main.title_en, main.title_es, *main.synonyms]
    return frozenset(word for text in texts for word in stems(text)) | drug_words(description)


_BY_THE_WAY = re.compile(
    r"\b(?:with|without|under|for|after|before|con|sin|bajo|para|antes|despues)\b|[(,]", re.IGNORECASE
)
"""What a title tells of a thing stands behind such a word."""


@lru_cache(maxsize=2048)
def _head_words(description: str, main: Entry | None) -> frozenset[str]:
    """The meaning words that a line prints, or by which its title names the thing, without what that tells of it."""
    texts = [description, expand(description)]
    if main and main.origin != "range":
        texts += [_BY_THE_WAY.split(title)[0] for title in (main.title_en, main.title_es)]
    return frozenset(word for text in texts for word in stems(text))


@lru_cache(maxsize=2048)
def _own_text(description: str, titles: tuple[str, ...]) -> str:
    return f" {' '.join(WORD.findall(plain(' '.join((description, expand(description), *titles)))))} "


def _text_of(one: Described) -> str:
    """All that the line and its codes' titles say, so that a name of several words can be found whole."""
    titles = tuple(title for entry in one.entries.values() for title in (entry.title_en, entry.title_es))
    return _own_text(one.line.description, titles)


def _named(words: str, role: Role) -> list[str]:
    """The role's words that ``words`` say, none that is a part of another."""
    # Looked for as letters first: of hundreds of words nearly all are not there, and a pattern for each is slow.
    found = [w for w in role.words if w in words and re.search(rf"\b{re.escape(w)}s?\b", words)]
    return [w for w in found if not any(w != other and w in other for other in found)]


def _named_of(words: str, one: Described) -> list[str]:
    """What ``words`` say of the line's role; of a line that prints no code, of the roles that its own words name."""
    if one.role.id != "other" or one.entries:
        return _named(words, one.role)
    if fee_printed(one.line.description):
        # A fee for a visit that was missed is no visit.
        return []
    text = _text_of(one)
    told = [role for role in roles().values() if role.id != "other" and _named(text, role)]
    return [name for role in told[:1] for name in _named(words, role)]


def _role_hits(words: str, role: Role) -> float:
    """How well the question's words name the role: one for each word of its own, more for a longer one."""
    return sum(map(_weight, _named(words, role)))


def _weight(name: str) -> float:
    return 1.0 + 0.5 * name.count(" ")


_BRIEF = 12
"""Words of a question in which a noun that several lines share is asked about, and is no part of a story."""
_LONG = 6
"""Letters from which on a common word that a line prints tells a set of lines."""
_OF_MANY = frozenset(map(cognate, ("charg", "charge", "servic", "servicio", "amount", "insurance", "total", "factura")))
"""Long words that people say of any lines."""
_PICTURES = frozenset({"ct", "mri", "x-ray", "ultrasound", "mammogram"})
_THINGS = _PICTURES | {"suero", "hidratacion"}
"""Words of a role that name a thing: where lines say it themselves, those are meant."""
_TELLING = frozenset({"lab", "imaging", "heart_test", "drug", "vaccine", "anesthesia", "therapy", "ambulance", "room",
                      "emergency_visit", "surgery", "pathology", "supply", "device", "blood", "dental"})  # fmt: skip
"""Roles whose rough words name a thing that a bill either has or has not."""


def missing_role(words: str, described: tuple[Described, ...]) -> str | None:
    """The role that ``words`` name best among those that no line plays; None where they name none."""
    played = {one.role.id for one in described}
    words = _unprinted(words, described)
    scored = [(_role_hits(words, role), role.id) for role in roles().values() if role.id in _TELLING - played]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= ENOUGH else None


def _unprinted(words: str, described: tuple[Described, ...]) -> str:
    """``words`` without those that lines say themselves: what they name is there, whatever else it may be called."""
    own = {stem for one in described for stem in _own_words(one.line.description, one.main)}
    return WORD.sub(lambda word: " " if stem(word[0]) in own else word[0], words)


JOINT = re.compile(
    r"\b(?:(?<!the )or|and|vs|versus|than|plus|compared (?:to|with)|(?:the )?same(?: \w+)? as|o|y|contra|mas|que|con)\b"
    r"|[,/+]"
)
"""What stands between two things that a question names side by side: "the shot or the medicine"."""

_FOR = re.compile(
    r"\b(?:the|that|this|my|a|el|la|los|las|un|una) (?:[\w-]+ ){0,2}(?!charg|bill|pay|paid|cost|owe|cobr|pag)"
    r"[\w-]+ (?=(?:for|para|pa) (?:the|my|his|her|el|la|los|las|mi|su)\b)"
)
"""A thing said with what it was for: "the dye for the scan" is the dye."""
_NOT_THAT = re.compile(
    r"^\W*(?:no\W+)?(?:not|ni|no) (?:the|el|la|los|las) \w+(?: \w+)?(?:,| but| sino| i mean| quise decir| me refiero)"
    r"|(?:,| itself| alone| only|\bjust\b.{2,30})\W*(?:and |but |y |pero )?(?:not|no|ni) (?:counting |for )?"
    r"(?:the|my|his|her|our|any|el|la|los|las|mi|su) [\w -]+"
)
"""What a question leaves out: "the shot itself, not the visit"."""
_DONE_TO_ONE = re.compile(
    r"(?<!\blo )\b(?:es[aeo]s? )?(?<!\blo )que (?:me|le|les|nos|te|se) (?:l[ao]s? )?\w+(?:ar|ier|er)on\b"
)
"""A deed by which a thing is told that was named before it: «el tinte ese que me inyectaron» is no injection."""


def lines_by_words(words: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The lines that ``words`` (plain text) mean, best first; empty where they mean none or nearly all.

    Where every part of "this or that" means lines of its own, the lines of all parts are meant.
    """
    words = without_no_names(words)
    if (things := _DONE_TO_ONE.sub(" ", words)) != words and _lines_of(things, described):
        words = things
    words = with_deeds(words)
    if (kept := _NOT_THAT.sub(" ", words)) != words and _lines_of(kept, described):
        words = kept
    together = _lines_of(words, described)
    heads = {line for head in _FOR.findall(words) for line in _lines_of(head, described)}
    if heads and not heads & set(_lines_of(_FOR.sub(" ", words), described)):
        # What it was for may tell which: "the medicine for the eye", beside another medicine.
        brief = len(words.split()) <= _BRIEF
        fewer = together if brief and together and heads > set(together) else ()
        return fewer or tuple(one.line.line for one in described if one.line.line in heads)
    parts = [found for part in JOINT.split(words) if (found := _lines_of(part, described)) or stems(part)]
    if len(parts) > 1 and all(parts):
        named = tuple(dict.fromkeys(line for part in parts for line in part))
        return named if set(named) > set(together) else together
    return together


def lines_sharing(words: str, described: tuple[Described, ...], fewer_than: int | None = None) -> tuple[int, ...]:
    """The lines that say a word of ``words`` themselves, however many do, where not all of them do; empty where none.

    For a set of lines a word tells that is too common to tell one line: "the debridements", "the hospital ones".
    Where ``described`` are not all lines of the bill, ``fewer_than`` is how many these are.
    """
    asked = {*stems(words), *(stem(word) for word in WORD.findall(words) if len(word) >= _LONG)} - _OF_MANY
    own = {
        one.line.line: _own_words(one.line.description, one.main)
        | {stem(word) for word in WORD.findall(plain(one.line.description))}
        for one in described
    }
    held = {stem: {line for line, found in own.items() if stem in found} for stem in asked}
    telling = {stem: lines for stem, lines in held.items() if 0 < len(lines) < (fewer_than or len(own))}
    most = max((sum(line in lines for lines in telling.values()) for line in own), default=0)
    return tuple(line for line in own if most and sum(line in lines for lines in telling.values()) == most)


def _said(words: str, described: tuple[Described, ...]) -> dict[str, set[int]]:
    """Names of several words, or of a thing, that ``words`` say and that lines say themselves: those lines are meant
    by them, and no other of the role ("the operating room", where a recovery room stands beside it)."""
    names = {name for one in described for name in _named(words, one.role) if " " in name or name in _THINGS}
    own = {name: [one for one in described if name not in _PICTURES or name in one.role.words] for name in names}
    found = {name: {one.line.line for one in own[name] if f" {name} " in _text_of(one)} for name in names}
    return {name: lines for name, lines in found.items() if lines}


def _lines_of(words: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    if whole := lines_of_whole_kind(words, described):
        return whole
    asked = set(stems(words))
    own: Mapping[int, frozenset[str]] = {one.line.line: _own_words(one.line.description, one.main) for one in described}
    own = without_medicine(words, own, described)
    # A service that stands on the bill twice is no commoner a thing for that.
    services = {(one.main.code if one.main else one.line.description): one for one in described}
    spread = Counter(stem for one in services.values() for stem in own[one.line.line])
    headed = Counter(stem for one in services.values() for stem in _head_words(one.line.description, one.main))
    printed = {one.line.line: frozenset(stems(one.line.description)) for one in described}
    alone = Counter(stem for found in printed.values() for stem in found)
    said = _said(words, described)
    named = whole_names({one.line.line: _named_of(words, one) for one in described})
    heads = {
        one.line.line: asked & own[one.line.line] & _head_words(one.line.description, one.main) for one in described
    }
    telling = {line: telling_words(asked & found, heads[line], named[line]) for line, found in own.items()}
    scores = {
        # What one line alone prints, or is named by, is a word of its own, whatever else other lines may be called.
        one.line.line: sum(
            ALONE
            if (alone[stem] == 1 and stem in printed[one.line.line])
            or (headed[stem] == 1 and stem in heads[one.line.line])
            else 1.0 / max(spread[stem], 1)
            for stem in telling[one.line.line]
        )
        + sum(_weight(name) for name in named[one.line.line] if name not in said)
        + sum(_weight(name) for name, lines in said.items() if one.line.line in lines)
        for one in described
    }
    best = max(scores.values(), default=0.0)
    if best < ENOUGH:
        brief = len(words.split()) <= _BRIEF
        return by_noun(asked, own, described) or lines_printing(words, described) if brief else ()
    meant = [line for line, score in scores.items() if score >= best * NEAR and score >= ENOUGH]
    by_role = {stem for line in meant for name in named[line] for stem in stems(name)}
    meant = foremost(meant, {line: asked & own[line] for line in meant}, heads)
    meant = most_telling(meant, {line: heads[line] - by_role for line in meant})
    return tuple(sorted(meant, key=lambda line: -scores[line]))
