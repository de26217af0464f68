"""The person's own plan, called by its name: "what did Westfield pick up" is asked of the insurance."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.understanding.clauses import Clause
from codesets.entry import Language
from knowledge.question_features import plain

_LONG_NAME = 3
"""Letters that a name has more than."""
_PUBLIC = frozenset({"medicare", "medicaid", "tricare", "chip", "workers"})
"""Plans that have rules of their own, of which much is asked without asking what they did."""
_MARK = "qzplanzq"
"""Stands for a plan's name while what is said of it is looked at; nobody writes it."""
_HIZO = r"(?:pag[oó]|puso|cubri[oó]|permiti[oó]|aprob[oó]|descont[oó]|neg[oó])"
_DID = re.compile(
    rf"\b(?:did|has|have|had) {_MARK}\b"
    rf"|\b{_MARK} (?:\w+ )?(?:paid|allowed|approved|took|covered|denied|put|sent|picked)\b"
    rf"|\b{_HIZO}(?: ya)?(?: el)? {_MARK}\b|\b{_MARK} (?:me |le |nos )?{_HIZO}\b",
    re.IGNORECASE,
)
"""What the plan did with this bill."""
_OWN: dict[Language, str] = {"en": "my insurance", "es": "mi seguro"}


def with_plan_named(asked: Clause, payers: Iterable[str], language: Language) -> Clause:
    """The clause as it sounds with the names of the papers' plans read as the person's insurance."""
    text, told = asked.text, asked.told
    for payer in payers:
        names = payer.split()
        for size in (2, 1):
            name = " ".join(names[:size])
            if len(name) > _LONG_NAME and len(names) >= size:
                text, told = (_without(words, name, language) for words in (text, told))
    return asked if text == asked.text else replace(asked, text=text, told=told)


def _without(words: str, name: str, language: Language) -> str:
    marked = re.sub(rf"(?:\b(?:the|el|la) )?(?<!\w){re.escape(name)}(?!\w)", _MARK, words, flags=re.IGNORECASE)
    # One word of a name may be any word, as in "silver filling", and a public plan has rules that are asked about.
    doubtful = " " not in name or plain(name).split()[0] in _PUBLIC
    if marked == words or (doubtful and not _DID.search(marked)):
        return words
    return marked.replace(_MARK, _OWN[language])
