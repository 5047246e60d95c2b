"""Stores of layers: rows, notes and talks of people, in versions that are only added to."""
