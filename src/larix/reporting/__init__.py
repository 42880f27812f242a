"""From the database to a snapshot, and from a snapshot to a report."""
