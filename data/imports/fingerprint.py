"""Fingerprint of a file's layout without its figures and periods, by which answers are remembered."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING

from data.imports.quantities.folded import fold_heading
from data.imports.quantities.periods import without_periods

if TYPE_CHECKING:
    from collections.abc import Iterable


def fingerprint_of(kind: str, headings: Iterable[str]) -> str:
    """Return the SHA-256 of a layout; next month's file of the same form has the same.

    Parameters
    ----------
    kind
        Format of the file.
    headings
        Names of its sheets, titles and headings of its columns with their roles, in their order.
    """
    masked = list(dict.fromkeys(masked_text(text) for text in headings))
    return hashlib.sha256(json.dumps([kind, masked], ensure_ascii=False).encode()).hexdigest()


def masked_text(text: str) -> str:
    """Return a heading without its periods and numbers, which change from file to file."""
    return re.sub(r"\d+", "#", without_periods(fold_heading(text))).strip()
