"""What printed words are: days, amounts, codes, and the vocabulary of headings and labels in English and Spanish."""
