"""Works that are cited: a source, a view of the data set or the whole of it, and those that a claim rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from anyascii import anyascii

from components.documents.evidence import locator
from components.documents.layer_texts.layer_words import licence_line, shown_line
from components.documents.layer_texts.own_evidence import when_kept
from data.enums import Citation
from data.queries.texts.citations import BOOK, Access, author_names

if TYPE_CHECKING:
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.layer_facts import LayerFacts
    from data.model import Claim, Source
    from data.stores.model import RowStamp

_KEY: Final = "partnership-vector"


class WorkKind(StrEnum):
    """Kind of work: those of the sources, and what is ours."""

    BOOK = "book"
    NEWS = "news"
    OFFICIAL = "official"
    LAW = "law"
    JOURNAL = "journal"
    CONFERENCE = "conference"
    SPEECH = "speech"
    WEBSITE = "website"
    DATASET = "dataset"


PRINTED: Final = frozenset({WorkKind.BOOK, WorkKind.CONFERENCE})
"""Kinds that have a publisher and a place; the others appeared in something: a newspaper, a site, the data set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work as it is cited; what is not known is empty.

    Attributes
    ----------
    key
        What an entry of a list of literature is called; letters, digits and hyphens.
    authors
        Surname and initials of each; of a body its name alone.
    container
        What it appeared in.
    pages
        The pages that are cited.
    read
        The day on which its address was read; None where we have not read it.
    remark
        What is to be known of its title, in the reader's words.
    notes
        What else is to be known, in the reader's words.
    """

    key: str
    kind: WorkKind
    authors: tuple[tuple[str, str], ...]
    title: str
    container: str = ""
    publisher: str = ""
    place: str = ""
    year: int | None = None
    pages: str = ""
    url: str = ""
    read: date | None = None
    version: str = ""
    remark: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWorks:
    """The works that a claim is cited by.

    Attributes
    ----------
    original
        What a note of the book names, and the book quotes; None where nothing is between us and the source.
    source
        What was read itself: the book, or another work.
    place
        The place in it, as the table has it: ``ch. 3, note 57``; in a file ``file sums.xlsx, 2024, B2``.
    where
        The same in the reader's words.
    quoting
        The reader's words for what is cited through another work, with the place ``{work}``.
    record
        The record of the data set; None where it is cited by its sources alone.
    """

    original: Work | None
    source: Work
    place: str
    where: str
    quoting: str
    record: Work | None

    @property
    def works(self) -> tuple[Work, ...]:
        """All works, each with what is to be known of its part in this: the original first, the record last."""
        found = (self.original, self.source, self.record)
        return tuple(work for work in found if work)


def source_work(source: Source, lang: Language, *notes: str) -> Work:
    """Return a source as it is cited; of a note the title is known as the book translates it, and no more."""
    _, kind = lang.text, WorkKind(source.kind)
    publisher, place = _imprint(source.publisher or "", kind)
    printed = kind in PRINTED
    unchecked = (_("address as printed, not checked"),) if source.is_note and source.url else ()
    return Work(
        key=source.source_id if source.note_no is None else f"{BOOK}-note-{source.note_no}",
        kind=kind,
        authors=tuple(author_names(source)),
        title=source.title_en,
        container="" if printed else publisher,
        publisher=publisher if printed else "",
        place=place,
        year=source.year or None,
        pages=source.pages or "",
        url=source.url or "",
        remark=_("title as translated in the book") if source.is_note else "",
        notes=(*notes, *unchecked),
    )


def dataset_work(atlas: Atlas, access: Access | None, lang: Language) -> Work:
    """Return the whole data set as it is cited; of a layer the layer, by its name and version."""
    _ = lang.text
    if atlas.layer:
        return _of_layer(atlas.layer, access, lang, title=atlas.layer.title, key="")
    note = _("data set, version {version}, {licence}")
    return _ours(atlas, access, title=atlas.contract.title, container="", key="", note=note)


def view_work(atlas: Atlas, access: Access, title: str, lang: Language) -> Work:
    """Return a view of the data set as it is cited: a page with what is chosen on it, known by its title."""
    _ = lang.text
    if atlas.layer:
        return _of_layer(atlas.layer, access, lang, title=title, key=title)
    note = _("view of the data set, version {version}, {licence}")
    return _ours(atlas, access, title=title, container=atlas.contract.title, key=title, note=note)


def claim_works(
    atlas: Atlas, claim_id: str, access: Access | None, lang: Language, *, stamp: RowStamp | None = None
) -> ClaimWorks:
    """
    Return the works that a claim is cited by: what a note names and the book that quotes it, or what was read itself.

    A claim of a layer is cited by its file, with the sheet and the cell, and its record by the layer.

    Parameters
    ----------
    atlas
        The facts.
    claim_id
        The claim.
    access
        The address of its record and the day; None where the record is not cited.
    lang
        Language of what is ours to say.
    stamp
        Of a claim of a layer: who kept it and when.

    Raises
    ------
    data.errors.UnknownClaimError
        If there is no such claim.
    """
    _, claim = lang.text, atlas.claim(claim_id)
    source = atlas.source(claim.source_id)
    where = locator(claim, lang)
    if source.is_note:
        where += ", " + _("note {number}").format(number=source.note_no)
    note = _("record of the data set, version {version}, {licence}")
    record = None
    if access:
        title = _record(claim, lang)
        record = (
            _of_layer(atlas.layer, access, lang, title=title, key=claim_id, stamp=stamp)
            if atlas.layer
            else _ours(atlas, access, title=title, container=atlas.contract.title, key=claim_id, note=note)
        )
    quoting = _("as cited in {work}, {place}")
    read = atlas.source(BOOK) if source.is_note else source
    original = source_work(source, lang, quoting.format(work=read.source_id, place=where)) if source.is_note else None
    return ClaimWorks(
        original=original,
        source=source_work(read, lang, where),
        place=_place(atlas, claim),
        where=where,
        quoting=_("Cited there: {work}"),
        record=record,
    )


def _place(atlas: Atlas, claim: Claim) -> str:
    """Return the place of a claim as the table has it; the name of a file is called one, and is kept as it is."""
    in_file = atlas.layer is not None and atlas.layer.origin(claim.claim_id).file
    return f"file {claim.locator}" if in_file else claim.locator


def _of_layer(
    layer: LayerFacts, access: Access | None, lang: Language, *, title: str, key: str, stamp: RowStamp | None = None
) -> Work:
    """Return a layer, or a part of it, as it is cited: by who kept it, its version and its terms of use."""
    kept = when_kept(stamp, lang) if stamp else ""
    whose = shown_line(layer, lang, is_beside=False).removesuffix(".")
    return Work(
        key=_key(layer.layer_id, key),
        kind=WorkKind.DATASET,
        authors=((stamp.who, ""),) if stamp else (),
        title=title,
        container=layer.title if title != layer.title else "",
        year=stamp.at.year if stamp else None,
        url=access.address if access else "",
        read=access.day if access else None,
        version=str(layer.version),
        notes=tuple(filter(None, (whose, kept, licence_line(layer, lang)))),
    )


def _key(*parts: str) -> str:
    """Return what an entry is called: letters, digits and hyphens."""
    slugs = (re.sub(r"[^a-z0-9]+", "-", anyascii(part).lower().replace("'", "")).strip("-") for part in parts)
    return "-".join(filter(None, (_KEY, *slugs)))


def _ours(atlas: Atlas, access: Access | None, *, title: str, container: str, key: str, note: str) -> Work:
    contract = atlas.contract
    return Work(
        key=_key(key),
        kind=WorkKind.DATASET,
        authors=tuple((author, "") for author in contract.authors),
        title=title,
        container=container,
        year=int(contract.created[:4]),
        url=access.address if access else "",
        read=access.day if access else None,
        version=contract.version,
        notes=(note.format(version=contract.version, licence=contract.licence_id),),
    )


def _record(claim: Claim, lang: Language) -> str:
    """Return the name of a claim's record with what is printed, or with the reckoning where nothing is."""
    _, formula = lang.text, claim.row.get("formula")
    if claim.citation is not Citation.DERIVED:
        return _("Record {claim} (“{stated}”)").format(claim=claim.claim_id, stated=claim.as_stated)
    if formula:
        return _("Record {claim} (derived: {formula})").format(claim=claim.claim_id, formula=formula)
    return _("Record {claim} (derived)").format(claim=claim.claim_id)


def _imprint(printed: str, kind: WorkKind) -> tuple[str, str]:
    """Return the publisher without the site or remark in brackets, and the place that is behind the last comma."""
    bare = re.sub(r"\s*\([^()]*\)", "", printed).strip()
    if kind not in PRINTED:
        return bare, ""
    publisher, comma, place = bare.rpartition(", ")
    return (publisher, place) if comma else (bare, "")
