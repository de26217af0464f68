"""What a question points at, as evidence for what it asks.

The classifier reads the words alone. Whether a line, a code or nothing of the bill was found in them makes
some topics likelier and others less so: the factors here were chosen on questions set apart for tuning.
"""

import re
from collections.abc import Mapping, Sequence

from bot.asked.lines.operations import GONE, WITHOUT
from bot.asked.lines.totals import CHARGED, TOPICS, topics_named
from bot.asked.references import References
from bot.understanding.cues import NOTHING, Heard
from bot.understanding.others_know import OF_THAT_DAY
from knowledge.question_features import plain
from knowledge.topic import Topic
from knowledge.topic_index import Ranked

LINE_TOPIC = "what-is-line"
CODE_TOPIC = "what-is-code"
ELSE_TOPIC = "off-topic"
SURELY_ELSE = 0.75
"""From this probability on, words that a line prints too are no evidence of the bill: "who won the game last night"."""
EXACT = frozenset({"code", "line number", "amount", "ordinal", "place", "size", "date", "printed"})
"""The ways of naming a line that leave no doubt that a line is meant."""
FLOOR = 0.1
"""The least probability of "what is this" where a line or a code was named."""
SENTENCE = 7
"""Words from which on a question says itself what it asks of the line that its words name,"""
SAID_FLOOR = 0.03
"""and this is the least probability of "what is this" then."""
TOTAL_FLOOR = 0.25
"""The least probability of the topic that speaks of a total whose amount was named."""
TOTAL = 1.5
"""How much likelier such a topic is."""

_MONEY = re.compile(
    r"\b(how much|costs?|charged?|charges|prices?|bill(s|ed)?|pay|paid|owe|co-?pays?|copagos?|insurance|total|amount"
    r"|dollars|discount|share|fees?|expensive|pric[ey]y|cheap\w*|(?<!cada )cuanto|cuesta|costo|valen?|cobr\w+|precio"
    r"|factura|cuenta|pag\w+|deb[oe]|seguro|aseguran[zs]a|dolares|descuento|monto|gratis|free|a como|caros?"
    r"|(?:tan|muy|mas) caras?|carisim[oa]s?|barat\w+|bucks|wallet"
    r"|knock(?:ed)? off|(?:out of|my|own) pocket|cough up|fork over|shell out"
    r"|bolsillo|mi bolsa|cartera|desembols\w+|reembols\w+|reintegr\w+|refund\w*|reimburs\w*"
    r"|(?:why|por ?que|how come) \d{3,})\b|\$"
)
"""Words of someone who asks about money, whatever illness or medicine stands beside them."""


NEXT = 8.0
"""How much likelier a topic is that the last answer leads on to, for a question that leans on that answer."""
SAME = 5.0
"""How much likelier it is for such a question that the matter stays the same."""
CUE = 14.0
"""How much likelier a topic is that the wording names outright."""
CUE_FLOOR = 0.12
"""The least probability of such a topic before that counts."""
PASSED_OVER = 0.3
"""How much less likely "what is this" is where the wording names outright what is asked of the line."""
OF_MONEY = 0.4
"""How much less likely it is that what happened that day is asked where an amount stands that the bill prints."""
ASKED_PRICE = 1.0
"""How much likelier "what is this code" is where a price of it is asked."""
MARK_TOPIC = "modifier-on-line"
_TWO_FIGURES = re.compile(r"(?<![.\d,$])\b\d{2}\b(?![.,]\d)")
"""A number that may be a modifier, where no amounts are named."""
UNSAID = 0.05
"""How much less likely a topic is whose own words the question lacks."""
_MUST_SAY: Mapping[str, re.Pattern[str]] = {
    "paid-together": re.compile(
        r"\b(?:bundl\w*|unbundl\w*|together|same day|both|includ\w+|inclusive|separate\w*|incidental|exclusive|edits?"
        r"|ncci|cci|ptp|mue|global|rolled|eaten|apart|inside|part of|payable|two codes|agrupa\w*|junt[oa]s|mismo dia"
        r"|los dos|ambos|inclui\w+|aparte|excluyentes|paquete|parte de|desagrega\w*)\b"
    ),
    "is-this-a-bill": re.compile(
        r"\b(?:bills?|billed|invoices?|statements?|eobs?|benefits|pay\w*|paid|owe|due|estimates?|receipts?|letters?|papers?"
        r"|notice|document|mail|real|asking|quote|summary|remit\w*|medicare|insurance|facturas?|cuentas?|recibos?|pag\w+"
        r"|deb\w+|carta|papel|aviso|estimado|presupuesto|cobr\w+|documento|seguro|resumen)\b"
    ),
    "injection-cost": re.compile(
        r"\b(?:inject\w*|shots?|jabs?|vaccin\w*|needles?|infus\w*|ivs?|drips?|boosters?|medicine|medication|meds?|drugs?"
        r"|inyec\w+|vacun\w+|piquetes?|agujas?|suero|medicin\w+|medicament\w+)\b|\b\w+(?:mab|cept|lone|caine|tide)\b"
    ),
    "without-line": re.compile(f"{WITHOUT.pattern}|{GONE.pattern}"),
    MARK_TOPIC: re.compile(
        r"\bmod(?:s|if\w*)?\b|\b(?:letters?|letras?|codes?|codigos?|numbers?|numeros?|marks?|suffix\w*|hyphen|dash|guion)\b"
        r"|\b(?:lt|rt|tc|[gqx][a-z])\b"
    ),
}
"""Words without which a question is hardly on a topic that its other words sound like."""
LEANING = 8
"""A question of this many words or fewer that names nothing of its own leans on what was said before."""
NEAR = 0.03
"""Two topics that are so near each other in likelihood are as likely."""


