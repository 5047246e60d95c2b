"""Bounds of the drawing process and of its queue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is drawn for one address and for all, how long it may take, and when the process makes room.

    Each can be set in the environment as ``PARTNERSHIP_VECTOR_`` and its name in capitals.

    Attributes
    ----------
    drawings_per_address
        Pictures and papers of one address that wait or are being made.
    drawings
        Those of all addresses together.
    drawing_seconds
        Seconds that one may take.
    drawing_megabytes
        Memory that the process may hold while it draws one.
    drawings_per_process
        So many are drawn by one process; then another one takes its place.
    kept_megabytes
        Memory above which another process takes its place once a drawing is made.
    idle_seconds
        Seconds without a drawing after which the process ends.
    """

    drawings_per_address: int = 12
    drawings: int = 48
    drawing_seconds: int = 30
    drawing_megabytes: int = 1500
    drawings_per_process: int = 500
    kept_megabytes: int = 700
    idle_seconds: int = 300
