"""Citations of the data set and of its records in plain text, and a source in a line.

How a work or a claim is cited in each form is in `components/documents/citing/`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from anyascii import anyascii

from data.enums import Citation
from data.package.citation import sentence

if TYPE_CHECKING:
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim, Source
    from data.package.contract import Contract

BOOK: Final = "zalesskij-2023"
"""The source whose notes are sources too; others have been read themselves."""

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_BIBTEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        "{": r"\textbraceleft{}", "}": r"\textbraceright{}",  # BibTeX counts a brace behind a backslash too
        **{char: f"\\{char}" for char in "$&%#_"},
    }
)  # fmt: skip
_IN_ADDRESS: Final = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


class Style(StrEnum):
    """How a citation is written: GOST R 7.0.5-2008, an entry of BibTeX, or the APA's seventh edition."""

    GOST = "gost"
    BIBTEX = "bibtex"
    APA = "apa"


@dataclass(frozen=True, slots=True)
class Access:
    """The address at which something was read, and the day."""

    address: str
    day: date


def cite_dataset(contract: Contract, style: Style, access: Access | None = None) -> str:
    """Return how to cite the data set."""
    if style is Style.GOST:
        return f"{contract.title} [Электронный ресурс] : {_gost_imprint(contract)}{_gost_access(access)}"
    if style is Style.BIBTEX:
        note = f"Data set, version {contract.version}, {contract.licence_id}"
        return _bibtex_record(contract, "", contract.title, note, access)
    return f"{_apa_head(contract)} {_apa_dataset(contract)}{_apa_access(access)}"


def cite_claim(atlas: Atlas, contract: Contract, claim_id: str, style: Style, access: Access) -> str:
    """
    Return how to cite a single claim, with the source that was read and the place in it.

    A note of the book is cited as the book quotes it.

    GOST says it in one reference, BibTeX in an entry of each work, APA in the references and the citation in the text.

    Raises
    ------
    data.errors.UnknownClaimError
        If there is no such claim.
    """
    claim = atlas.claim(claim_id)
    source = atlas.source(claim.source_id)
    note = source if source.is_note else None
    read = atlas.source(BOOK) if note else source
    if style is Style.GOST:
        quoted = f" ({_gost_source(note)})" if note else ""
        return (
            f"{_gost_part(contract, _named(claim, 'Запись', 'выведено'))}{_gost_access(access)} "
            f"Приводится по: {_gost_source(read)}. {_capital(claim.locator)}{quoted}."
        )
    named = _named(claim, "Record", "derived")
    if style is Style.BIBTEX:
        where = f"{_chapter(claim.locator)} of {read.source_id}"
        entry = f"Record of the data set {contract.title}, version {contract.version}; source: {where}"
        entries = [_bibtex_record(contract, claim_id, named, entry, access), _bibtex_source(read, "")]
        entries += [_bibtex_source(note, f"As cited in {BOOK}, {_chapter(claim.locator)}")] if note else []
        return "\n\n".join(entries)
    original = f"{_apa_short(note)}, as cited in " if note else ""
    return (
        f"{_apa_head(contract)} {sentence(named)} In {_apa_dataset(contract)}{_apa_access(access)}\n"
        f"{_apa_source(read)}\n"
        f"({original}{_apa_short(read)}, {_capital(_chapter(claim.locator))})"
    )


