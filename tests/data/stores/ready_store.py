"""An empty store with all its tables, made once for the tests that begin with one."""

from __future__ import annotations

import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Final

from data.stores.store import open_store

_FOLDER: Final = tempfile.TemporaryDirectory(prefix="partnership-vector-ready-", ignore_cleanup_errors=True)


def place_store(path: Path) -> Path:
    """Put an empty store at a path and return it: whoever opens it finds its tables up to date."""
    return Path(shutil.copy(_ready(), path))


@lru_cache(maxsize=1)
def _ready() -> Path:
    folder = Path(_FOLDER.name)
    open_store(folder / "store.sqlite3").close()
    assert [file.name for file in folder.iterdir()] == ["store.sqlite3"], "what is beside a store is part of it"
    return folder / "store.sqlite3"
