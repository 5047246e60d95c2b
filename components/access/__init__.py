"""Visitors, their roles, and the files that they hand in."""
