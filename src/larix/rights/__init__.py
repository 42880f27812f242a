"""A person's rights over what is kept about them: to say no, to see it all, to have it mended, to have it deleted."""
