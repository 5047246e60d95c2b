"""Wing of the page of own data: files brought, read, asked about and kept as layers beside the book."""
