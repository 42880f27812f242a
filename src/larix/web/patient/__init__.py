"""Pages for the person themself, signed in with an electronic identity."""
