"""Modifiers that a message names in capitals: "what does GO mean", "when do I use XU instead of 59".

In small letters "go" is a word. In capitals, in a message that is not all capitals, two letters are a modifier where
the bill prints them as one, or where the message asks what they mean or when they are used.
"""

import re
from collections.abc import Iterator

from bot.bill import Bill, Code
from codesets import SYSTEMS

_TOKEN = re.compile(r"(?<![\w$.-])[A-Z][A-Z0-9](?![\w-])")
_ASKS = re.compile(
    r"\b(?:mean(?:s|ing)?|stands? for|instead of|rather than|versus|vs|use[ds]?|using|append|report|add|differen\w+"
    r"|signific\w+|quiere decir|usar|uso|usa|en (?:vez|lugar) de|diferencia|poner|pongo)\b",
    re.IGNORECASE,
)
_ELSE = (
    "AI AK AL AM AR AZ CA CO CT CV DC DE DL DO DR ED EM EP ER FL GA HI HR IA ID IL IN IT IV KS KY LA MA MD ME MI MN MO"
    " MR MS MT NC ND NE NH NJ NM NP NV NY OA OB OH OK OP OR OT PA PC PI PM PO PR PT RI RN SC SD TN TV TX US UT VA VT WA"
    " WI WV WY XR"
)
_OTHERWISE = frozenset(_ELSE.split())
"""Two capitals that people write for something else: states, degrees, places, groups of a remittance."""
_AGAINST = r"(?:instead of|rather than|over|vs\.?|versus|and|or|not|en (?:vez|lugar) de|y|o|contra)"
_BESIDE = re.compile(rf"\b{_AGAINST}\s+(\d{{2}})\b")
_BEFORE = re.compile(rf"\b(\d{{2}})\s+{_AGAINST}\s*$")
"""A modifier of two figures held against one of letters."""

_CLOSE = 8
"""Letters that may stand between: "is XS used instead of 59"."""


def modifiers_in_capitals(message: str, bill: Bill | None) -> tuple[Code, ...]:
    """The modifiers that ``message``, as it was written, names in capitals, with those held against them."""
    if not any(letter.islower() for letter in message):
        return ()
    printed = {code.code for line in bill.lines for code in line.codes if code.system == "modifier"} if bill else set()
    asks = bool(_ASKS.search(message))
    found: list[str] = []
    for match in _TOKEN.finditer(message):
        if match[0] in printed or (asks and match[0] not in _OTHERWISE):
            before, beside = _BEFORE.search(message[: match.start()]), _BESIDE.search(message, match.end())
            near = beside if beside and beside.start() - match.end() <= _CLOSE else None
            found += [*(before.groups() if before else ()), match[0], *(near.groups() if near else ())]
    return tuple(_valid(dict.fromkeys(found)))


def _valid(tokens: dict[str, None]) -> Iterator[Code]:
    modifier = SYSTEMS["modifier"]
    return (Code(system="modifier", code=token) for token in tokens if modifier.is_valid(token))
