"""People as opaque keys: death, and one random pseudonym per scope. Names will live in the vault, in this room only."""
