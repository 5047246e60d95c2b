"""Picture of the map of a brief, and its alternative text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as SVG, its size in pixels and what it shows, in words."""

    svg: str
    alt: str
    width: float
    height: float
