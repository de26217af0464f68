"""Letters and telephone scripts, from the facts on a person's papers and their own words."""

from bot.letters.letter import Form, Letter, Order
from bot.letters.plain import letter_text

__all__ = ["Form", "Letter", "Order", "letter_text"]
