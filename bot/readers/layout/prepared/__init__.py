"""Pages made ready to be read: what drawing, copying and narrow boxes did to their tables is undone."""
