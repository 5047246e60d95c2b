"""Engines that answer questions about trade by goods, each with the same rows."""
