"""Titles of claims: what a list, a panel, a hit, a file or an answer of the API calls a claim of any table."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from components.documents.figures import NAMED_BY_UNIT, basis, figure, period
from components.i18n import vocabulary
from data.enums import Fact, Flow, Level, Measure, Status
from data.queries.trade.goods import goods_of
from data.queries.trade.series import ALL_GOODS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Claim


class Part(StrEnum):
    """Parts of the title of a figure that a list may leave out because its own title, or a badge, says them."""

    GOODS = "goods"
    UNIT = "unit"
    SIDES = "sides"
    PERIOD = "period"
    BASIS = "basis"
    STATUS = "status"


NAMED_GOODS: Final = 4

WHOLE: Final[AbstractSet[Part]] = frozenset()
"""Nothing is left out."""


def claim_title(atlas: Atlas, claim_id: str, lang: Language) -> str:
    """Return what a claim is called; a figure is called by what it measures, of whom, when and against what."""
    claim = atlas.claim(claim_id)
    if claim.fact is Fact.FIGURE:
        return figure_title(atlas, claim_id, lang)
    return atlas.title(claim_id, lang.code) or claim.as_stated


def figure_title(atlas: Atlas, claim_id: str, lang: Language, *, without: AbstractSet[Part] = WHOLE) -> str:
    """
    Return the title of a figure: flow, measure, goods, unit, sides, period, basis of comparison and status.

    Parameters
    ----------
    atlas
        The facts.
    claim_id
        The figure.
    lang
        Language of the title.
    without
        Parts that are said elsewhere. Both sides are left out anyway where they are the countries as a whole, the goods
        where they are all goods, and the status of what is stated as a fact.
    """
    claim = atlas.claim(claim_id)
    what, goods = ", ".join(_measured(claim, lang)), goods_name(atlas, claim, lang)
    if what and (Part.GOODS in without or claim.row["product"] == ALL_GOODS):
        goods = ""
    head = ": ".join(part for part in (what, goods) if part)
    sides, since = _sides(atlas, claim, lang), atlas.since(claim_id)
    # The words for an event that a figure is about have its date in them.
    is_dated = since is not None and since.text[:4] in sides
    parts = {
        Part.UNIT: _counted_in(claim, lang),
        Part.SIDES: sides,
        Part.PERIOD: "" if is_dated else period(claim, lang),
        Part.BASIS: _compared(atlas, claim, lang),
        Part.STATUS: _standing(claim, lang),
    }
    said = {part: text for part, text in parts.items() if text and part not in without}
    base, standing = said.pop(Part.BASIS, ""), said.pop(Part.STATUS, "")
    title = ", ".join((head[:1].upper() + head[1:], *said.values())) + (f" ({base})" if base else "")
    return ", ".join(part for part in (title, standing) if part)


def goods_name(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return the goods, or whatever else a figure counts; of many goods the first."""
    _, named = lang.text, goods_of(atlas, claim.claim_id)
    if not named or (len(named) == 1 and claim.row["value"] is not None):
        return atlas.text(claim.table, str(claim.row["product"]), "product", lang.code)
    names = ", ".join(good.names[lang.code] for good in named[:NAMED_GOODS])
    return names if len(named) <= NAMED_GOODS else _("{goods} and others").format(goods=names)


def _measured(claim: Claim, lang: Language) -> Iterator[str]:
    """Yield the flow of a figure and its measure, where the unit does not say it."""
    row = claim.row
    if row["flow"] != Flow.NONE:
        yield vocabulary.flows(lang)[str(row["flow"])]
    if row["measure"] not in NAMED_BY_UNIT:
        yield vocabulary.measure_titles(lang)[str(row["measure"])]


def _sides(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return the names of both sides as of the figure's period, or whom it is about where it is not about them.

    Nothing where the sides are the countries as a whole.
    """
    if claim.row["level"] == Level.OTHER:
        return atlas.text(claim.table, claim.claim_id, "about", lang.code)
    sides, since = atlas.sides(claim.claim_id) or (), atlas.since(claim.claim_id)
    if sides == ("BY", "KZ"):
        return ""
    day = since.last if since else date.max  # under the names of today
    return " – ".join(atlas.name(side, lang.code, on=day) for side in sides)


def _compared(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return what a growth, an index, a share or a rank compares with, in the words of its measure."""
    _, base, measure = lang.text, basis(atlas, claim, lang), claim.row["measure"]
    if not base:
        return ""
    if measure == Measure.INDEX_PCT:
        return f"{base} = 100"
    if measure == Measure.SHARE_PCT:
        return _("share of: {whole}").format(whole=base)
    return _("compared with: {base}").format(base=base) if measure == Measure.GROWTH_PCT else base


def _counted_in(claim: Claim, lang: Language) -> str:
    """Return the unit of what is no flow: money for a thing, and the number of them, are two figures."""
    is_named_by_it = claim.row["flow"] == Flow.NONE and claim.row["measure"] in NAMED_BY_UNIT
    return vocabulary.units(lang)[str(claim.row["unit"])] if is_named_by_it else ""


def _standing(claim: Claim, lang: Language) -> str:
    """Return the status of what is not stated as a fact; a target, of which there may be several, with its number."""
    if claim.status is Status.ACTUAL:
        return ""
    word = vocabulary.statuses(lang)[claim.status.value]
    if claim.status is not Status.TARGET or claim.row["value"] is None:
        return word
    return f"{word}: {' '.join(part for part in figure(claim, lang) if part)}"
