"""Answers about the layout of a file, remembered for the next file of that layout."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from data.stores.schema import REMEMBERED
from data.stores.storable import check_texts
from data.stores.versions import as_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection


def remember(connection: Connection, fingerprint: str, answers: Mapping[str, str], who: str) -> None:
    """Write down answers, which from now on are those of a layout; nothing where they are already."""
    if not fingerprint or remembered(connection, fingerprint) == answers:
        return
    text = as_text(answers) or "{}"
    check_texts([fingerprint, text, who])
    record = {"fingerprint": fingerprint, "at": datetime.now(UTC), "who": who, "answers": text}
    connection.execute(insert(REMEMBERED), record)


def remembered(connection: Connection, fingerprint: str) -> dict[str, str]:
    """Return the last answers about a layout; none where nobody has answered."""
    asked = select(REMEMBERED.c.answers).where(REMEMBERED.c.fingerprint == fingerprint)
    found = connection.scalar(asked.order_by(REMEMBERED.c.seq.desc()).limit(1))
    return dict(json.loads(found)) if found else {}
