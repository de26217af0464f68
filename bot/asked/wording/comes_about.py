"""Whether a question asks how an amount comes about: "where does the 41 come from", «¿cómo llegaron a 41?»."""

import re

_HOW = re.compile(
    r"\bwhere(?:s| is| does| do| did| are)?\b.{0,20}\b(?:com(?:e|es|ing)|g[eo]t(?:ting)?|pull(?:ing|ed)?)\b"
    r"|\bhow (?:did|do|does|are|is|was|were)\b.{0,25}\b(?:come (?:up|to)|get(?:ting)?(?: to)?|arriv\w+"
    r"|figur\w+|calculat\w+|comput\w+|reach\w*|made up)\b"
    r"|\b(?:break|breaks?)[ -]?(?:\w+ )?down\b|\bbreakdown\b|^\W*(?:can you |please )?explain\b"
    r"|\bwhy (?:do|does|did) (?:they|it|you|this|the bill) (?:say|ask|want|show|put|claim)\b"
    r"|\bpor ?que (?:dice|ponen|piden|pide|sale)\b(?=.*\d)"
    r"|\bma(?:de|kes?) (?:up|of)\b"
    r"|\bde donde (?:\w+ )?(?:sal|sac|vien|result)\w+|\bcomo (?:\w+ )?(?:lleg|sac|calcul|sal)\w+"
    r"|\bdesglos\w+|^\W*expli(?:c|que)\w*|\bcompuest\w+\b|\bse compone\b"
)


def asks_how_it_comes_about(words: str) -> bool:
    """Whether ``words`` (plain text) ask where an amount comes from or what it is made of."""
    return bool(_HOW.search(words))
