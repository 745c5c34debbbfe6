"""Pictures of the screens for the README, drawn from the example life: ``python -m tests.pictures``."""
