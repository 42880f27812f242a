"""The one renderer: an instrument and what was typed become a form. It knows no person and no account."""
