"""What a plan gives in a year, and what is left of it: amounts that nobody owes."""

import re

OF_YEAR = re.compile(
    r"\b(?:annual|yearly|benefit|lifetime|calendar[ -]year|20\d\d) (?:\w+ )?(?:maximum|max|limit|election|allowance)\b"
    r"|\b(?:m[aá]ximo|l[ií]mite) (?:\w+ )?anual\b|\bused to date\b|\busad[oa] hasta\b",
    re.IGNORECASE,
)
"""Words that tell the most that a plan pays in a year: "Annual maximum", "Your 2026 maximum"."""
LEFT = frozenset({"remaining", "available", "balance", "restante", "disponible", "saldo", "remaining balance"})
"""Labels of what is left of it, beside such words."""
TO_SPEND = re.compile(r"\b(?:available|to spend|to use|disponible)\b", re.IGNORECASE)
"""What is left in an account that pays for care, which nobody owes: "Account balance: $420.00 available"."""
