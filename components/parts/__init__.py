"""Widgets that more than one page uses, one folder each: Python, script and style together."""
