"""Rewording by a language model, off unless an operator names one: words may change, what they say may not."""
