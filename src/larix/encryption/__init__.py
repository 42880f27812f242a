"""What identifies people lies encrypted on the disk: the keys, the values and files under them, and changing keys."""
