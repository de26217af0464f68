"""Codes, modifiers, marks of notes and terms of the trade that a question names."""
