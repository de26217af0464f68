"""What a message means: safety first, then its questions, their topics, and what they lean on."""
