"""Texts about records of trade by goods: what goes which way, when, how it changed, and what could go."""
