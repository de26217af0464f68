"""What the columns of a table are: from their headings, and from what stands below them."""
