"""Which terms of the trade a question asks the meaning of: "what is a clean claim", "denied vs rejected"."""

import re

from knowledge.terms import load_terms, terms_in

TERM_TOPIC = "billing-term"
_LONGEST = 14
_MEANING = re.compile(
    r"^\W*(?:(?:so|and|ok|hey|hi|pls|please|y|oiga|pues)\W+)*"
    r"(?:what['’ ]?s|whats|what (?:is|are|does|do)|wtf is|define|explain|meaning of|definition of|tell me what"
    r"|(?:the )?(?:difference|diff) between|who (?:keeps|updates|maintains|gets)"
    r"|who (?:does|decides|makes|reviews|handles|hears)|quien (?:hace|decide|revisa|resuelve)"
    r"|(?:who['’ ]?s|whos|who (?:is|are)|quien(?:es)? (?:es|son)) (?:an? |the |el |la |los |un |una )?"
    r"(?=guarant|subscri|policy ?holder|dependent|responsible part|beneficiar|garante|fiador|suscriptor|titular)"
    r"|que (?:es|son|significan?|quiere decir)|cual es la diferencia|(?:la )?diferencia entre|expli\w+|defina)\b"
    r"|\b(?:means?|mean|vs|versus|plain english|in plain words|stands? for|definition|(?:difference|diff) between)\b"
    r"|\b(?:significan?|quiere decir|en palabras sencillas|diferencia entre)\b"
)
_AGAINST = re.compile(r"\b(?:vs|versus|difference|diff|between|diferencia|entre)\b")
_OF_THE_PAPER = re.compile(
    r"\b(?:my|our|mine|here|this|that|these|line|why|how (?:long|much|many)|deadline|owe|tell (?:her|him|them)"
    r"|mi|mis|aqui|esta|este|esto|linea|por que|cuanto|plazo)\b"
)
_BROAD = re.compile(
    r"^(?:denied|denial|deny|rejected|rejection|reject|appeals?|pended|pending|pend|suspended|encounter|remit|offset"
    r"|contractual|dependent|assignment|negado|negacion|denegado|apelacion|apelar|pendiente|en espera|suspendido"
    r"|dependiente|episodio)$"
)
_SHARP = re.compile(
    r"\b(?:means?|mean|vs|versus|difference|diff|define|definition|stands? for|significan?|quiere decir|diferencia)\b"
)

_ON_PAPERS = frozenset(
    {
        "write-off",
        "contractual",
        "credit-balance",
        "mrn",
        "eft",
        "plan-claim-number",
        "recoupment",
        "unapplied",
        "plb-wo",
    }
)
"""Terms of what stands on a paper in figures: "whats the write off on this claim" asks how much."""
_OF_A_KIND = re.compile(r"\b(?:what['’ ]?s|whats|what is|que es) (?:an?|un|una) ")
_ALONE = 6
"""Words of a message at a desk that is nothing but a term: "PLB?", "wo on the remit"."""
_BESIDE = re.compile(
    r"\b(?:codes?|on|in|the|an?|remit|era|835|claim|what|about|hey|pls|please|codigos?|en|la|el|un|una)\b"
)
_OUTRIGHT = frozenset({"birthday-rule", "abn-modifiers", "send-corrected", "ndc-on-claim", "eob-era", "yes-no-query"})
"""Terms that are asked wherever they are named: no paper answers them."""


def terms_alone(words: str) -> tuple[str, ...]:
    """The ids of the terms that ``words`` (plain text) are made of: with no paper at hand their meaning is asked."""
    left = words
    if len(words.split()) > _ALONE or _BROAD.match(words.strip(" ?!.")):
        return ()
    found = terms_in(words)
    for name in found:
        for ways in load_terms()[name].words.values():
            for way in sorted(ways, key=len, reverse=True):
                left = re.sub(rf"(?<![\w-]){re.escape(way)}s?(?![\w-])", " ", left)
    return found if not re.search(r"\w", _BESIDE.sub(" ", left)) else ()


def terms_asked(words: str) -> tuple[str, ...]:
    """The ids of the terms whose meaning ``words`` (plain text) ask; none where they ask of a paper at hand."""
    if len(words.split()) <= _LONGEST and (outright := tuple(name for name in terms_in(words) if name in _OUTRIGHT)):
        return outright
    if len(words.split()) > _LONGEST or not _MEANING.search(words) or _OF_THE_PAPER.search(words):
        return ()
    found = terms_in(words)
    if len(found) == 1 and _AGAINST.search(words):
        return ()  # one term beside something else: "appeal time limit, commercial vs Medicare"
    sharp = _SHARP.search(words)
    if not (sharp or _OF_A_KIND.search(words)) and _ON_PAPERS.intersection(found):
        return ()
    if not sharp and len(found) == 1 and any(_BROAD.match(word) for word in words.split()):
        return ()
    return found
