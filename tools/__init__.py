"""What developers run: the tests, the generated pages, messages, pictures, and the kill test."""
