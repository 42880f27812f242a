"""An interviewer's pages about the work between the interviews; a death is the coordinator's page too."""
