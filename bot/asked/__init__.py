"""What a question asks of the papers: the lines, amounts, days and codes it points at, and what it wants worked out."""
