"""Pages for anyone: the front page, signing in and out, language, and what is said when something goes wrong."""
