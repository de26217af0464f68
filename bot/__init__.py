"""The bill: reading it, checking it, understanding a question about it, answering."""
