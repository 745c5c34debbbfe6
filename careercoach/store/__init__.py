"""The file itself. No noun of the product is named here but in schema/."""
