"""Pages of a study: what researchers read of its snapshot, and what interviewers ask its participants."""
