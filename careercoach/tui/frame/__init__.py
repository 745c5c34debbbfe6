"""What all screens share: places and flows, lists with details, forms, sheets of ratings, pages to read."""
