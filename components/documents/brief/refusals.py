"""Refusals: what of a visit or of a note file cannot be taken, each in a sentence that names it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from components.documents.own_files.refused_document import RefusedDocumentError

if TYPE_CHECKING:
    from components.i18n.language import Language


class Refusal(StrEnum):
    """Why something is refused."""

    UNKNOWN_PLACE = "unknown_place"
    WRONG_SIDE = "wrong_side"
    COUNTRY = "country"
    WRONG_GUEST = "wrong_guest"
    DAY = "day"
    TOO_BIG = "too_big"
    NOT_JSON = "not_json"
    NOT_A_NOTE = "not_a_note"
    VERSION = "version"
    FIELD = "field"
    TOO_MANY = "too_many"
    TOO_LONG = "too_long"
    UNSEEN = "unseen"
    TWICE = "twice"


class RefusedError(RefusedDocumentError[Refusal]):
    """A visit or a note file that cannot be taken."""

    @staticmethod
    def sentences(lang: Language) -> dict[Refusal, str]:
        """Return the sentence of each reason."""
        return _sentences(lang)


def _sentences(lang: Language) -> dict[Refusal, str]:
    _ = lang.text
    return {
        Refusal.UNKNOWN_PLACE: _("There is no place “{place}” in the data: choose one from the list."),
        Refusal.WRONG_SIDE: _("“{place}” is not a place in this country: {country}."),
        Refusal.COUNTRY: _("“{place}” is a whole country: choose a region, a city or a district."),
        Refusal.WRONG_GUEST: _("The guest “{place}” is neither of the two sides: {sides}."),
        Refusal.DAY: _("The day “{day}” cannot be prepared: only from {first} to {last}, as year-month-day."),
        Refusal.TOO_BIG: _("The file of the note has {size} kB; at most {most} kB can be read."),
        Refusal.NOT_JSON: _("The file is not a note: it cannot be read as JSON (line {line})."),
        Refusal.NOT_A_NOTE: _("The file is not a note of this dashboard: its format is “{format}”."),
        Refusal.VERSION: _("The note is of version {version}; this dashboard reads version {known}."),
        Refusal.FIELD: _("The field “{field}” of the note cannot be read: {value}"),
        Refusal.TOO_MANY: _("The field “{field}” of the note has {count} entries; at most {most} can be read."),
        Refusal.TOO_LONG: _("The field “{field}” of the note has {count} characters; at most {most} can be read."),
        Refusal.UNSEEN: _("The field “{field}” of the note has the character {character}, which nobody sees."),
        Refusal.TWICE: _("The field “{field}” of the note names “{value}” twice."),
    }
