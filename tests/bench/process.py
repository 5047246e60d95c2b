"""A server that is measured: its time on the processor and its memory, as Linux counts them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.browser.serving import ROOT, Server

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TICK: Final = os.sysconf("SC_CLK_TCK")


class Started(Server):
    """A dashboard started by a command of its own, or at a port of its own."""

    def __init__(self, command: Sequence[str], log: Path, *, port: int = 0, patience_s: float = 90.0) -> None:
        self.port, self.log, self.patience_s = port or free_port(), log, patience_s
        self.url = f"http://localhost:{self.port}"
        whole = [sys.executable, "-m", *command, "--server.port", str(self.port)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        with log.open("wb") as output:
            self.process = subprocess.Popen(whole, cwd=ROOT, stdout=output, stderr=output, env=environment)

    def wait(self) -> None:
        """Wait until it answers."""
        end = time.monotonic() + self.patience_s
        while time.monotonic() < end and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1):  # noqa: S310 - our own server
                    return
            except OSError:
                time.sleep(0.2)
        raise TimeoutError(self.log.read_text(encoding="utf-8")[-2000:])


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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
    msg = f"process {pid} states no memory"
    raise LookupError(msg)


def say(what: str) -> None:
    """Print what is being measured."""
    print(f"{time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)
