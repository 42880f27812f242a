"""Accounts, what they may do where, and the log of everything done and read."""
