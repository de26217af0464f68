"""What a question wants worked out, and over which lines."""
