"""Studies: a protocol as data, its cohort, and the interviews that took place."""
