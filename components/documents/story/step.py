"""Parts of a step of a talk: its number, and the line of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.evidence import place_in_sources
from components.documents.figures import figure
from components.documents.story.model import BigNumber
from components.documents.titles import Part, figure_title
from data.enums import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas


def big_number(atlas: Atlas, claim_id: str | None, lang: Language) -> BigNumber | None:
    """Return the figure of a claim as the number of a step; None where the claim is no figure or has words alone."""
    claim = atlas.claim(claim_id) if claim_id else None
    if claim is None or claim.fact is not Fact.FIGURE or claim.row["value"] is None:
        return None
    hedge, value, unit = figure(claim, lang)
    label = figure_title(atlas, claim.claim_id, lang, without={Part.UNIT})
    return BigNumber(hedge=hedge, value=value, unit=unit, label=label, claim=claim.claim_id)


def source_line(atlas: Atlas, claim_ids: Iterable[str], lang: Language) -> str:
    """Return where claims are written, each place once; nothing without claims."""
    _ = lang.text
    places = dict.fromkeys(place_in_sources(atlas, atlas.claim(i), lang) for i in claim_ids)
    return _("Source: {source}").format(source="; ".join(places)) if places else ""
