"""Sources of the geometry, as every map and paper that leaves names them."""

from __future__ import annotations

from typing import Final

GEOMETRY_SOURCES: Final = (
    "Boundaries of Kazakhstan: © OpenStreetMap contributors, ODbL 1.0, by way of UN OCHA and UNHCR, 2023, CC BY-IGO. "
    "Boundaries of Belarus: geoBoundaries BLR-ADM2, from CIESIN 2005, CC BY 3.0. "
    "Cities: GeoNames, CC BY 4.0. Surroundings: made with Natural Earth, public domain. "
    "Cleaned, simplified and rounded. Boundaries and names shown do not imply official endorsement."
)
"""Who made the geometry; ``geo/boundaries/ATTRIBUTION.md`` says more. Names and licences are not translated."""
