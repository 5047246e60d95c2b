"""Coverages: sets of areas that share their borders, cleaned, simplified and rounded as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

GRID_DEG: Final = 1e-4  # about 10 m: what the files keep


def polygonal(shape: BaseGeometry) -> BaseGeometry:
    """Return what of a shape is area."""
    return shapely.union_all([part for part in shapely.get_parts(shape) if shapely.get_dimensions(part) == 2])


def as_array(shapes: Iterable[BaseGeometry]) -> NDArray[np.object_]:
    """Return shapes as an array, whatever their kind."""
    return np.array([*shapes, None], dtype=object)[:-1]


def clean(shapes: Iterable[BaseGeometry], *, gap_km: float, snap_km: float) -> NDArray[np.object_]:
    """Return a valid coverage: overlaps go to the neighbour with the longer border, narrow gaps are filled.

    Parameters
    ----------
    shapes
        Areas, projected in kilometres.
    gap_km
        Gaps up to this width are filled.
    snap_km
        Vertices nearer than this become one.
    """
    valid = as_array(polygonal(shape) for shape in shapely.make_valid(shapely.force_2d(as_array(shapes))))
    result: NDArray[np.object_] = shapely.coverage_clean(valid, gap_width=gap_km, snapping_distance=snap_km)
    return result


def without_islets(shapes: NDArray[np.object_], *, smallest_km2: float) -> NDArray[np.object_]:
    """Drop small detached parts that touch no other area; an exclave between others stays, or a hole would open."""
    kept = []
    for number, shape in enumerate(shapes):
        others = shapely.STRtree(np.delete(shapes, number))
        parts = sorted(shapely.get_parts(shape), key=shapely.area, reverse=True)
        large = [part for part in parts[1:] if part.area > smallest_km2 or len(others.query(part, "intersects"))]
        kept.append(shapely.union_all([parts[0], *large]))
    return as_array(kept)


def rounded(shapes: NDArray[np.object_], *, grid: float = GRID_DEG) -> NDArray[np.object_]:
    """Round shared vertices alike, and mend what rounding folded.

    Raises
    ------
    ValueError
        If the shapes are no coverage any more: a tolerance is too coarse for its source.
    """
    result = shapely.set_precision(shapes, grid, mode="pointwise")
    result = as_array(polygonal(shape) for shape in shapely.make_valid(result))
    require_coverage(result)
    return result


def require_coverage(shapes: NDArray[np.object_]) -> None:
    """Raise `ValueError` unless the shapes are valid areas that share their borders."""
    if not (shapely.is_valid(shapes).all() and shapely.coverage_is_valid(shapes)):
        msg = "the shapes do not share their borders exactly"
        raise ValueError(msg)
