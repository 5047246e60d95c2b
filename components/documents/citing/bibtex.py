"""Entries of BibTeX, with the fields `version`, `url` and `urldate` that BibLaTeX knows."""

from __future__ import annotations

import re
from typing import Final

from components.documents.citing.works import ClaimWorks, Work, WorkKind
from data.queries.texts.citations import bibtex_address, bibtex_text

_TYPES: Final = {WorkKind.BOOK: "book", WorkKind.NEWS: "article", WorkKind.JOURNAL: "article"}
_CONTAINERS: Final = {"article": "journal", "misc": "howpublished"}


def cite_work(work: Work) -> str:
    """Return the entry of a work."""
    kind = _TYPES.get(work.kind, "misc")
    # An article has a journal and a book a publisher; what has neither is published as it says.
    kind = "misc" if kind == "article" and not work.container else kind
    published = work.publisher if kind == "book" else work.container or work.publisher
    fields = {
        "author": " and ".join(_author(*name) for name in work.authors),
        "title": f"{{{bibtex_text(work.title)}}}",
        _CONTAINERS.get(kind, "publisher"): bibtex_text(published),
        "address": bibtex_text(work.place),
        "year": str(work.year or ""),
        "pages": bibtex_text(re.sub(r"[-–]+", "--", work.pages)),
        "version": bibtex_text(work.version),
        "note": bibtex_text("; ".join(part for part in (work.remark, *work.notes) if part)),
        "url": bibtex_address(work.url),
        "urldate": work.read.isoformat() if work.read else "",
    }
    lines = ",\n".join(f"  {name} = {{{text}}}" for name, text in fields.items() if text)
    return f"@{kind}{{{work.key},\n{lines}\n}}"


def cite_claim(cited: ClaimWorks) -> str:
    """Return an entry of each work that a claim is cited by."""
    return "\n\n".join(cite_work(work) for work in cited.works)


def _author(surname: str, initials: str) -> str:
    """Return a person's name, or that of a body, which is not taken apart."""
    return f"{bibtex_text(surname)}, {bibtex_text(initials)}" if initials else f"{{{bibtex_text(surname)}}}"
