"""English words of bills as Spanish speakers in the United States borrow them: «el copay», «la aseguranza».

They become the Spanish word before a question is looked through, so that what finds «seguro» finds «aseguranza» too,
and so does what a phone makes of «por qué».
Only a word with a Spanish article or possessive before it is borrowed: "my copay" stays as it is.
"""

import re

from bot.asked.wording.brands import as_the_plan

_BEFORE = (
    r"(?P<before>el|la|los|las|un|una|unos|unas|mi|mis|su|sus|del|al|de|este|esta|ese|esa|otro|otra|sin|con"
    r"|proximo|proxima|siguiente|ultimo|primer|nuevo|ningun|algun|cada)"
)
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
_TYPED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:x ?q|x ?que|p ?q|porq|por [qk]|x k)\b"), "por que"),
    (re.compile(r"(?P<start>^\W*(?:(?:y|pero|oiga|oye|entonces|hola|es que|no se) )*)porque\b"), r"\g<start>por que"),
    (re.compile(r"\b(?:q|k)(?= (?:es|son|me|se|no|le|les|nos|el|la|los|las|lo|ya|yo|pasa|hago|tengo|debo)\b)"), "que"),
    (
        re.compile(
            r"\b(?P<before>tengo|tiene|tenemos|tienen|hay|lo|de|del|en|ya|dice|creo|para|pa|asi|es) (?:q|k)\b(?!-)"
        ),
        r"\g<before> que",
    ),
    (re.compile(r"\bla seguro\b"), "el seguro"),
    (re.compile(r"\bcuantas terapias\b"), "cuantas sesiones"),
    (re.compile(r"\bcon todo y\b"), "mas"),
    (re.compile(r"\b(?:por ?ke|porque razon|xke|pork)\b"), "por que"),
    (re.compile(r"\bden(?=eg(?:o|aron|ad[oa]s?)\b)"), "n"),
    (
        re.compile(r"(?P<paid>\b(?:pag(?:o|aron|a|an)|cubr(?:io|ieron|e|en)) .{2,40}) complet[oa]s?\b"),
        r"\g<paid> por entero",
    ),
    (re.compile(r"\b(?:que tanto|cuant[oa]s?|cual|que) (?:(?:es|fue) )?(?:el )?por ?cientos?\b"), "que porcentaje"),
)
"""Words as they are typed on a phone, the article that a borrowed word brought along, «con todo y» for more, and a
percentage as it is said."""
_WORDS = tuple((re.compile(rf"\b{_BEFORE} {words}\b"), word) for word, words in _BORROWED.items())


def at_home(words: str) -> str:
    """``words`` (plain text) with the borrowed words of bills as Spanish says them; English stays."""
    for pattern, word in _WORDS:
        words = pattern.sub(rf"\g<before> {word}", words)
    words = _PERCENT.sub("por ciento", _ALONE.sub("seguro", words))
    for typed, meant in _TYPED:
        words = typed.sub(meant, words)
    return as_the_plan(words)
