"""Texts as grids: delimited ones in any encoding, and tables of web pages."""
