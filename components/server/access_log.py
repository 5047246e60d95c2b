"""What the server's access log keeps of an address: its path, and nothing of who looks at what."""

from __future__ import annotations

import logging
from typing import Final

LOGS: Final = ("uvicorn.access", "uvicorn.error")
INNER: Final = "/_stcore/"


class Redaction(logging.Filter):
    """Cuts an address in a line of the log: its query goes, and below Streamlit's own paths the session's id."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Cut every address among the parts of a line; the line stays."""
        if isinstance(record.args, tuple):
            record.args = tuple(shortened(part) if isinstance(part, str) else part for part in record.args)
        return True


def shortened(part: str) -> str:
    """Return what is kept of an address, and any other text as it is."""
    if not part.startswith("/"):
        return part
    path = part.partition("?")[0]
    return "/".join(path.split("/", 3)[:3]) if path.startswith(INNER) else path


def redact() -> None:
    """Keep sessions and queries out of the log from now on."""
    for name in LOGS:
        log = logging.getLogger(name)
        if not any(isinstance(known, Redaction) for known in log.filters):
            log.addFilter(Redaction())
