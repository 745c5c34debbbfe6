"""Reading: SQL over the views into records. Never writes."""
