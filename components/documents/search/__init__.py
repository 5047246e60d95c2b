"""Answers of the search in words."""
