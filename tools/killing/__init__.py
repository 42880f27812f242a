"""The kill test: interviewers save while the server is killed again and again, and a judge reads what is left."""
