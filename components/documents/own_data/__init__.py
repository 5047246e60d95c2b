"""What people's own data say beside the book: parts of pages, the panel and hits, marked with their layer."""
