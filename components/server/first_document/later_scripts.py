"""Scripts of Streamlit that every page of ours asks for once its first part comes: they are fetched ahead."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

import streamlit as st

FOLDER: Final = Path(st.__file__).parent / "static" / "static" / "js"
PARTS: Final = "BidiComponent.*.js"
"""The script that draws our parts; Streamlit asks for it when the server has sent the first of them."""
IMPORTED: Final = re.compile(r'\b(?:from|import)\s*"\./([\w.+-]+\.js)"')


@lru_cache(maxsize=1)
def later_scripts(document: str) -> tuple[str, ...]:
    """Return the paths, as the document names its own, of those that the document does not fetch ahead itself.

    Parameters
    ----------
    document
        Streamlit's document.
    """
    found: dict[str, None] = {}
    waiting = [path.name for path in FOLDER.glob(PARTS)]
    while waiting:
        if (name := waiting.pop(0)) not in found and (FOLDER / name).is_file():
            found[name] = None
            waiting += IMPORTED.findall((FOLDER / name).read_text(encoding="utf-8"))
    return tuple(f"./static/js/{name}" for name in found if name not in document)
