"""Whether a row says that the provider is in the plan's network: "In-network provider", "Network: Out of Network".

A row that speaks of networks in general ("to find an in-network doctor") says nothing of this provider.
"""

import re
from typing import Literal

_WHO = r"(?:(?:this|your|the|este|su|el) )?(?:provider|doctor|facility|hospital|network|claim|service|proveedor|red)"
_LEAD = rf"(?:{_WHO}(?: (?:status|type|level|in|de la red))?(?:\s?[:=–—-]\s?| (?:is|was|es|est[aá]) | )?)?"
_IN = r"(?:in[- ]network|in[- ]plan|participating|dentro de (?:la|su) red|en la red)"
_OUT = (
    r"(?:out[- ]of[- ]network|non[- ]?network|non[- ]?participating|not in (?:the|your) network|fuera de (?:la|su) red)"
)
_TAIL = r"(?: (?:provider|doctor|facility|benefits?|level|claim|proveedor|beneficios))?\W*"
_SAID = re.compile(
    rf"^\W*{_LEAD}(?:(?P<inside>{_IN})|(?P<outside>{_OUT})){_TAIL}$"
    rf"|\b(?:network|red)(?: status)?\s?[:=]\s?(?:(?P<inside_of>{_IN})|(?P<outside_of>{_OUT}))"
    r"|\b(?:(?:in|en)[- ](?:la |su )?(?:network|red))\s?[:=]\s?(?:(?P<yes>yes|y|s[ií])|(?P<no>no|n))\b"
    rf"|\b(?:provider|doctor|facility|proveedor)\s?:.{{2,60}}[(–—]\s?(?:(?P<in_end>{_IN})|(?P<out_end>{_OUT}))\s?(?:\)|\W*$)",
    re.IGNORECASE,
)


def network_words(text: str) -> str | None:
    """The words of ``text`` that say whose network the provider is in; None where it says nothing of it."""
    said = _SAID.search(text.strip())
    return said[0].strip() if said else None


def network_said(text: str) -> Literal["in_network", "out_of_network"] | None:
    """What ``text`` says of the provider's network by itself; None where it says nothing of it."""
    said = _SAID.search(text.strip())
    if said is None:
        return None
    inside = any(said[part] for part in ("inside", "in_end", "inside_of", "yes"))
    return "in_network" if inside else "out_of_network"
