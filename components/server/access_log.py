"""Redaction of what visitors open, and of their addresses and sessions, in the server's access log."""

from __future__ import annotations

import logging
import re
from typing import Final

LOGGERS: Final = ("uvicorn.access", "uvicorn.error")
KEPT_PARTS: Final = {"_stcore": 2, "api": 3}
"""Parts of a path that say what kind of thing was asked for; of other paths the first does."""
CLIENT: Final = re.compile(r"[0-9a-fA-F.:\[\]]+:\d+")
"""The address of a client with its port."""


class RedactionFilter(logging.Filter):
    """Leaves of each address in a log record the kind of what was asked for, and of clients nothing."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact every address among the arguments of a record; return True, so that the record is logged."""
        if isinstance(record.args, tuple):
            record.args = tuple(redact(part) if isinstance(part, str) else part for part in record.args)
        return True


def redact(part: str) -> str:
    """Return the beginning of a path, a dash for the address of a client, and any other text as it is."""
    if not part.startswith("/"):
        return "-" if CLIENT.fullmatch(part) else part
    parts = part.partition("?")[0].split("/")[1:]
    return "/" + "/".join(parts[: KEPT_PARTS.get(parts[0], 1)])


def install_redaction() -> None:
    """Add the filter to the server's loggers, once each."""
    for name in LOGGERS:
        log = logging.getLogger(name)
        if not any(isinstance(known, RedactionFilter) for known in log.filters):
            log.addFilter(RedactionFilter())
