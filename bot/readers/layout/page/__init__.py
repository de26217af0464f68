"""What stands on a page: words with their places, and the rows they make."""
