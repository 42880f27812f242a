"""Backups: made while people write, encrypted, checked, rehearsed; restored beside, and then switched to."""
