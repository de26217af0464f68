"""What a paper states by a label, a row of sums, a letterhead or a sentence, wherever that stands."""
