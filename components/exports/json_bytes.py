"""JSON documents as bytes, the same bytes each time."""

from __future__ import annotations

import json
from typing import Any


def as_json(content: Any) -> bytes:  # noqa: ANN401 - any JSON document
    """Return a JSON document as UTF-8 bytes, dates in ISO 8601."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=str).encode()
