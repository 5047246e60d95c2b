"""Errors of the geometry, each a subclass of a built-in."""

from __future__ import annotations


class BoundaryError(ValueError):
    """A boundary file is missing or cannot be read."""


class UnknownShapeError(KeyError):
    """A place has no shape."""

    def __init__(self, place_id: str) -> None:
        self.place_id = place_id
        super().__init__(place_id)

    def __str__(self) -> str:
        return f"place {self.place_id!r} has no shape in geo/boundaries"


class NoAnchorError(KeyError):
    """A place has neither a shape nor a point."""

    def __init__(self, place_id: str) -> None:
        self.place_id = place_id
        super().__init__(place_id)

    def __str__(self) -> str:
        return f"place {self.place_id!r} has neither a shape in geo/boundaries nor a point in data/tables/places.csv"


class PackageError(RuntimeError):
    """A package the boundaries are made from cannot be had, or is not what it was."""
