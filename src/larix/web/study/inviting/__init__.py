"""The coordinator's pages: the list, the letters, the answers, the consents. Identity, never an interview's answers."""
