"""A real provider of electronic identity, for the tests: allauth's, in a process of its own."""
