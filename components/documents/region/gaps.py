"""Gaps: what the source does not say of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.model import Item, Section
from components.documents.places import label_on
from data.queries.places.place import Gap

if TYPE_CHECKING:
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.places.place import Missing, PlaceFacts


def gaps_section(atlas: Atlas, found: PlaceFacts, lang: Language, day: date) -> Section:
    """Return what is missing of a place, an item a gap."""
    _ = lang.text
    items = tuple(_gap(atlas, missing, found, lang, day) for missing in found.missing)
    return Section(id="missing", title=_("What the source does not say"), items=items)


def gap_words(lang: Language) -> dict[Gap, str]:
    """Return the words of each gap that is about the place alone."""
    _ = lang.text
    return {
        Gap.NO_TIE: _("No tie of its own with a place of the other country."),
        Gap.NO_AGREEMENT: _("No signed or working agreement of its own."),
        Gap.NO_DATED_AGREEMENT: _("None of its agreements has a date."),
        Gap.NO_FIGURE: _("No figure."),
        Gap.NO_TRADE_FIGURE: _("No trade figure."),
        Gap.NO_TRADE_WITH_A_REGION: _(
            "No figure for its trade with a single region: only with the whole other country."
        ),
        Gap.NO_VENTURE: _("No venture."),
        Gap.NO_VISIT: _("No visit or meeting."),
        Gap.NO_STATEMENT: _("Nobody is quoted on it."),
    }


def _gap(atlas: Atlas, missing: Missing, found: PlaceFacts, lang: Language, day: date) -> Item:
    if missing.gap is not Gap.UNDATED_AGREEMENTS:
        return Item(title=gap_words(lang)[missing.gap])
    count = len(missing.claim_ids)
    ends = [end for i in missing.claim_ids for end in atlas.index.ends[i]]
    others = [end for end in ends if atlas.place(end).country != atlas.place(found.place_id).country]
    names = ", ".join(label_on(atlas, i, lang, day) for i in dict.fromkeys(others))
    title = lang.plural("No date for {count} agreement.", "No date for {count} agreements.", count)
    return Item(title=title, lines=(names,))
