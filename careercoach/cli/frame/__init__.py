"""What all commands share: the context, options and their words, asking, printing, paging, failures."""
