"""Project X with synthetic people: the cohort that Larix comes from, played again from the list to the consent."""
