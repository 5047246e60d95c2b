"""A PostgreSQL server of the tests' own: its data in a temporary directory, on a port of its own."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psycopg

if TYPE_CHECKING:
    from collections.abc import Iterator

OWNER: Final = "vector"
"""Owner of all databases of the server, who needs no password."""


class Server:
    """A running server."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._count = 0

    def url(self, database: str) -> str:
        """Return the address of a database for a store."""
        return f"postgresql+psycopg://{OWNER}@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """Make an empty database and return its address."""
        self._count += 1
        name = f"store_{os.getpid()}_{self._count}"
        self.run(f'CREATE DATABASE "{name}"')
        return self.url(name)

    def run(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run a statement as the owner, outside a transaction, and return its rows."""
        address = f"host=127.0.0.1 port={self.port} user={OWNER} dbname={database}"
        with psycopg.connect(address, autocommit=True) as connection:
            answer = connection.execute(statement.encode())
            return answer.fetchall() if answer.description else []

    def disconnect(self, database: str) -> None:
        """End all connections to a database, as a server that restarts does."""
        of_database = f"datname = '{database}' AND pid <> pg_backend_pid()"
        self.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {of_database}")  # noqa: S608


@contextmanager
def server() -> Iterator[Server]:
    """Start a server and stop it at the end; root starts it as the user ``postgres``, since it refuses to run as root.

    Its own order of letters is a Russian dictionary's, so that what rests on another order is seen.
    """
    user: dict[str, Any] = {}
    if os.geteuid() == 0:
        account = pwd.getpwnam("postgres")
        user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    folder = Path(tempfile.mkdtemp(prefix="vector-postgresql-"))
    try:
        if user:
            os.chown(folder, user["user"], user["group"])
        data = folder / "data"
        options = ("-A", "trust", "-U", OWNER, "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu")
        _run("initdb", "-D", str(data), *options, "--icu-locale=ru", folder=folder, **user)
        port = _free_port()
        # Tests end programs, not the machine: what the system has taken is not lost, and nobody waits for the disk.
        settings = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c log_min_messages=fatal -c fsync=off"
        log = str(folder / "log")
        _run("pg_ctl", "-D", str(data), "-w", "-l", log, "-o", settings, "start", folder=folder, **user)
        try:
            yield Server(port)
        finally:
            _run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop", folder=folder, **user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def program(name: str) -> str:
    """Return the path of a program of PostgreSQL, of the newest version that is there."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    for place in (*reversed(versions), *map(Path, os.environ.get("PATH", "").split(os.pathsep))):
        if (place / name).is_file():
            return str(place / name)
    raise FileNotFoundError(f"{name} of PostgreSQL is missing: run make test-services once")


def _run(name: str, *arguments: str, folder: Path, **user: Any) -> None:
    done = subprocess.run(
        [program(name), *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # what is started would hold a pipe open
        stderr=subprocess.DEVNULL if "start" in arguments else subprocess.PIPE,
        text=True,
        timeout=120,
        check=False,
        **user,
    )
    if done.returncode:
        log = folder / "log"
        raise RuntimeError(f"{name} failed: {done.stderr or (log.read_text('utf-8') if log.exists() else '')}")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
