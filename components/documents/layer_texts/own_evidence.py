"""Evidence of a claim of a layer: as written, whose statistics, file and cell, and who kept it and when."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from components.documents.layer_texts.layer_words import licence_line
from data.enums import DataChoice, Fact, ObsStatus, ProductScheme, Reporter

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.layer_facts import LayerFacts
    from data.layer_rows import Observation
    from data.stores.model import RowStamp

CHANGEABLE: Final = frozenset({Fact.AGREEMENT, Fact.EVENT, Fact.VENTURE})
"""Facts whose rows are corrected or withdrawn by themselves; ties and parties go with them."""


def reporters(lang: Language) -> dict[Reporter, str]:
    """Return whose statistics a figure is from, in words."""
    _ = lang.text
    return {
        Reporter.BY: _("statistics of Belarus"),
        Reporter.KZ: _("statistics of Kazakhstan"),
        Reporter.OTHER: _("statistics of others"),
    }


def obs_statuses(lang: Language) -> dict[ObsStatus, str]:
    """Return how final a figure is, in words."""
    _ = lang.text
    return {
        ObsStatus.FINAL: _("final"),
        ObsStatus.PROVISIONAL: _("provisional"),
        ObsStatus.ESTIMATE: _("estimate"),
        ObsStatus.CONFIDENTIAL: _("confidential"),
        ObsStatus.MISSING: _("not available"),
    }


def own_rows(
    layer: LayerFacts, claim_id: str, lang: Language, *, stamp: RowStamp | None = None
) -> list[tuple[str, str]]:
    """
    Return the rows of the card that a claim of the book has not.

    Parameters
    ----------
    layer
        The layer.
    claim_id
        The claim.
    lang
        Language of the card.
    stamp
        Who kept the row and when, where the store was asked.
    """
    _, origin = lang.text, layer.origin(claim_id)
    figure = layer.observations.get(claim_id)
    rows = [*_of_figure(figure, lang)] if figure else []
    rows += [
        (_("Layer"), layer.title),
        (_("File"), origin.file or _("entered by hand")),
        (_("Sheet"), origin.sheet),
        (_("Cell"), origin.cell),
    ]
    if stamp:
        when = stamp.at.astimezone(UTC)
        rows += [
            (_("Kept by"), stamp.who),
            (_("Kept on"), f"{lang.day(when.date())}, {when:%H:%M} UTC"),
            (_("Version of the layer"), lang.number(stamp.version)),
            (_("Remark of who kept it"), stamp.note),
            (_("Terms of use"), stamp.licence),
        ]
    elif terms := licence_line(layer, lang):
        rows.append((_("Terms of use"), terms.partition(": ")[2]))
    return rows


def when_kept(stamp: RowStamp, lang: Language) -> str:
    """Return who kept a row and when, in a line."""
    _ = lang.text
    return _("Kept by {who} on {day}").format(who=stamp.who, day=lang.day(stamp.at.astimezone(UTC).date()))


def change_links(atlas: Atlas, claim_id: str, lang: Language) -> tuple[tuple[str, str], ...]:
    """Return the way from a claim of a layer to its form, where its row can be corrected or withdrawn; else none."""
    _, row_id = lang.text, changeable_row(atlas, claim_id)
    if atlas.layer is None or row_id is None:
        return ()
    query = {"data": DataChoice.BOTH.value, "layer": atlas.layer.layer_id, "own": row_id, "lang": lang.code.value}
    return ((_("Correct or withdraw"), f"/your-data?{urlencode(query)}"),)


def changeable_row(atlas: Atlas, claim_id: str) -> str | None:
    """Return the row by which a claim is changed: its own, of a tie that of its agreement; None where there is none."""
    if atlas.layer is None:
        return None
    if claim_id in atlas.layer.observations:
        return claim_id
    claim = atlas.claim(claim_id)
    if claim.fact is Fact.TIE:
        document = atlas.document_of(claim_id)
        return document if document in atlas.index.claims and document != claim_id else None
    return claim_id if claim.fact in CHANGEABLE else None


def _of_figure(figure: Observation, lang: Language) -> list[tuple[str, str]]:
    _ = lang.text
    coded = figure.product_scheme not in (ProductScheme.ALL, ProductScheme.TEXT) and figure.product_code
    return [
        (_("Reported by"), reporters(lang)[figure.reporter]),
        (_("How final"), obs_statuses(lang)[figure.obs_status]),
        (_("Code of the goods"), f"{figure.product_code} ({figure.product_scheme.value})" if coded else ""),
        (_("Unit in the file"), figure.unit),
    ]
