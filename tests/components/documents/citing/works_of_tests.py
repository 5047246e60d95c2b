"""Works that tests cite: one of each kind as the tables have them, and some that lack what others have."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Final

from components.context import current_atlas
from components.documents.citing.works import ClaimWorks, Work, WorkKind, claim_works, source_work
from components.i18n.language import language
from data.enums import Lang
from data.queries.texts.citations import Access

ATLAS: Final = current_atlas()
ENGLISH: Final = language(Lang.EN)
HERE: Final = Access("https://example.org/?claim=a", date(2026, 3, 5))
SOURCES: Final = {id_: source_work(source, ENGLISH) for id_, source in ATLAS.index.sources.items()}

RECORD: Final = Work(
    key="partnership-vector-a",
    kind=WorkKind.DATASET,
    authors=(("Atlas contributors", ""),),
    title="Record a (“230 jobs”)",
    container="Atlas of ties: regions and cities",
    year=2026,
    url=HERE.address,
    read=HERE.day,
    version="2026.2.0",
    notes=("record of the data set",),
)
BARE: Final = Work(key="bare", kind=WorkKind.BOOK, authors=(), title="A report")
"""A work of which nothing is known but its title."""


def by_authors(count: int) -> Work:
    """A book of so many authors."""
    return dataclasses.replace(BARE, authors=tuple((f"Name{i}", "A. B.") for i in range(1, count + 1)), year=2020)


def cited(claim_id: str, access: Access | None = None) -> ClaimWorks:
    """The works of a claim in English."""
    return claim_works(ATLAS, claim_id, access, ENGLISH)
