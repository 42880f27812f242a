"""The one renderer of instruments, and filling in one part of a form: for an interviewer and for the person alike."""
