"""Responses to instruments: what was answered, when, for which purpose, in which versions."""