def weigh(
    question: str,
    ranked: Sequence[Ranked],
    topics: Mapping[str, Topic],
    references: References,
    before: Topic | None = None,
    cues: Heard = NOTHING,
    matter: str | None = None,
) -> list[Ranked]:
    """``ranked`` with the evidence counted, likeliest first; probabilities sum to one as before.

    ``before`` is what the last answer was about, ``cues`` what the wording names outright, ``matter`` the topic
    whose matter is talked about.
    """
    told = cues.topics | topics_named(references.totals, references.field)
    ranked = [*ranked, *(Ranked(t, 0.0) for t in sorted(told - {r.topic for r in ranked}) if t in topics)]
    money = asks_of_money(question) or references.whole
    leaning = leans(question, references)
    leads_to = frozenset(before.next) if before and leaning else frozenset()
    stays = matter if leaning and matter not in leads_to else None
    scored = [
        (
            r.topic,
            _floor(r, question, references, cues)
            * (1.0 if r.topic in cues.topics or _borne_out(r.topic, question, references) else UNSAID)
            * _factor(topics[r.topic], references, money, cues, r.confidence)
            * (
                NEXT
                if r.topic in leads_to or (leads_to and r.topic in cues.topics)
                else SAME
                if r.topic == stays
                else 1
            ),
        )
        for r in ranked
    ]
    whole = sum(score for _, score in scored) or 1.0
    weighed = [Ranked(topic, score / whole) for topic, score in scored]
    return _nearest_told(sorted(weighed, key=lambda one: -one.confidence), cues)


def _nearest_told(ranked: list[Ranked], cues: Heard) -> list[Ranked]:
    """``ranked``; where several are as likely, first the only one of them that the wording names outright."""
    near = [one for one in ranked if ranked[0].confidence - one.confidence < NEAR]
    told = [one for one in near if one.topic in cues.topics]
    return [told[0], *(one for one in ranked if one is not told[0])] if len(told) == 1 else ranked


def says_it(topic: str, question: str) -> bool:
    """Whether the question says what it must say to be on ``topic``; True of topics that may be asked in any words."""
    must = _MUST_SAY.get(topic)
    return must is None or bool(must.search(plain(question)))


def _borne_out(topic: str, question: str, references: References) -> bool:
    if says_it(topic, question):
        return True
    return topic == MARK_TOPIC and bool(_TWO_FIGURES.search(plain(question))) and not references.amounts


def asks_of_money(question: str) -> bool:
    """Whether the question speaks of prices, paying or insurance."""
    return bool(_MONEY.search(plain(question)))


def leans(question: str, references: References) -> bool:
    """Whether the question names nothing of its own and is short or points at what was said before."""
    names = references.lines or references.codes or references.whole
    return not names and (references.pointing or len(plain(question).split()) <= LEANING)


def _floor(ranked: Ranked, question: str, references: References, cues: Heard) -> float:
    if ranked.topic in cues.topics:
        return max(ranked.confidence, CUE_FLOOR)
    named = (ranked.topic == LINE_TOPIC and references.lines and not cues) or (
        ranked.topic == CODE_TOPIC and references.codes
    )
    if ranked.topic in topics_named(references.totals, references.field):
        return max(ranked.confidence, TOTAL_FLOOR) * TOTAL
    rough = ranked.topic == LINE_TOPIC and references.how == "words" and len(plain(question).split()) >= SENTENCE
    return max(ranked.confidence, SAID_FLOOR if rough else FLOOR) if named else ranked.confidence


def _factor(topic: Topic, references: References, money: bool, cues: Heard, confidence: float) -> float:
    """How much likelier the topic is for what the question names, 1 for no difference."""
    if topic.id in cues.topics:
        return CUE
    if cues and topic.id == LINE_TOPIC:
        return PASSED_OVER
    spoken_of = topics_named(references.totals, references.field)
    if topic.id == TOPICS[CHARGED] and spoken_of and topic.id not in spoken_of:
        return PASSED_OVER
    if references.whole and topic.id in OF_THAT_DAY:
        return OF_MONEY
    exact = references.how in EXACT and bool(references.lines)
    if topic.id == ELSE_TOPIC and confidence >= SURELY_ELSE and references.how in ("", "words") and not money:
        return 1.0
    if topic.abstains and not topic.handoff:
        return 0.1 if references.lines or references.codes or references.totals or money else 0.6
    if topic.handoff == "clinician":
        return 0.3 if money else 1.0
    if topic.about == "code":
        return (ASKED_PRICE if references.how_much and money else 6.0) if references.codes else 0.2
    if topic.about == "line" and references.whole:
        return 0.2
    if topic.about == "line":
        found = bool(references.lines) or references.pointing or bool(references.missing)
        return 4.0 if exact else 2.5 if references.lines else 1.0 if found else 0.5
    if topic.narrow and exact:
        return 0.3
    return 1.0
