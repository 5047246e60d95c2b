"""Outlines of papers that people write: their file, what is known of their facts, and their list of literature."""
