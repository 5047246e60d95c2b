"""References and citations in the text of the APA, seventh edition.

Its words are in English in every language. Pages are those that are cited: they belong to the citation in the text, the
reference names the whole work. A work without an author goes by its title, one without a year is ``n.d.``; a missing
publisher or site is left out, and a place is never named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from components.documents.citing.works import ClaimWorks, Work, WorkKind
from data.package.citation import sentence

if TYPE_CHECKING:
    from datetime import date

MOST_AUTHORS: Final = 20
PARTS: Final = frozenset({WorkKind.NEWS, WorkKind.JOURNAL})
"""Kinds whose titles are in quotation marks in the text; those of the others would be in italics."""

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def cite_work(work: Work) -> str:
    """Return the reference of a work, as it is in a list of references."""
    title, year = _title(work), work.year or "n.d."
    if work.kind is WorkKind.LAW:
        named = ", ".join(part for part in (title, work.container) if part)
        return _joined(f"{named} ({year}).", work.url)
    head = f"{sentence(_authors(work))} ({year}). {sentence(title)}" if work.authors else f"{sentence(title)} ({year})."
    if work.kind is WorkKind.DATASET:
        return _joined(*_dataset(work, year), _access(work))
    return _joined(head, sentence(work.container or work.publisher), work.url)


def cite_text(cited: ClaimWorks) -> str:
    """Return the citation in the text of a claim: its source with the place in it, and what is cited through that."""
    place = re.sub(r"^ch\. ", "Chapter ", cited.place)
    source = f"{_short(cited.source)}, {place[:1].upper()}{place[1:]}"
    if cited.original is None:
        return f"({source})"
    pages = f", {_pages(cited.original)}" if cited.original.pages else ""
    return f"({_short(cited.original)}{pages}, as cited in {source})"


def cite_claim(cited: ClaimWorks) -> str:
    """Return the references of a claim in order, and its citation in the text.

    What is cited through another work is no reference of its own: it is on the last line, led by the reader's words.
    """
    listed = sorted((cite_work(work) for work in (cited.source, cited.record) if work), key=str.casefold)
    lines = [*listed, cite_text(cited)]
    if cited.original:
        lines.append(cited.quoting.format(work=cite_work(cited.original)))
    return "\n".join(lines)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part and part != ".")


def _capitals(title: str) -> str:
    """Return a title with a capital after each colon."""
    return re.sub(r": (\w)", lambda found: found.group().upper(), title)


def _title(work: Work) -> str:
    remark = f" [{work.remark[:1].upper()}{work.remark[1:]}]" if work.remark else ""
    return f"{_capitals(work.title)}{remark}"


def _authors(work: Work) -> str:
    names = [", ".join(part for part in name if part) for name in work.authors]
    if len(names) > MOST_AUTHORS:
        return f"{', '.join(names[: MOST_AUTHORS - 1])}, . . . {names[-1]}"
    return ", & ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _dataset(work: Work, year: int | str) -> list[str]:
    version = f" (Version {work.version})" if work.version else ""
    named = sentence(work.title) if work.container else f"{_title(work)}{version} [Data set]."
    within = [f"In {_capitals(work.container)}{version} [Data set]."] if work.container else []
    # Of what nobody is named as the author the title comes first.
    return [*([f"{sentence(_authors(work))} ({year}).", named] if work.authors else [named, f"({year})."]), *within]


def _access(work: Work) -> str:
    if work.read is None:
        return work.url
    return f"Retrieved {_day(work.read)}, from {work.url}"


def _day(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _short(work: Work) -> str:
    """Return who wrote a work and when, as it is named in the text; its title where nobody is named."""
    surnames = [surname for surname, _ in work.authors]
    year = work.year or "n.d."
    if not surnames:
        title = _capitals(work.title.removesuffix("."))
        return f"“{title},” {year}" if work.kind in PARTS else f"{title}, {year}"
    return f"{' & '.join(surnames) if len(surnames) < 3 else f'{surnames[0]} et al.'}, {year}"


def _pages(work: Work) -> str:
    pages = work.pages.replace("-", "–")
    return f"pp. {pages}" if re.search(r"[–,]", pages) else f"p. {pages}"
