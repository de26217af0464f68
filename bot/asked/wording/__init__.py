"""What words say by themselves, whatever stands on the bill: numbers, amounts, spellings, how they lean."""
