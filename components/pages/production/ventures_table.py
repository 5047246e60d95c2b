"""Ventures as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.items import date_stated, kind_name, name_then
from components.documents.sentences import sentence
from components.i18n import vocabulary
from components.pages.production.stages import shown_ventures
from components.parts.table import Row
from data.enums import UNCERTAIN

if TYPE_CHECKING:
    from components.context import View
    from data.queries.trade.ventures import Venture


def venture_rows(view: View) -> list[Row]:
    """Return the ventures of the page; stages are sorted in the order in which a venture goes through them."""
    return [_row(view, venture) for venture in shown_ventures(view)]


def columns(view: View) -> list[str]:
    """Return the names of the columns of the table."""
    _ = view.lang.text
    return [_("Venture"), _("Kind"), _("Sector"), _("Status"), _("When"), _("Place")]


def _row(view: View, venture: Venture) -> Row:
    atlas, lang = view.atlas, view.lang
    claim = atlas.claim(venture.claim_id)
    place = name_then(atlas, venture.place_id, venture.claim_id, lang, view.day) if venture.place_id else ""
    cells = (
        sentence(atlas, venture.claim_id, lang),
        kind_name(claim, lang),
        vocabulary.sectors(lang)[venture.sector],
        vocabulary.status(claim, lang),
        date_stated(atlas, venture.claim_id, lang),
        place,
    )
    moment = venture.moment.date.text if venture.moment else "9999"
    keys = (*cells[:3], str(list(vocabulary.stages(lang)).index(venture.stage.value)), moment, place)
    return Row(venture.claim_id, cells, keys, doubtful=claim.status in UNCERTAIN)
