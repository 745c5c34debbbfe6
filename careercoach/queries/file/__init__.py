"""Reading for the wing: the history of acts, and what each changed."""
