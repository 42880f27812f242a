"""What people are given to read: letters, consent texts, help numbers, in versions with an owner."""
