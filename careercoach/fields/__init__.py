"""What a person can say of each noun: every field once, with its words for the form, the command line and the pages."""