def source_line(source: Source) -> str:
    """Return a source in one line: authors, title, publisher, year and pages, as far as they are known."""
    imprint = ", ".join(str(part) for part in (source.publisher, source.year, source.pages) if part is not None)
    authors = ", ".join(source.authors.split(";")) if source.authors else ""
    return " ".join(sentence(part) for part in (authors, source.title_en, imprint) if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _chapter(locator: str) -> str:
    return locator.replace("ch. ", "chapter ", 1)


def _named(claim: Claim, record: str, derived: str) -> str:
    """Return the name of a claim's record with what is printed, or with the reckoning where nothing is."""
    if claim.citation is not Citation.DERIVED:
        return f"{record} {claim.claim_id} (“{claim.as_stated}”)"
    formula = claim.row.get("formula")
    return f"{record} {claim.claim_id} ({derived}{f': {formula}' if formula else ''})"


def author_names(source: Source) -> list[tuple[str, str]]:
    """Return surname and initials of each author, spelt as they are printed."""
    names = []
    for author in source.authors.split(";") if source.authors else ():
        surname, comma, given = author.partition(",")
        if not comma:
            given, _, surname = author.rpartition(" ")
        names.append((surname.strip(), re.sub(r"\.(?=\w)", ". ", given.strip())))
    return names


# GOST R 7.0.5-2008: a reference placed after the text. What comes from the document stays in its language.


def _gost_imprint(contract: Contract) -> str:
    return f"набор данных / {', '.join(contract.authors)}. Версия {contract.version}. {contract.created[:4]}."


def _gost_part(contract: Contract, title: str) -> str:
    return f"{title} [Электронный ресурс] // {contract.title} : {_gost_imprint(contract)}"


def _gost_access(access: Access | None) -> str:
    return f" URL: {access.address} (дата обращения: {access.day:%d.%m.%Y})." if access else ""


def _gost_source(source: Source) -> str:
    authors = ", ".join(f"{surname} {given}".strip() for surname, given in author_names(source))
    title = f"{sentence(authors)} {source.title_en}" if authors else source.title_en
    year = str(source.year or "[б. г.]")
    if source.kind == "book":
        parts = [title, f"[S. l.] : {source.publisher}, {year}" if source.publisher else year]
    else:
        parts = [f"{title} // {source.publisher}" if source.publisher else title, year]
    if source.pages:
        parts.append(f"P. {source.pages}")
    if source.url:
        parts.append(f"URL: {source.url}")
    return ". ".join(part.removesuffix(".") for part in parts)


# BibTeX, with the fields `version`, `url` and `urldate` that BibLaTeX knows; an address is not escaped there.


def _bibtex_record(contract: Contract, key: str, title: str, note: str, access: Access | None) -> str:
    fields = {
        "author": " and ".join(f"{{{bibtex_text(author)}}}" for author in contract.authors),
        "title": f"{{{bibtex_text(title)}}}",
        "year": contract.created[:4],
        "version": bibtex_text(contract.version),
        "note": bibtex_text(note),
    }
    if access:
        fields |= {"url": bibtex_address(access.address), "urldate": access.day.isoformat()}
    slug = re.sub(r"[^a-z0-9]+", "-", anyascii(key).lower().replace("'", "")).strip("-")
    return _bibtex_entry("misc", "-".join(part for part in ("partnership-vector", slug) if part), fields)


def _bibtex_source(source: Source, note: str) -> str:
    kind = "book" if source.kind == "book" and not source.is_note else "misc"
    unchecked = "address as printed, not checked" if source.is_note and source.url else ""
    fields = {
        "author": " and ".join(bibtex_text(", ".join(part for part in name if part)) for name in author_names(source)),
        "title": f"{{{bibtex_text(source.title_en)}}}",
        "publisher" if kind == "book" else "howpublished": bibtex_text(source.publisher or ""),
        "year": str(source.year or ""),
        "pages": bibtex_text(source.pages or ""),
        "note": bibtex_text("; ".join(part for part in (note, unchecked) if part)),
        "url": bibtex_address(source.url or ""),
    }
    key = source.source_id if source.note_no is None else f"{BOOK}-note-{source.note_no}"
    return _bibtex_entry(kind, key, {name: text for name, text in fields.items() if text})


def _bibtex_entry(kind: str, key: str, fields: dict[str, str]) -> str:
    lines = ",\n".join(f"  {name} = {{{text}}}" for name, text in fields.items())
    return f"@{kind}{{{key},\n{lines}\n}}"


def bibtex_text(text: str) -> str:
    """Return a text as BibTeX prints it: none of its signs is a command."""
    return text.translate(_BIBTEX)


def bibtex_address(address: str) -> str:
    """Return an address as BibTeX passes it on: its braces, backslashes and spaces by their codes."""
    return address.translate(_IN_ADDRESS)


# APA, seventh edition: the book is what was read, a note's work is cited through it and is no reference of its own.


def _apa_head(contract: Contract) -> str:
    return f"{sentence(', & '.join(contract.authors))} ({contract.created[:4]})."


def _apa_dataset(contract: Contract) -> str:
    title = re.sub(r": (\w)", lambda found: found.group().upper(), contract.title)
    return f"{title} (Version {contract.version}) [Data set]."


def _apa_access(access: Access | None) -> str:
    if access is None:
        return ""
    day = access.day
    return f" Retrieved {_MONTHS[day.month - 1]} {day.day}, {day.year}, from {access.address}"


def _apa_source(source: Source) -> str:
    authors = ", & ".join(", ".join(part for part in name if part) for name in author_names(source))
    head = f"{sentence(authors)} ({source.year or 'n.d.'}). {sentence(source.title_en)}"
    return f"{head} {sentence(source.publisher)}" if source.publisher else head


def _apa_short(source: Source) -> str:
    """Return who wrote a source and when; the publisher, without its site, where no author is named."""
    surnames = [surname for surname, _ in author_names(source)]
    who = " & ".join(surnames) if len(surnames) < 3 else f"{surnames[0]} et al."
    publisher = re.sub(r" \(.*\)$", "", source.publisher or "")
    return f"{who or publisher or f'“{source.title_en}”'}, {source.year or 'n.d.'}"
