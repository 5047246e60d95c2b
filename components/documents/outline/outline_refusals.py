"""Refusals of outlines: what of a file cannot be taken, each in a sentence that names it and what would be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.own_files.checked_json import Fault
from components.documents.own_files.refused_document import RefusedDocumentError

if TYPE_CHECKING:
    from components.i18n.language import Language


class RefusedOutlineError(RefusedDocumentError[Fault]):
    """An outline that cannot be taken."""

    @staticmethod
    def sentences(lang: Language) -> dict[Fault, str]:
        """Return the sentence of each reason."""
        return outline_refusals(lang)


def outline_refusals(lang: Language) -> dict[Fault, str]:
    """Return the sentence of each fault, with slots for what it names: the browser checks a file first."""
    _ = lang.text
    return {
        Fault.TOO_BIG: _("The file of the outline has {size} kB; at most {most} kB can be read."),
        Fault.NOT_JSON: _("The file is not an outline: it cannot be read as JSON (line {line})."),
        Fault.FORMAT: _("The file is not an outline of this dashboard: its format is “{format}”."),
        Fault.VERSION: _("The outline is of version {version}; this dashboard reads version {known}."),
        Fault.FIELD: _("The field “{field}” of the outline cannot be read: {value}"),
        Fault.TOO_MANY: _("The field “{field}” of the outline has {count} entries; at most {most} can be read."),
        Fault.TOO_LONG: _("The field “{field}” of the outline has {count} characters; at most {most} can be read."),
        Fault.UNSEEN: _("The field “{field}” of the outline has the character {character}, which nobody sees."),
        Fault.TWICE: _("The field “{field}” of the outline names “{value}” twice."),
    }
