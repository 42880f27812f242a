"""Pages for those who treat people: what a person has shared with them, and nothing else of any study."""
