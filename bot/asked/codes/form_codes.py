"""Condition, occurrence and value codes that a question names: "condition code D9", "occurrence codes 11 and 24".

They are two characters that are something else everywhere but beside their own words, so these words must be said.
"""

import re

FORM = "form:"
"""What such a code begins with; its field and its two characters follow: "form:condition:D9"."""
_FIELDS = (
    ("condition", r"(?:condition|cond|claim change(?: reason)?|condicion)"),
    ("occurrence", r"(?:occurrence|occurance|occ|ocurrencia|suceso)"),
    ("value", r"(?:value|val|valor)"),
)
_ONE = r"([a-z]\d|\d[a-z]|\d{1,2})\b(?![\d.%/-])"
_LINK = r"\s*(?:,|/|&|vs\.?|versus|and|or|y|o|contra|#|=|:|is|of)?\s*"
_SHORT = 2


def form_codes(words: str) -> tuple[str, ...]:
    """What ``words`` (plain text) name, in their order, each once: "form:condition:D9"."""
    for field, called in _FIELDS:
        name = re.search(rf"\b(?:{called} codes?|codigos? de {called})\b", words)
        if name is None:
            continue
        found, place = [], name.end()
        while match := re.compile(_LINK + _ONE).match(words, place):
            found.append(f"{FORM}{field}:{match[1].upper().zfill(_SHORT)}")
            place = match.end()
        if found:
            return tuple(dict.fromkeys(found))
    return ()
