"""What the coach says, as data: TOML files beside a loader that checks them. Words change without code."""
