"""Records of RIS, which programs for lists of literature read."""

from __future__ import annotations

from typing import Final

from components.documents.citing.works import ClaimWorks, Work, WorkKind

_TYPES: Final = {
    WorkKind.BOOK: "BOOK", WorkKind.NEWS: "NEWS", WorkKind.OFFICIAL: "ELEC", WorkKind.LAW: "STAT",
    WorkKind.JOURNAL: "JOUR", WorkKind.CONFERENCE: "CPAPER", WorkKind.SPEECH: "ELEC", WorkKind.WEBSITE: "ELEC",
    WorkKind.DATASET: "DATA",
}  # fmt: skip


def cite_work(work: Work) -> str:
    """Return the record of a work."""
    first, _, last = work.pages.replace("–", "-").partition("-")
    tags = [
        ("TY", _TYPES[work.kind]),
        ("ID", work.key),
        *(("AU", ", ".join(part for part in name if part)) for name in work.authors),
        ("TI", work.title),
        ("T2", work.container),
        ("PB", work.publisher),
        ("CY", work.place),
        ("PY", str(work.year or "")),
        ("SP", first.strip()),
        ("EP", last.strip()),
        ("ET", work.version),
        ("UR", work.url),
        ("Y2", f"{work.read:%Y/%m/%d}" if work.read else ""),
        *(("N1", note) for note in (work.remark, *work.notes)),
    ]
    lines = [f"{tag}  - {' '.join(text.split())}" for tag, text in tags if text]
    return "\n".join([*lines, "ER  - "])


def cite_claim(cited: ClaimWorks) -> str:
    """Return a record of each work that a claim is cited by."""
    return "\n\n".join(cite_work(work) for work in cited.works)
