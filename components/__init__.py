"""Everything a reader meets: documents, map, widgets, pages, downloads, the API and the server around them."""
