"""Lines of the log: one for an event, with nothing forged in it, and not the same without end."""

from __future__ import annotations

import logging
import re
import time
import traceback
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_LENGTH: Final = 2000
MAX_TRACE: Final = 20_000
SESSION_ID: Final = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", re.IGNORECASE)
UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
TRACE_LINE: Final = "  | "
"""What begins each line of a trace, so that none can look like an event."""

WATCHED: Final = ("streamlit", "uvicorn", "asyncio", "websockets", "starlette", "fastapi")
"""Loggers, with those below them, whose like events are counted."""
MOST_ALIKE: Final = 20
SECONDS: Final = 60.0


def one_line(text: str, most: int = MAX_LENGTH) -> str:
    r"""Return a text as one line: line breaks and unseen letters as ``\n`` or ``\u202e``, session ids left out."""
    shown = UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), SESSION_ID.sub("(session)", text))
    return shown if len(shown) <= most else f"{shown[:most]} ... ({len(shown)} letters)"


class LineRecord(logging.LogRecord):
    """A record of the log whose message is one line and whose trace cannot be taken for other events."""

    left_out = 0
    """How many events like it were left out before."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - those of the library
        super().__init__(*args, **options)
        if self.exc_info and self.exc_info[0] is not None:
            whole = "".join(traceback.format_exception(*self.exc_info)).rstrip("\n")
            if len(whole) > MAX_TRACE:
                whole = f"{whole[: MAX_TRACE // 2]}\n...\n{whole[-MAX_TRACE // 2 :]}"
            self.exc_text = "\n".join(TRACE_LINE + one_line(line) for line in whole.splitlines())

    def getMessage(self) -> str:  # noqa: N802 - its name in the library
        """Return the message as one line."""
        line = one_line(super().getMessage().rstrip("\n"))
        return f"{line} ({self.left_out} more like it were left out)" if self.left_out else line


class RepeatFilter(logging.Filter):
    """Leaves out events of one place in the code, beyond so many within a minute.

    Parameters
    ----------
    clock
        Returns seconds that never go back.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._seen: dict[tuple[str, int], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether an event is logged; the first after a minute says how many were not."""
        place, now = (record.pathname, record.lineno), self._clock()
        since, count = self._seen.get(place, (now, 0))
        if now - since >= SECONDS:
            if isinstance(record, LineRecord):
                record.left_out = max(0, count - MOST_ALIKE)
            since, count = now, 0
        self._seen[place] = (since, count + 1)
        return count < MOST_ALIKE


def install_lines() -> None:
    """Have all loggers write lines, and those of the server leave out what repeats itself; once each."""
    if logging.getLogRecordFactory() is not LineRecord:
        logging.setLogRecordFactory(LineRecord)
    for name in [*logging.root.manager.loggerDict, *WATCHED]:
        log = logging.getLogger(name)
        watched = name.partition(".")[0] in WATCHED and name != "uvicorn.access"
        if watched and not any(isinstance(known, RepeatFilter) for known in log.filters):
            log.addFilter(RepeatFilter())
