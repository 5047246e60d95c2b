"""Items of CSL-JSON, from which programs write a citation in any style."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from components.documents.citing.works import ClaimWorks, Work, WorkKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_TYPES: Final = {
    WorkKind.BOOK: "book", WorkKind.NEWS: "article-newspaper", WorkKind.OFFICIAL: "webpage",
    WorkKind.LAW: "legislation", WorkKind.JOURNAL: "article-journal", WorkKind.CONFERENCE: "paper-conference",
    WorkKind.SPEECH: "webpage", WorkKind.WEBSITE: "webpage", WorkKind.DATASET: "dataset",
}  # fmt: skip
"""A speech is cited as the page it was read on: CSL's own type is for the occasion, of which a place would be known."""


def item(work: Work) -> dict[str, Any]:
    """Return the item of a work; what is not known is left out."""
    found = {
        "id": work.key,
        "type": _TYPES[work.kind],
        "author": [
            {"family": surname, "given": initials} if initials else {"literal": surname}
            for surname, initials in work.authors
        ],
        "title": work.title,
        "container-title": work.container,
        "publisher": work.publisher,
        "publisher-place": work.place,
        "issued": {"date-parts": [[work.year]]} if work.year else None,
        "page": work.pages,
        "version": work.version,
        "URL": work.url,
        "accessed": _parts(work.read) if work.read else None,
        "note": "; ".join(part for part in (work.remark, *work.notes) if part),
    }
    return {name: value for name, value in found.items() if value}


def cite_work(work: Work) -> str:
    """Return a list of the item of a work."""
    return _written([item(work)])


def cite_claim(cited: ClaimWorks) -> str:
    """Return a list with an item of each work that a claim is cited by."""
    return _written(item(work) for work in cited.works)


def _written(items: Iterable[dict[str, Any]]) -> str:
    return json.dumps(list(items), ensure_ascii=False, indent=2)


def _parts(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
