"""Synthetic people. Every number is made up, says so, and is the same for the same seed."""
