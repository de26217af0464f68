"""What a conversation brings to an answer: the figures told last, one of them changed, what its matter is about."""

from decimal import Decimal
from typing import Any

from bot.asked.lines.figure_changed import Change
from bot.case import Conversation
from bot.facts import usd
from bot.understanding.matters import kinds_of
from bot.views.bill import BillView
from bot.views.change import view_change
from codesets.entry import Language


def remembered(
    conversation: Conversation, change: Change | None, bill: BillView | None, language: Language
) -> dict[str, Any]:
    """The names that templates see of it: leads, change, kinds."""
    leads = [usd(Decimal(lead.value), lead.origin) for lead in conversation.leads]
    return {
        "leads": leads,
        "change": view_change(change, leads[-1] if leads else None, bill, language) if change else None,
        "kinds": kinds_of(conversation.matter.topic) if conversation.matter else [],
    }
