"""What stands around the tables: who, for whom, when, under which numbers, and which kind of paper it is."""
