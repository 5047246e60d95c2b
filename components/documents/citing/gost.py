"""References of GOST R 7.0.5-2008, as they are placed below or after a text.

What the standard words is in Russian, as there. What comes from a work stays in its language, and so do the signs for
what is not known: ``[S. l.]`` for the place, ``[s. n.]`` for the publisher, ``[s. a.]`` for the year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.citing.works import PRINTED, ClaimWorks, Work, WorkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_AUTHORS: Final = 3
"""A work of more goes by its title; the first of them is named behind it."""


def cite_work(work: Work) -> str:
    """Return the reference of a work."""
    return f"{_body(work)}."


def cite_claim(cited: ClaimWorks) -> str:
    """Return the reference of a claim: the work and the place in it, or what a note names and the book it is quoted in.

    The record of the data set is a reference of its own, on a line of its own.
    """
    where = cited.place[:1].upper() + cited.place[1:]
    source = f"{_body(cited.source)}. {where}."
    # "Приводится по" is for what is given in other words, "Цит. по" for a quotation.
    line = f"{_body(cited.original)}. Приводится по: {source}" if cited.original else source
    return "\n".join([line, *([cite_work(cited.record)] if cited.record else [])])


def _body(work: Work) -> str:
    """Return the reference of a work without the point at its end."""
    if work.kind is WorkKind.DATASET:
        parts = _dataset(work)
    else:
        parts = [*_head(work), *_imprint(work), *([f"P. {work.pages.replace('-', '–')}"] if work.pages else [])]
    if work.url:
        read = f" (дата обращения: {work.read:%d.%m.%Y})" if work.read else ""
        parts.append(f"URL: {work.url}{read}")
    return ". ".join(part.removesuffix(".") for part in parts)


def _head(work: Work) -> list[str]:
    title = f"{work.title} [{work.remark}]" if work.remark else work.title
    if len(work.authors) > MOST_AUTHORS:
        surname, initials = work.authors[0]
        title += f" / {initials} {surname} [et al.]"
    if work.container:
        title += f" // {work.container}"
    return [", ".join(_names(work.authors)), title] if 0 < len(work.authors) <= MOST_AUTHORS else [title]


def _imprint(work: Work) -> list[str]:
    year = str(work.year or "[s. a.]")
    if work.kind not in PRINTED:
        return [year]
    if not (work.place or work.publisher):
        return [f"[S. l. : s. n.], {year}"]
    return [f"{work.place or '[S. l.]'} : {work.publisher or '[s. n.]'}, {year}"]


def _dataset(work: Work) -> list[str]:
    title = f"{work.title} [Электронный ресурс]"
    if work.container:
        title += f" // {work.container}"
    made = f" / {', '.join(_names(work.authors))}" if work.authors else ""
    return [f"{title} : набор данных{made}", f"Версия {work.version}", str(work.year or "[s. a.]")]


def _names(authors: Sequence[tuple[str, str]]) -> list[str]:
    return [f"{surname} {initials}".strip() for surname, initials in authors]
