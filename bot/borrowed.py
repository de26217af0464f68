"""English words of bills as Spanish speakers in the United States borrow them: «el copay», «la aseguranza».

They become the Spanish word before a question is looked through, so that what finds «seguro» finds «aseguranza» too.
Only a word with a Spanish article or possessive before it is borrowed: "my copay" stays as it is.
"""

import re

_BEFORE = r"(?P<before>el|la|los|las|un|una|unos|unas|mi|mis|su|sus|del|al|de|este|esta|ese|esa|otro|otra|sin|con)"
_BORROWED = {
    "seguro": "(?:insurance|aseguradora)",
    "copago": r"(?:copay|co-pay|copei)",
    "deducible": r"(?:deductible|deductivo|deductibo)",
    "factura": r"(?:bill|bil|biyl|statement|invoice)",
    "facturas": r"(?:bills|biles|statements)",
    "cobro": r"(?:charge|charch)",
    "cobros": r"(?:charges|charches)",
    "saldo": r"balance",
    "reclamo": r"claim",
}
_ALONE = re.compile(r"\b(?:aseguran[zs]as?|seguran[zs]as?|asegurancias?)\b")
"""Borrowed words that are no English."""
_PERCENT = re.compile(r"\bporcientos?\b")
_WORDS = tuple((re.compile(rf"\b{_BEFORE} {words}\b"), word) for word, words in _BORROWED.items())


_ROOM = re.compile(r"\b(the|an|for|in|and) or(?= (?:room|charges?|fees?|time|and|bill)\b|\W*$|\W*[,.?!])")
"""The operating room as it is called for short, which in small letters reads as "or"."""


def at_home(words: str) -> str:
    """``words`` (plain text) with the borrowed words of bills as Spanish says them, and the operating room whole; other
    English stays."""
    words = _ROOM.sub(r"\1 operating room", words)
    for pattern, word in _WORDS:
        words = pattern.sub(rf"\g<before> {word}", words)
    return _PERCENT.sub("por ciento", _ALONE.sub("seguro", words))


_PATIENT = re.compile(
    r"(?:(?<=\bbill )|(?<=\btell )|(?<=\bcall )|(?<=\bbill the )|(?<=\btell the )|(?<=\bhit the )|(?<=\bcharge the ))"
    r"pts?\b"
    r"|\bpts?(?= (?:says?|said|wants?|wanted|owes?|owed|called|asks?|asked|claims?|swears?|thinks?|liable|responsib\w+"
    r"|share|balance)\b)"
)
"""What staff write for a patient, and everybody else for physical therapy."""


def patients(words: str) -> str:
    """``words`` (plain text) with "pt" written out where it is the patient: "can we bill the pt", "pt says"."""
    return _PATIENT.sub("patient", words)
