"""Figures of tables: cells with their meaning, and the observations that come of them."""
