"""What people's own data say beside the book: parts of pages, evidence and disagreements, marked with their layer."""
