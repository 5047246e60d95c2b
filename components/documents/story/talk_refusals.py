"""Refusals of talks that people make: what of a file or a view cannot be taken, each in a sentence that names it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from components.documents.own_files.refused_document import RefusedDocumentError

if TYPE_CHECKING:
    from components.i18n.language import Language


class TalkRefusal(StrEnum):
    """Why something is refused."""

    TOO_BIG = "too_big"
    NOT_JSON = "not_json"
    NOT_A_TALK = "not_a_talk"
    VERSION = "version"
    FIELD = "field"
    TOO_MANY = "too_many"
    TOO_LONG = "too_long"
    UNSEEN = "unseen"
    TWICE = "twice"
    NO_VIEW = "no_view"


class RefusedTalkError(RefusedDocumentError[TalkRefusal]):
    """A talk or a view of a step that cannot be taken."""

    @staticmethod
    def sentences(lang: Language) -> dict[TalkRefusal, str]:
        """Return the sentence of each reason."""
        return talk_refusals(lang)


def talk_refusals(lang: Language) -> dict[TalkRefusal, str]:
    """Return the sentence of each refusal, with slots for what it names: the browser checks a file first."""
    _ = lang.text
    return {
        TalkRefusal.TOO_BIG: _("The file of the talk has {size} kB; at most {most} kB can be read."),
        TalkRefusal.NOT_JSON: _("The file is not a talk: it cannot be read as JSON (line {line})."),
        TalkRefusal.NOT_A_TALK: _("The file is not a talk of this dashboard: its format is “{format}”."),
        TalkRefusal.VERSION: _("The talk is of version {version}; this dashboard reads version {known}."),
        TalkRefusal.FIELD: _("The field “{field}” of the talk cannot be read: {value}"),
        TalkRefusal.TOO_MANY: _("The field “{field}” of the talk has {count} entries; at most {most} can be read."),
        TalkRefusal.TOO_LONG: _("The field “{field}” of the talk has {count} characters; at most {most} can be read."),
        TalkRefusal.UNSEEN: _("The field “{field}” of the talk has the character {character}, which nobody sees."),
        TalkRefusal.TWICE: _("The field “{field}” of the talk names “{value}” twice."),
        TalkRefusal.NO_VIEW: _(
            "“{view}” is not a view that a talk can show: "
            "open the map, a region, a pair, the white spots, trade, production or the chronicle."
        ),
    }
