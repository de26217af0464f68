"""What the workshop learns of danger beside the topics, from the examples in ``knowledge/dangers``."""

from bisect import bisect
from collections.abc import Sequence
from zlib import crc32

import numpy as np

from codesets.entry import Language
from codesets.tables import entries
from knowledge.build.rows import Array, Rows, sparse
from knowledge.build.softmax import softmax_weights
from knowledge.danger import ALARMS, Alarm, Said
from knowledge.senses import places, senses
from knowledge.topic import Topic

PENALTY = 0.3
"""Weight of half the squared size of the weights; .15 hears as much of examples left out, with less doubt."""
STEPS = 100
COUNT = 2.0
"""How much an example of danger, or of calm beside it, counts beside a question of a topic."""
BREATHS = 4
"""How often an example is joined with another."""
LINKS: dict[Language, tuple[str, ...]] = {"en": (" ", " and ", " also "), "es": (" ", " y ", " además ")}
"""What stands between two things said in one breath."""
TITLED = ("cpt", "hcpcs", "revenue")
"""The code systems whose titles bills name."""
SERVICES = 1000
"""Titles of a language that are asked about,"""
BORROWED = 150
"""and those beside them that are asked about in the other language."""
FRAMES: dict[Language, tuple[str, ...]] = {
    "en": (
        "{}",
        "what is {}",
        "how much was the {}",
        "why was i charged for {}",
        "did insurance pay the {}",
        "the {} line",
        "i never asked for {}",
        "{} is on here twice",
        "what is {} for",
        "why is {} all on me",
        "they stuck me with {}, why",
        "how come {} costs that much",
        "{} was not covered",
        "when did i have {}",
        "how many times is {} on here",
        "which line is {}",
    ),
    "es": (
        "{}",
        "¿qué es {}?",
        "cuánto cuesta {}",
        "por qué me cobran {}",
        "{}, ¿lo pagó el seguro?",
        "la línea de {}",
        "yo no pedí {}",
        "cobraron {} dos veces",
        "para qué sirve {}",
        "por qué me toca pagar {} a mí",
        "no me cubrieron {}, ¿por qué?",
        "por qué salió tan caro lo de {}",
        "cuánto quedó de {}",
        "qué día fue {}",
        "cuántas veces viene {}",
        "en qué línea está {}",
    ),
}
"""What people ask of a service by its name."""


def heard_as(topic: Topic) -> Alarm | None:
    """The alarm that a question on ``topic`` sets off."""
    if topic.id == "legal-question":
        return "legal"
    return "medical" if topic.handoff == "clinician" else None


def in_passing(said: Sequence[Said], asked: Sequence[Said]) -> list[Said]:
    """Each of ``said`` again in one breath with others of ``asked`` in its language, before it or behind.

    Nobody writes examples of all that stands beside a danger; these teach that it counts for nothing. Which ones are
    joined follows from the words, so that another example changes next to nothing of those that were there.
    """
    calm = {
        language: sorted(
            (crc32(one.words.encode()), one.words) for one in asked if one.alarm is None and one.language == language
        )
        for language in LINKS
    }
    return [_joined(one, calm[one.language], turn) for one in said for turn in range(BREATHS)]


def of_services() -> list[Said]:
    """Calm questions about services, named as the codes' titles name them: what was done to a body on a bill is past.

    As many of the titles as are asked follow from their words; most of what bills name stands in no topic's examples.
    """
    said = []
    for language, frames in FRAMES.items():
        titles = {entry.title(language).lower() for name in TITLED for entry in entries(name)}
        chosen = sorted(titles, key=lambda title: crc32(title.encode()))[: SERVICES + BORROWED]
        # Who reads a bill in the other language says its names as they are printed.
        others = [frame for other, asked in FRAMES.items() if other != language for frame in asked]
        said += [Said(_framed(one, frames), None, language) for one in chosen[:SERVICES]]
        said += [Said(_framed(one, others), None, language) for one in chosen[SERVICES:]]
    return said


def _framed(title: str, frames: Sequence[str]) -> str:
    return frames[crc32(title[::-1].encode()) % len(frames)].format(title)


def _joined(one: Said, calm: Sequence[tuple[int, str]], turn: int) -> Said:
    choose = np.random.default_rng(crc32(f"{turn} {one.words}".encode()))
    # The next after a place drawn, and not one of so many: another example then takes the turn of one neighbour alone.
    _, other = calm[bisect(calm, (int(choose.integers(2**32)), "")) % len(calm)]
    pair = [one.words.strip(" .?!¿¡"), other.strip(" .?!¿¡")]
    choose.shuffle(pair)
    return Said(str(choose.choice(LINKS[one.language])).join(pair), one.alarm, one.language)


def alarm_weights(rows: Rows, said: Sequence[Said], asked: int) -> Array:
    """Weights, one row a feature and then one a place of the senses, one column for none and each of ALARMS.

    ``rows`` are the features of what was ``said``, the first ``asked`` of it as questions of topics.
    """
    labels = np.array([ALARMS.index(one.alarm) + 1 if one.alarm else 0 for one in said])
    counts = np.full(len(said), COUNT, dtype=np.float32)
    counts[:asked] = 1.0
    heard = rows.beside(sparse([senses(one.words) for one in said], places()))
    return softmax_weights(heard, labels, len(ALARMS) + 1, counts, PENALTY, STEPS)
