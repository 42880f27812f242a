"""The places that treat people: units in trusts in regions, with their dates."""
