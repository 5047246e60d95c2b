"""The one style sheet of a page: Streamlit's own rules without the typeface that no page shows, then ours."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from components.static.files import PAGE_SHEET, asset, asset_url, publish

if TYPE_CHECKING:
    from components.static.files import Published

SHEET: Final = re.compile(r'<link\s+rel="stylesheet"[^>]*href="\./([^"]+)"[^>]*>')
ADDRESS: Final = re.compile(r"url\((?!data:|#)([^)\"']+)\)")
TYPEFACE: Final = re.compile(r"@font-face\{[^}]*font-family:\"?Source Sans\"?;[^}]*\}")
"""A sign that no other typeface of a page has would bring it, 170 kB for one sign."""


@lru_cache(maxsize=1)
def page_sheet(document: str) -> Published:
    """Return the address of the style sheet that takes the place of those of Streamlit's document.

    Parameters
    ----------
    document
        Streamlit's document.
    """
    served = Path(st.__file__).parent / "static"
    theirs = [
        TYPEFACE.sub("", _readdressed((served / path).read_text(encoding="utf-8"), path))
        for path in SHEET.findall(document)
        if (served / path).is_file()
    ]
    root = ".." + asset_url(PAGE_SHEET).removesuffix(PAGE_SHEET)
    ours = re.sub(r'url\("(?!data:|/|#)', f'url("{root}', asset(PAGE_SHEET).decode())
    return publish("\n".join((*theirs, ours)), ".css")


def _readdressed(text: str, path: str) -> str:
    """Return a sheet of Streamlit whose addresses are from the folder of ours."""
    beside = posixpath.dirname(path)
    return ADDRESS.sub(lambda found: f"url(../{posixpath.normpath(posixpath.join(beside, found[1]))})", text)
