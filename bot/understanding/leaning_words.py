"""Words that tell what a message leaning on the answer before it means there."""

import re

LEAD = r"^\W*(?:(?:and|so|ok|okay|but|then|well|wait|sorry|oh|y|e|entonces|pero|pues|bueno|perdon|ay|oiga|oye)\W+)*"
"""What a short message may begin with before it says anything: a pattern, from the beginning on."""
WHOLE = re.compile(
    r"\b(?:in all|in total|total|altogether|all told|all together|everything|overall|whole (?:thing|bill)|en total"
    r"|por todo|de todo|en conjunto|todo junto|toda la cuenta)\b"
)
"""What says that the whole is meant, whatever was spoken of last."""
OF_THAT = re.compile(
    r"\b(?:of|on|for|toward) (?:that|those|it|them|these|the 2|both)\b"
    r"|\b(?:de|por|para) (?:es[ao]s?|est[ao]s?|ell[ao]s)\b"
)
"""What says that a part of what was spoken of is meant."""
ALIKE = re.compile(
    r"\b(?:same|copy|repeat\w*|dup\w*|already|twice|alike|igual\w*|mism[oa]s?|repetid\w+|copia|doble|ya)\b"
)
"""What holds two charges for one."""
DISCOUNT = re.compile(r"\b(?:discount|(?:knock|t(?:ake|ook)|mark)\w* off|adjust\w*|descuent\w*|rebaj\w+|descont\w+)\b")
"""What says that a discount is meant, and not what the plan paid."""
OF_DOING = re.compile(
    r"\b(?:cost|charge)\w* (?:me |us )?(?:anything|something|to (?:do|file|appeal|dispute|ask))\b|\b(?:free|fee)\b"
    r"|\b(?:cuesta|cobran) (?:algo|por (?:hacer|pedir|apelar|reclamar)\w*)\b|\bgratis\b"
)
"""What asks the price of a step, and not of what was spoken of."""

GOT = re.compile(
    r"\bwho (?:\w+ )?(?:got|gets|took|takes|keeps|kept|pays|paid|did|does|ordered|asked)\b"
    r"|\bquien (?:se (?:lo|la) (?:queda|quedo|llevo)|pago|paga|hizo|ordeno|pidio)\b"
)
"""Who had or did a thing, and not who is to be asked."""
