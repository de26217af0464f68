"""The chat that a portal puts on its own page with one tag."""
