"""Deterministic JSON encoding: the same document gives the same bytes."""

from __future__ import annotations

import json
from typing import Any


def to_json_bytes(content: Any) -> bytes:  # noqa: ANN401 - any JSON document
    """Return a JSON document as UTF-8 bytes, dates in ISO 8601; raise `ValueError` on NaN and infinity."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=str).encode()
