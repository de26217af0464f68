"""Which of the bill's lines, totals or parts a question means."""
