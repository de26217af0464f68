"""Words around facts: from a topic's template to an answer that shows nothing untraced."""
