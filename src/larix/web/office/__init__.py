"""Pages of the administrator: accounts and roles, and nothing clinical."""
