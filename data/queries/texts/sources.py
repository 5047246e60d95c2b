"""Claims that rest on a source, by table, and the mix of sources behind the whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from anyascii import anyascii

from data.atlas.derived import derived
from data.enums import Citation
from data.queries.texts.search.notes import note_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.atlas.atlas import Atlas
    from data.model import Claim, Source

AGENCY: Final = "belta.by"
"""The site of the one agency that most notes lead to."""


class Origin(StrEnum):
    """Where a note leads: to the one agency, to official texts and speeches, or elsewhere."""

    AGENCY = "agency"
    OFFICIAL = "official"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Support:
    """What a source supports: its claims by table, and how firmly it supports how many of them.

    Attributes
    ----------
    claims
        The claims by table, in the order of the tables; repeated statements are among them.
    first_stated
        Number of claims, repeated statements not counted.
    repeated
        Number of repeated statements: what another source, or another passage, is said to state first.
    firmness
        Number of claims by how they are cited, the firmest first; repeated statements are not counted.
    """

    source: Source
    claims: Mapping[str, tuple[str, ...]]
    first_stated: int
    repeated: int
    firmness: Mapping[Citation, int]


@dataclass(frozen=True, slots=True)
class Mix:
    """The mix of the notes; the book itself is not among them.

    Attributes
    ----------
    notes
        Number of notes.
    with_address
        Notes with a web address.
    with_scheme
        Those of them whose address is printed with ``http://`` or ``https://``; the others begin with the host.
    of_agency
        Notes whose address is on the site of the one agency.
    works
        Different works behind the notes: the book cites some twice.
    by_site
        Notes with an address by site, most first.
    by_publisher, by_kind
        Notes by publisher and by kind, most first.
    by_year
        Notes by year of publication, in order.
    claims, claims_of_agency
        Claims, those of the book among them, and those that rest on the one agency; repeated ones are not counted.
    by_firmness
        The claims by how firmly a note supports them.
    """

    notes: int
    with_address: int
    with_scheme: int
    of_agency: int
    works: int
    by_site: Mapping[str, int]
    by_publisher: Mapping[str, int]
    by_kind: Mapping[str, int]
    by_year: Mapping[int, int]
    claims: int
    claims_of_agency: int
    by_firmness: Mapping[Citation, int]


def site(source: Source) -> str:
    """Return the site of a source's address without ``www.``, empty where it has no address."""
    if not source.url:
        return ""
    address = source.url if "://" in source.url else f"//{source.url}"
    return (urlsplit(address).hostname or "").removeprefix("www.")


def origin(source: Source) -> Origin:
    """Return where a note leads."""
    if site(source) == AGENCY:
        return Origin.AGENCY
    return Origin.OFFICIAL if source.kind in ("official", "speech", "law") else Origin.OTHER


def support(atlas: Atlas, source_id: str) -> Support:
    """
    Return what a source supports.

    Raises
    ------
    data.errors.UnknownSourceError
        If there is no such source.
    """
    source = atlas.source(source_id)
    claims: dict[str, list[str]] = {}
    found = [atlas.claim(claim_id) for claim_id in atlas.claims_of_source(source_id)]
    for claim in found:
        claims.setdefault(claim.table, []).append(claim.claim_id)
    first = [claim for claim in found if claim.repeats is None]
    return Support(
        source,
        {table: tuple(ids) for table, ids in claims.items()},
        first_stated=len(first),
        repeated=len(found) - len(first),
        firmness=_firmness(first),
    )


def sources_of(atlas: Atlas, claim_id: str) -> tuple[Source, ...]:
    """Return the sources of a claim and of its repeated statements, its own first, each once."""
    statements = (claim_id, *atlas.also_stated(claim_id))
    return tuple(atlas.source(id_) for id_ in dict.fromkeys(atlas.claim(one).source_id for one in statements))


def notes(atlas: Atlas) -> tuple[Source, ...]:
    """Return the notes of the book in the order of their numbers."""
    found = [(source.note_no, source) for source in atlas.index.sources.values() if source.note_no is not None]
    return tuple(source for _, source in sorted(found, key=lambda pair: pair[0]))


def matching(atlas: Atlas, text: str) -> tuple[Source, ...]:
    """
    Return the notes that a text names.

    Parameters
    ----------
    atlas
        The facts.
    text
        The number of a note, with or without the word; else words, all of which must occur in the title, the authors
        or the imprint. Empty names all notes.
    """
    number = note_number(text)
    if number is not None and (named := tuple(source for source in notes(atlas) if source.note_no == number)):
        return named
    words = anyascii(text).casefold().split()
    return tuple(source for source in notes(atlas) if all(word in _printed(source) for word in words))


def _printed(source: Source) -> str:
    parts = (source.authors, source.title_en, source.publisher, source.year, source.url)
    return anyascii(" ".join(str(part) for part in parts if part is not None)).casefold()


@derived(maxsize=1)
def mix(atlas: Atlas) -> Mix:
    """Return the mix of the notes behind the whole."""
    found = notes(atlas)
    sites = [name for source in found if (name := site(source))]
    claims = [claim for claim in atlas.index.claims.values() if claim.repeats is None]
    return Mix(
        notes=len(found),
        with_address=len(sites),
        with_scheme=sum("://" in (source.url or "") for source in found),
        of_agency=sites.count(AGENCY),
        works=len({source.literature_no or source.source_id for source in found}),
        by_site=_most_first(sites),
        by_publisher=_most_first(source.publisher or "" for source in found),
        by_kind=_most_first(source.kind for source in found),
        by_year=dict(sorted(Counter(source.year for source in found if source.year is not None).items())),
        claims=len(claims),
        claims_of_agency=sum(site(atlas.source(claim.source_id)) == AGENCY for claim in claims),
        by_firmness=_firmness(claims),
    )


def _firmness(claims: Iterable[Claim]) -> dict[Citation, int]:
    counted = Counter(claim.citation for claim in claims)
    return {citation: counted[citation] for citation in Citation if citation in counted}


def _most_first(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0])))
