"""Sections of the page of a region that compare it with others."""
