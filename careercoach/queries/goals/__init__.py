"""Reading for the wing: goals with steps and check-ins, the ladder, what the company wants."""
