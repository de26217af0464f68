"""Other people's search libraries on the same rows as ours: each module runs in an environment of its own."""
