"""Geometry of the places by date: boundaries, projections and the shapes that the map draws."""
