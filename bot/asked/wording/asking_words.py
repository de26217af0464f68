"""Words that stand around what a question wants worked out, in plain text, English and Spanish."""

import re

ELSE = re.compile(
    r"\b(?:why|how come|por ?que|reason|percent\w*|porcentaje|por ciento|insurance|insurer|plan|medicare|medicaid"
    r"|seguro|aseguradora|eob|cover\w*|cubr\w+|deductible|deducible|copay|copago|coinsurance|coaseguro|discount|descuento"
    r"|my (?:share|part)|mi parte|me toca|estimate\w*|quote\w*|presupuesto|codes?|codigos?|right|wrong|mistake|error"
    r"|twice|dos veces|month|mes|mensual\w*|weekly|who|quien|refund|reembolso|appeal|collections?|incapacidad|reposo"
    r"|off work|(?:esta|estara) bien|is (?:that|it|this) ok(?:ay)?)\b|%"
)
"""Words of a question that wants something else of the lines than what they come to."""
WHOLE = re.compile(
    r"\b(?:totals?|charges?|bill|balance|owe|how much|what|whats|left|be|everything|cuanto|cargos|cobros|queda\w*|todo"
    r"|factura|cuenta|debo|deberia|only|just|add|sum|together|suma\w*|puras?|nomas|solo)\b"
)
"""Words of one who wants to know what something comes to."""
ASKS = re.compile(r"\b(?:what|whats|how much|how many|cuanto|que|en cuanto|do i|would i|id be)\b|[,?]")
"""Where what is left out ends and what is asked of the rest begins."""
SPLIT = re.compile(
    r"\b(?:than|vs|versus|and|from|to|against|between|minus|que|y|contra|con|entre|or|o|del?|compared)\b|,"
)
"""What stands between two things that are held against each other."""
_TELLS = re.compile(
    r"^\W*(?:(?:so|ok|okay|and|but|well|hi|hello|please|hey|y|pero|bueno|hola|pues|entonces)\W+)*"
    r"(?:what|whats|which|how|why|list|give|tell|show|walk|break|explain|denied|summar\w+|run ?down"
    r"|que|cuales|cual|cuant\w+|como|por que|lista\w*|dig\w+|dime|deme|dame|muestr\w+|expli\w+)\b"
)
"""How a question begins that no yes or no answers."""


def tells(words: str) -> bool:
    """Whether ``words`` (plain text) ask to be told something, so that neither yes nor no answers them."""
    return bool(_TELLS.search(words))
