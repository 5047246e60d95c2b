"""Blocks of a brief: the lines of each, with the kinds by which they keep their place on the page."""
