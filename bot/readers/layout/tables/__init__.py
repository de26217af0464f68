"""From the rows of tables to lines of the bill."""
