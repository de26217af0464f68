"""Insurers called by their name alone in a Spanish question: «¿cuánto pagó Anthem?», «Delta no me cubrió la corona».

Beside a Spanish verb of paying, or a word that sends something to it, the name is read as «el seguro», so that what
finds the plan finds it however it is called. Medicare and Medicaid keep their names: they have rules of their own.
"""

import re

_NAMES = (
    r"(?:anthem|aetna|cigna|humana|delta(?: dental)?|metlife|guardian|kaiser|molina|ambetter|oscar(?: health)?"
    r"|blue ?cross(?: (?:and )?blue ?shield)?|blue ?shield|bcbs|united ?health ?care|united|uhc|triple[- ]?s|mcs|mmm"
    r"|florida blue|centene|healthfirst|wellcare|fidelis|emblem(?:health)?|amerigroup|la care|tricare|careplus|simply)"
)
_BEFORE = (
    r"(?P<before>\b(?:pago|pagaron|pagado|ha dado|han dado|dado|cubrio|cubre|puso|dio|nego|aprobo|descont\w+"
    r"|mandaron|mando|enviaron|pasaron"
    r"|cobraron|facturaron|va a (?:pagar|cubrir)|permitio|rechazo|quito|rebajo)(?: (?:el|la|los de|a|al|ya|todo"
    r"|esto|eso"
    r"|lo|la cuenta|la factura))*) "
)
_AFTER = (
    r"(?P<after> (?:me |nos |le |ya |si |no |todavia |solo |lo |la |nada mas |nomas )*(?:ha |han |va a |van a )?"
    r"(?:acab\w+|termin\w+|proces\w+|contest\w+|dio|dado|"
    r"pag\w+|cubr\w+|puso|puse|nieg\w+|neg\w+|apr\w+|rechaz\w+|permit\w+|acept\w+|quit\w+|descont\w+)\b)"
)
_SENT = (
    r"(?P<sent>\b(?:mand|envi|pas|cobr|factur|somet|met|present)(?:aron|ieron|o|io)\b.{0,35}?\b(?:a|al|con|por)) "
    rf"(?:el |la )?{_NAMES}\b"
)
_NAMED = (
    (re.compile(_SENT), r"\g<sent> el seguro"),
    (re.compile(rf"{_BEFORE}(?:el |la )?{_NAMES}\b"), r"\g<before> el seguro"),
    (re.compile(rf"\b(?:el |la |los de )?{_NAMES}{_AFTER}"), r"el seguro\g<after>"),
)


def as_the_plan(words: str) -> str:
    """``words`` (plain text) with an insurer's name beside a Spanish verb as «el seguro».

    >>> as_the_plan("cuanto pago anthem"), as_the_plan("what did anthem pay")
    ('cuanto pago el seguro', 'what did anthem pay')
    """
    for pattern, written in _NAMED:
        words = pattern.sub(written, words)
    return words
