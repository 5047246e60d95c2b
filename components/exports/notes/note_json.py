"""JSON of a brief: all its lines with claims and sources, in one language or two."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.documents.brief.model import Brief


def write_json(brief: Brief, second: Brief | None = None) -> str:
    """Return a brief as JSON; with a second language, a list of both."""
    briefs = [asdict(each) for each in (brief, second) if each]
    return json.dumps(briefs if second else briefs[0], ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no part of a brief")
