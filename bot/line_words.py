"""Finds the lines that rough words mean: "the blood thing", "the shot", «la inyección».

Two kinds of evidence: the words people use for a role (a blood test is lab) and the words of the line
itself, printed, expanded and plain, in both languages. Rare words weigh more than common ones.
"""

import re
from collections import Counter

from bot.described import Described
from knowledge.abbreviations import expand
from knowledge.question_features import plain

ENOUGH = 1.0
"""A line is meant when its words weigh at least this much; one word of its own, or one word of its role."""
NEAR = 0.75
"""Lines that weigh at least this share of the best are meant too."""

_STOP = frozenset(
    """a an and are about all any be been bill billed billing but by can cant charge charged charges code codes cost
    costs did do does dont for from get got had has have how i im in insurance is it its just like line me mean means
    more much my no not of on one or out over owe owed paid pay please price same she so some test than that the their
    them then there these they thing this those to total twice two up us was way we went were what whats when where
    which who why will with would you your hospital doctor's first second third last each per new other use used using
    amount number time times day days service services care part full into also only made make work need take
    a al algo antes aqui asi aun como con cual cuanto cuando cobran cobraron cobro cobros cargo cargos cuenta de del
    desde donde dos el ella ellos en era es esa ese eso esta este esto fue ha hay la las le les linea lo los mas me mi
    mis mucho muy nada ni no nos o para pero por porque pagar pague pago puedo que quien se si sin sobre son soy su sus
    tan tanto te tengo tiene todo tres un una uno usted y ya yo factura codigo dolares seguro precio debo hospital""".split()
)
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _stem(word: str) -> str:
    for ending in ("iones", "ion", "es", "s"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def stems(text: str) -> list[str]:
    """The meaning words of a text, plain and without plural endings."""
    return [_stem(word) for word in _WORD.findall(plain(text)) if word not in _STOP and len(word) > 1]


def _own_words(described: Described) -> set[str]:
    main = described.main
    texts = [described.line.description, expand(described.line.description)]
    if main and main.origin != "range":
        texts += [main.title_en, main.title_es, *main.synonyms]
    return {stem for text in texts for stem in stems(text)}


def _role_hits(words: str, described: Described) -> float:
    """How well the question's words name the line's role: the longest of its words found, in words."""
    found = [w for w in described.role.words if re.search(rf"\b{re.escape(plain(w))}s?\b", words)]
    return max((1.0 + 0.5 * word.count(" ") for word in found), default=0.0)


def lines_by_words(words: str, described: tuple[Described, ...]) -> tuple[int, ...]:
    """The lines that ``words`` (plain text) mean, best first; empty where they mean none or nearly all."""
    asked = set(stems(words))
    own = {one.line.line: _own_words(one) for one in described}
    spread = Counter(stem for found in own.values() for stem in found)
    scores = {
        one.line.line: _role_hits(words, one) + sum(1.0 / spread[stem] for stem in asked & own[one.line.line])
        for one in described
    }
    best = max(scores.values(), default=0.0)
    if best < ENOUGH:
        return ()
    meant = tuple(line for line, score in scores.items() if score >= best * NEAR and score >= ENOUGH)
    return tuple(sorted(meant, key=lambda line: -scores[line]))
