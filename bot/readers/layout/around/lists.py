"""Lists on an explanation of benefits that are no services of its claims: of the claims themselves, of the checks."""

from collections.abc import Sequence

from bot.readers.layout.around.claim_lists import without_claim_lists
from bot.readers.layout.around.payment_lists import without_payment_lists
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row


def without_lists(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows without those of such lists, where the claims say the same in full."""
    return without_payment_lists(without_claim_lists(rows, style), style)
