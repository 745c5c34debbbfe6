"""Writes what repeats the model: ``python -m careercoach.derive`` after a change to models.py or reading.toml.

models.py and housekeeping.py say what is kept of each noun, links.py what connects them, reading.toml what is read
beyond that. From these come, checked in: records.py, store/schema/views.sql, the definitions of the records in
cli/output.schema.json, express/statements.py, and the draft of a migration for what the newest step of the schema does
not have yet; from content/heard.toml comes heard_phrases.py. Nobody imports this room; a test runs it and fails when
what is checked in is stale.
"""
