"""The parts of a question that are left when known words are taken out, and the lines that such a part names."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.asked.reckoning.phrases import Asked
from bot.asked.wording.stems import stems

NUMBER = r"\$?\d[\d,]*(?:\.\d\d)?"
"""An amount, with or without its sign."""
_CUT = " | "
_LITTLE = (
    r"what|whats|how|much|many|is|its|was|are|were|be|been|do|did|does|have|has|had|i|im|me|my|we|they|it"
    r"|the|that|this|a"
    r"|an|any|anything|some|of|for|on|to|at|from|in|into|by|as|with|so|and|but|or|toward|towards|put|take"
    r"|took|get|got"
    r"|please|pls|can|could|you|tell|give|show|hey|hi|ok|want|know|id|like|there|here|all|total|totals"
    r"|altogether|together"
    r"|combined|add|up|sum|right|correct|yes|true|ran|run|cost|costs|came|come|comes|amount|charged|billed|price|off"
    r"|am|reading|think|see|one|which|also|just|only|then|total|s|would|will"
    r"|que|cuanto|cuanta|es|fue|la|el|los|las|de|del|por|en|un|una|me|mi|su|y|lo|se|son|verdad|cierto"
    r"|al|para|le|nos|les|con|ya|oiga|oye|digame|dime|todo|quedo|pagad[oa]"
)
"""Words that name nothing where they stand at the edge of what is left."""
_EDGE = re.compile(rf"^(?:\W*\b(?:{_LITTLE})\b\W*(?!\w* ?(?:one|charge) ))+|(?:\W*\b(?:{_LITTLE})\b\W*)+$")
_ONLY = re.compile(rf"\W*(?:\b(?:{_LITTLE}|charges?|bill)\b\W*)*")
_ELSE = re.compile(
    r"\b(?:why|if|not|no|dont|didnt|isnt|wasnt|who|when|where|because|should|could|would|again|twice"
    r"|before|after|next"
    r"|last (?:time|year|month)|need|needed|results?|normal|code|codes|mean|means|month|months|appeal|results|other"
    r"|worth|fair|reasonable|too|really|supposed|allowed|legal|safe|necessary"
    r"|por que|si|cuando|quien|donde|deberia|justo|razonable|demasiado|vale(?:n)?)\b"
)
"""Words of a question that wants something else."""
_LONGEST = 9
BUT = re.compile(
    r"\b(?:everything|all|all of it|all the charges|todo)(?: else)? (?:except(?: for)?|but|other than|besides"
    r"|apart from|menos|excepto)\b"
)
"""How all charges are named but some."""
_NAME = 2
"""Telling words of a name that several lines print."""
_BUT = "besides "
_BY_AMOUNT = re.compile(rf"\b({NUMBER})(?: dollar)? (?:one|charge|line|item)\b")
_JOINT = re.compile(r" and | plus |,| y | mas ")
_FROM_TOP = re.compile(r"\b(first|second|third|fourth|fifth|last|1st|2nd|3rd)\b (?:charge|line|item|one|thing)\b")
_PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "fifth": 4, "last": -1}


def segments(words: str, taken: Iterable[re.Pattern[str]]) -> list[str]:
    """What is left of ``words`` without ``taken`` and without the little words around it, in its pieces."""
    words = BUT.sub(_BUT, words)
    for pattern in taken:
        words = pattern.sub(_CUT, words)
    pieces = (_trimmed(piece) for piece in words.replace("?", " ").split("|"))
    return [piece for piece in pieces if piece and not _ONLY.fullmatch(piece)]


def _trimmed(piece: str) -> str:
    piece = piece.strip()
    while (cut := _EDGE.sub("", piece).strip(" ,.!-:;")) != piece:
        piece = cut
    return piece


def named_by(asked: Asked, pieces: Sequence[str]) -> tuple[int, ...]:
    """The lines that the one piece left names; empty where several are left, or it says more than a name."""
    if len(pieces) != 1 or len(pieces[0].split()) > _LONGEST or _ELSE.search(pieces[0]):
        return ()
    piece = pieces[0]
    if _BUT in piece:
        # What stands before it only says what is asked: "they charge for everything but the boot".
        out = _named(asked, piece.partition(_BUT)[2])
        return tuple(line for line in asked.sets.every if line not in out) if out else ()
    return _named(asked, piece)


def _named(asked: Asked, piece: str) -> tuple[int, ...]:
    if amount := _BY_AMOUNT.search(piece):
        said = Decimal(amount[1].lstrip("$").replace(",", ""))
        lines = [line for line in asked.sets.bill.lines if line.charge is not None]
        return tuple(line.line for line in lines if said in (line.charge, Decimal(int(line.charge or 0))))
    if (place := _FROM_TOP.search(piece)) and piece.startswith(place[0]):
        every, at = asked.sets.every, _PLACES[place[1]]
        return (every[at],) if -len(every) <= at < len(every) else ()
    if " with " in piece and all(found := [asked.sets.meant(side) for side in piece.split(" with ")]):
        # "The treatment with its medicine": both, where each is a charge; of "with contrast" it is the one scan.
        return tuple(line for line in asked.sets.every if any(line in side for side in found))
    sides = [asked.sets.meant(side) for side in _JOINT.split(piece)]
    if len(sides) > 1:
        return asked.sets.together(piece) if all(sides) else ()
    return asked.sets.meant(piece) or _shared(asked, piece)


def _shared(asked: Asked, piece: str) -> tuple[int, ...]:
    """The lines that print a name which several share: "the sedation", of which the later minutes are a line too."""
    words = stems(piece)
    return asked.sets.sharing(piece) if 0 < len(words) <= _NAME else ()
