"""SQLite as Larix uses it: writers take turns."""
