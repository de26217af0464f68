"""Whether a reason is asked for what stands on the bill, and not for what someone decided.

"Why was there a blood test before the scan" is answered by what the test is for; "why did they want one" only by those
who wanted it.
"""

import re
from collections.abc import Collection

from bot.asked.references import References

WHY_TOPIC, TWICE_TOPIC = "why-this-line", "charged-twice"
DECIDED = frozenset({"why-did-doctor-order", "cannot-tell"})
"""Topics as which such a question may be read, which say that others know."""
_STANDS = re.compile(
    r"\b(?:why|how come) (?:(?:is|was|are|were) there|theres|there(?: is| was| are|s)|(?:do|did) (?:i|we) (?:have|see)"
    r"|(?:am|are) (?:i|we) (?:seeing|being (?:billed|charged) for))\b"
    r"|\bpor ?que (?:me |nos |le )?(?:cobran|cobraron|estan cobrando|ponen|sale|salen|aparecen?|vienen?|hay|habia)\b"
)
_OF_PEOPLE = re.compile(r"\b(?:doctors?|nobody|no one|delay|wait|nadie|demora)\b")
"""What is there and is no charge."""
_SEVERAL = re.compile(
    r"^\W*(?:(?:and|so|y) )*(?:why|how come|por ?que) (?:(?:are|were|is) there |hay |salen? |vienen? |cobran? )?"
    r"(?:two|2|three|3|four|4|both|dos|tres|cuatro)\b"
)


def why_it_stands(words: str, references: References) -> bool:
    """Whether ``words`` (plain text) ask why a line is there that they name."""
    told = _STANDS.search(words) or (len(references.lines) > 1 and _SEVERAL.search(words))
    return bool(told and references.lines) and not _OF_PEOPLE.search(words)


def by_what_stands(topic: str, words: str, references: References, cues: Collection[str]) -> str:
    """``topic``; of a line that is asked about for being there, what the line is, or why there are several."""
    if topic not in DECIDED or cues or not why_it_stands(words, references):
        return topic
    return TWICE_TOPIC if len(references.lines) > 1 and _SEVERAL.search(words) else WHY_TOPIC
