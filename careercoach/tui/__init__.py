"""The screens. They show records, ask questions and call services; no rule of the coach lives here."""
