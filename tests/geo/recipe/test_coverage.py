"""Cleaning and rounding of areas that share their borders."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geo.recipe.coverage import clean, require_coverage, rounded, without_islets


def test_cleaning_fills_gaps_and_takes_away_overlaps() -> None:
    middle = [shapely.box(0, 0, 10, 10), shapely.box(10.1, 0, 20, 10)]
    apart = [*middle, shapely.box(0, 9.9, 20, 20), shapely.box(0, -10, 20, 0)]
    assert not shapely.coverage_is_valid(apart)
    cleaned = clean(apart, gap_km=0.3, snap_km=0.001)
    require_coverage(cleaned)
    assert shapely.union_all(cleaned).area == pytest.approx(20 * 30)


def test_islets_are_dropped_and_exclaves_between_others_kept() -> None:
    country = shapely.union_all([shapely.box(0, 0, 10, 10), shapely.box(30, 30, 31, 31), shapely.box(22, 2, 23, 3)])
    around = shapely.box(20, 0, 26, 6).difference(country)
    kept = without_islets(clean([country, around], gap_km=0, snap_km=0.001), smallest_km2=5)
    assert len(shapely.get_parts(kept[0])) == 2
    assert kept[0].contains(shapely.Point(22.5, 2.5))


def test_rounding_that_breaks_a_coverage_is_noticed() -> None:
    neighbours = [shapely.box(0, 0, 1, 1), shapely.Polygon([(1, 0), (2, 0), (2, 1), (1, 1), (0.9, 0.5)])]
    with pytest.raises(ValueError, match="do not share their borders"):
        rounded(np.array(neighbours, dtype=object))
