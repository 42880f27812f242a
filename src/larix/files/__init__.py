"""Files that are kept for a purpose, and until a time."""
