"""Messages to people, checked again at the moment of sending."""
