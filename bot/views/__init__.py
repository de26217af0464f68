"""What a template sees of the papers at hand: every figure a Fact, what is not there None."""
