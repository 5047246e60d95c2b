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
    """
    Return a source in full with a place in it; of a note where the book quotes it.

    The book itself is named as the book: a brief has its citation once, in `Brief.book`.
    """
    _, source = lang.text, atlas.source(source_id)
    said = f"{where} ({how})" if how else where
    if source.source_id == BOOK:
        said = _("the book, {place}").format(place=said) if said else _("The book")
    elif source.is_note:
        note = _("note {number}").format(number=source.note_no)
        place = ", ".join(part for part in (where, note) if part) + (f" ({how})" if how else "")
        quoted = _("Quoted in the book, {place}").format(place=place)
        return f"{source_line(source)} {sentence(quoted)}"
    else:
        said = " ".join(part for part in (source_line(source), said) if part)
    return sentence(said[:1].upper() + said[1:])
