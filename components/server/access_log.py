"""Redaction of queries and session ids in the server's access log."""

from __future__ import annotations

import logging
from typing import Final

LOGGERS: Final = ("uvicorn.access", "uvicorn.error")
STREAMLIT_PATH: Final = "/_stcore/"


class RedactionFilter(logging.Filter):
    """Removes the query of each address in a log record, and the session id below Streamlit's own paths."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact every address among the arguments of a record; return True, so that the record is logged."""
        if isinstance(record.args, tuple):
            record.args = tuple(redact(part) if isinstance(part, str) else part for part in record.args)
        return True


def redact(part: str) -> str:
    """Return an address without its query and session id, and any other text as it is."""
    if not part.startswith("/"):
        return part
    path = part.partition("?")[0]
    return "/".join(path.split("/", 3)[:3]) if path.startswith(STREAMLIT_PATH) else path


def install_redaction() -> None:
    """Add the filter to the server's loggers, once each."""
    for name in LOGGERS:
        log = logging.getLogger(name)
        if not any(isinstance(known, RedactionFilter) for known in log.filters):
            log.addFilter(RedactionFilter())
