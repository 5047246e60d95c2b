"""QR codes of addresses, as SVG."""

from __future__ import annotations

from typing import Final

import segno

QUIET: Final = 4
"""So many white modules lie around a code: without them a phone does not find it."""


def qr_svg(address: str) -> str:
    """Return the QR code of an address, black on white, one unit a module."""
    rows = [list(row) for row in segno.make_qr(address, error="m", boost_error=False).matrix]
    size = len(rows) + 2 * QUIET
    path = "".join(
        f"M{column + QUIET} {row + QUIET}h1v1h-1z"
        for row, modules in enumerate(rows)
        for column, dark in enumerate(modules)
        if dark
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}" '
        f'shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#ffffff"/><path d="{path}"/></svg>'
    )
