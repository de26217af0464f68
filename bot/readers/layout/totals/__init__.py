"""What a paper prints of the whole: its totals, payments, shares, terms, and the limits of the plan's year."""
