"""What comes in from others and goes out to them: one file per counterpart."""
