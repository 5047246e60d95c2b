"""Packages of office files with the same bytes each time: fixed dates of their parts, in one order."""

from __future__ import annotations

import io
import zipfile
from typing import Final

MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a package can say."""


def same_bytes(package: bytes) -> bytes:
    """Return a package of an office file with fixed dates and nothing of the machine that made it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as given, zipfile.ZipFile(made, "w") as kept:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            kept.writestr(entry, given.read(name), compresslevel=6)
    return made.getvalue()
