"""Footnotes: the source of a claim in full, a note of the book with the place at which the book quotes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.evidence import locator
from components.i18n import vocabulary
from data.enums import Citation
from data.package.citation import sentence
from data.queries.texts.citations import BOOK, source_line

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas

_SAID: frozenset[Citation] = frozenset({Citation.TITLE, Citation.UNCITED, Citation.DERIVED})
"""How a claim is cited is said where it is less than a note that supports it."""


def footnote(atlas: Atlas, claim_id: str, lang: Language) -> str:
    """Return the source of a claim in full: the work, where it is quoted, and how it is cited where that is loose."""
    claim = atlas.claim(claim_id)
    how = vocabulary.citations(lang)[claim.citation.value] if claim.citation in _SAID else ""
    return source_in_full(atlas, claim.source_id, locator(claim, lang), lang, how=how)


def source_in_full(atlas: Atlas, source_id: str, where: str, lang: Language, *, how: str = "") -> str:
    """Return a source in full with a place in it; of a note the book that quotes it, with the place there."""
    _, source = lang.text, atlas.source(source_id)
    said = source_line(source)
    if source.is_note:
        where = f"{where}, {_('note {number}').format(number=source.note_no)}"
        said += " " + _("Quoted in: {book}").format(book=source_line(atlas.source(BOOK)))
    where = f"{where} ({how})" if how else where
    return f"{said} {sentence(where[:1].upper() + where[1:])}" if where else said
