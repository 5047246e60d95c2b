"""Errors of the geometry name the place and what it lacks."""

from __future__ import annotations

from geo.errors import BoundaryError, NoAnchorError, PackageError, UnknownShapeError


def test_a_place_without_shape_or_point_is_named() -> None:
    assert str(UnknownShapeError("semey")) == "place 'semey' has no shape in geo/boundaries"
    assert str(NoAnchorError("mars")).startswith("place 'mars' has neither a shape in geo/boundaries nor a point")
    assert UnknownShapeError("semey").place_id == NoAnchorError("semey").place_id == "semey"


def test_each_is_the_built_in_error_that_a_caller_expects() -> None:
    assert issubclass(UnknownShapeError, KeyError)
    assert issubclass(NoAnchorError, KeyError)
    assert issubclass(BoundaryError, ValueError)
    assert issubclass(PackageError, RuntimeError)
