"""A machine with nothing but a few tools, for scripts that install what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

TOOLS: Final = ("sh", "cat", "chmod", "env", "ln", "rm", "tee", "touch", "true")


def bare_machine(folder: Path) -> None:
    """Make a machine in a folder: `bin` is its path, and the folder is where its programs keep what they did."""
    (folder / "bin").mkdir()
    for name in TOOLS:
        found = shutil.which(name)
        assert found
        (folder / "bin" / name).symlink_to(found)


def put(machine: Path, name: str, script: str) -> None:
    """Put a program on a machine."""
    file = machine / "bin" / name
    file.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
    file.chmod(0o755)


def user(machine: Path, number: int) -> None:
    """Say who runs the scripts of a machine; 0 is root."""
    put(machine, "id", f"echo {number}\n")


def run(machine: Path, script: Path, *given: str) -> subprocess.CompletedProcess[str]:
    """Run a script on a machine."""
    return subprocess.run(
        ["sh", str(script), *given],
        env={
            "PATH": str(machine / "bin"),
            "STATE": str(machine),
            "SBIN": str(machine / "bin"),
            "POSTGRESQL_ROOT": str(machine),
            "HOME": os.environ.get("HOME", ""),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=machine,
    )
