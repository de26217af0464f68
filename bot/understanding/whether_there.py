"""What is answered where a thing is named that may not be on the bill: that it is there, or that it is not."""

from bot.asked.references import References
from bot.asked.services import load_services
from bot.understanding.evidence import LINE_TOPIC

ABSENT_TOPIC = "not-on-bill"
_ON_THE_WHOLE = frozenset(
    {"did-insurance-pay", "what-do-i-owe", "why-not-paid", "what-happened", "when-was-this", "why-so-expensive",
     "charged-twice", "never-had-this"}
)  # fmt: skip
"""Topics that answer nothing with the whole bill where the service named is not on it."""


def whether_there(references: References, clinical: bool) -> str | None:
    """The topic that answers if the thing named is on the bill; None where that is not asked, or no thing is named.

    What sounds ``clinical`` is asked of the bill only where a service is named: "did I get an MRI".
    """
    if not references.whether or (clinical and not references.service):
        return None
    if references.missing and not references.pointing:
        return ABSENT_TOPIC
    return LINE_TOPIC if references.lines and references.how in ("words", "printed") else None


def is_absent(topic: str, references: References) -> bool:
    """Whether ``topic`` would answer with the whole bill what is asked of a service that is not on it."""
    return topic in _ON_THE_WHOLE and references.missing in load_services() and not references.pointing
