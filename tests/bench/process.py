"""A server that is measured: its time on the processor and its memory, as Linux counts them."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.browser.serving import ROOT, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

TICK: Final = os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(script: str, *, folder: Path, options: tuple[str, ...] = (), cwd: Path = ROOT) -> Iterator[Server]:
    """Start a server, give it, and stop it."""
    server = Server(cwd, folder / f"{Path(script).stem}.log", script=script, options=options)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def cpu_ms(pid: int) -> float:
    """Return the milliseconds of processor time that a process and its threads have used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / TICK


def rss_mb(pid: int) -> float:
    """Return the memory that a process holds, in MB."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    msg = f"process {pid} tells no memory"
    raise LookupError(msg)
