"""Pythons that are installed beside this one, by what each calls itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Final

NAMES: Final = ("python", "python3", *(f"python3.{minor}" for minor in range(10, 30)), "pypy3")
ASK: Final = (
    "import platform, sys; print(*sys.version_info[:2], platform.python_implementation(), platform.python_version())"
)


@lru_cache(maxsize=1)
def pythons() -> dict[str, tuple[str, tuple[int, int]]]:
    """Return the path and the version of each Python of the search path and of pyenv, each version once."""
    folders = os.environ.get("PATH", "").split(os.pathsep)
    paths = [path for folder in folders for name in NAMES if (path := shutil.which(name, path=folder))]
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    paths += [str(path) for path in sorted(versions.glob("*3.1[0-9].*/bin/python3"))]
    found: dict[str, tuple[str, tuple[int, int]]] = {}
    for path in dict.fromkeys(paths):
        answer = subprocess.run([path, "-I", "-c", ASK], capture_output=True, text=True, check=False, timeout=30)
        if answer.returncode == 0:  # a shim may lead nowhere
            major, minor, *name = answer.stdout.split()
            found.setdefault(" ".join(name), (path, (int(major), int(minor))))
    return found
