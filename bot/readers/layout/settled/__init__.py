"""What was read held against itself: doubts checked by arithmetic, and what does not hold said as warnings."""
