"""Atlases of layers, and where a layer and the book state one figure differently."""
