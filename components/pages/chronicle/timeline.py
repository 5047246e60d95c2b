"""Time line of the chronicle: its entries in words and as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.items import kind_name, name_then
from components.documents.sentences import sentence
from components.i18n import vocabulary
from components.parts.table import Row
from data.enums import UNCERTAIN
from data.queries.texts.chronicle import Chronicle, chronicle, kinds_of

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language
    from data.queries.texts.chronicle import Entry


def kinds(lang: Language) -> dict[str, str]:
    """Return the name of each kind of entry."""
    _ = lang.text
    return {
        "event": _("Events"), "agreement": _("Agreements"), "contract": _("Contracts"), "venture": _("Ventures"),
    }  # fmt: skip


def shown(view: View) -> Chronicle:
    """Return the time line that the view asks for: its day, place, themes, and the kinds of ties it keeps."""
    selection = view.selection
    return chronicle(
        view.atlas,
        on=view.day,
        place_id=selection.place,
        kinds=kinds_of(selection.kinds),
        themes=selection.themes,
    )


def dated_rows(view: View) -> list[Row]:
    """Return the dated entries as rows of a table, in order of time."""
    return [_row(view, entry) for entry in shown(view).dated]


def undated_rows(view: View) -> list[Row]:
    """Return the entries without a date as rows of a table."""
    return [_row(view, entry) for entry in shown(view).undated]


def columns(view: View) -> list[str]:
    """Return the names of the columns of both tables."""
    _ = view.lang.text
    return [_("What"), _("When"), _("Kind"), _("Status"), _("Place")]


def when(view: View, entry: Entry) -> str:
    """Return the date of an entry in words."""
    _ = view.lang.text
    if entry.start is None or entry.end is None:
        return _("undated")
    return view.lang.period(entry.start, entry.end)


def kind(view: View, entry: Entry) -> str:
    """Return the kind of an entry in words."""
    return kind_name(view.atlas.claim(entry.claim_id), view.lang)


def places(view: View, entry: Entry) -> str:
    """Return the names of the places of an entry on its day."""
    return ", ".join(name_then(view.atlas, i, entry.claim_id, view.lang, view.day) for i in entry.place_ids)


def _row(view: View, entry: Entry) -> Row:
    claim, lang = view.atlas.claim(entry.claim_id), view.lang
    cells = (
        sentence(view.atlas, entry.claim_id, lang),
        when(view, entry),
        kind(view, entry),
        vocabulary.status(claim, lang),
        places(view, entry),
    )
    keys = (cells[0], entry.start.first.isoformat() if entry.start else "9999", *cells[2:])
    return Row(entry.claim_id, cells, keys, doubtful=claim.status in UNCERTAIN)
