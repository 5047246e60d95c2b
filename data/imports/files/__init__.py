"""Files of other people as cells: one module a format, one result for all of them."""
