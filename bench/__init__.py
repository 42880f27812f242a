"""How fast Larix is, measured: `make bench`. Printed beside what one would otherwise use; never asserted."""
