"""Who has the daily responsibility for a person's treatment, and since when."""
