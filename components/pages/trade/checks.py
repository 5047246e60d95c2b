"""Checks of trade: identities with their outcome, and totals that are not offered, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.evidence import source_label
from components.documents.figures import hedged
from components.documents.items import DOUBT
from components.documents.model import Badge, Document, Item, section
from components.documents.titles import claim_title, figure_title
from components.i18n import vocabulary
from data.enums import Flow, Status
from data.queries.trade.identities import identities
from data.queries.trade.invalid_totals import invalid_totals

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language
    from data.checks.identities import Identity
    from data.queries.trade.invalid_totals import InvalidTotal

PASSED: Final = "✓"
FAILED: Final = "✗"
EMPTY: Final = "="


def checks(view: View) -> Document:
    """Return the identity checks with their outcome, and the totals that are not offered with the reason."""
    _ = view.lang.text
    checked = [_identity(view, identity) for identity in identities(view.atlas)]
    note = _("Turnover is exports and imports together, balance is exports less imports, within the printed rounding.")
    wrong = [_invalid(view, total) for total in invalid_totals(view.atlas)]
    why = _("A sum across levels, periods or kinds of figures would be wrong.")
    sections = (
        section("identities", _("Checks of identity"), checked, note=note),
        section("refused", _("Totals that are not offered"), wrong, note=why),
    )
    return Document(lang=view.lang.code, title=_("Checks"), sections=sections)


def _identity(view: View, identity: Identity) -> Item:
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    total = atlas.claim(identity.total)
    rule = _("turnover = exports + imports") if identity.flow is Flow.TURNOVER else _("balance = exports − imports")
    sign = "+" if identity.flow is Flow.TURNOVER else "−"
    out, back = (_spoken(view, i) for i in (identity.export_id, identity.import_id))
    lines = (
        f"{out} {sign} {back} = {lang.number(round(identity.expected, 2))}",
        _("stated: {value}; difference: {difference}; allowed: {tolerance}").format(
            value=_spoken(view, identity.total),
            difference=lang.number(round(identity.difference, 2)),
            tolerance=lang.number(round(identity.tolerance, 2)),
        ),
    )
    return Item(
        title=rule,
        claim=identity.total,
        badges=(_outcome(lang, identity), Badge(text=figure_title(atlas, identity.total, lang))),
        lines=lines,
        source=source_label(atlas, total, lang),
        tone="row",
    )


def _outcome(lang: Language, identity: Identity) -> Badge:
    _ = lang.text
    if identity.by_construction:
        return Badge(text=f"{EMPTY} " + _("holds because we derived one of the three"), tone=DOUBT)
    if identity.passed:
        return Badge(text=f"{PASSED} " + _("passed"), tone="good")
    return Badge(text=f"{FAILED} " + _("not passed"), tone="bad")


def _spoken(view: View, claim_id: str) -> str:
    """Return a figure in words, with its hedge and whether it is ours."""
    claim, text = view.atlas.claim(claim_id), hedged(view.atlas.claim(claim_id), view.lang)
    derived = vocabulary.statuses(view.lang)[Status.DERIVED.value]
    return f"{text} ({derived})" if claim.status is Status.DERIVED else text


def _invalid(view: View, total: InvalidTotal) -> Item:
    _, lang = view.lang.text, view.lang
    titles = {
        "regions": _("The newest turnover of each region of Belarus, added up"),
        "levels": _("The turnover of the countries and of regions, added up"),
        "targets": _("A result and targets in one sum"),
        "parts": _("A year and a part of a year, added up"),
        "flows": _("Turnover, exports and imports, added up"),
        "again": _("One figure stated several times, added up"),
    }
    reasons = dict.fromkeys(reason_words(lang)[reason] for reason in total.reasons)
    named = dict.fromkeys(_named(view, claim_id) for claim_id in total.claim_ids)
    return Item(
        title=titles[total.suggested.value],
        badges=tuple(Badge(text=f"{FAILED} {reason}", tone=DOUBT) for reason in reasons),
        lines=(" · ".join(named),),
    )


def reason_words(lang: Language) -> dict[str, str]:
    """Return the words for why figures cannot be added; see `data.figures.total`."""
    _ = lang.text
    period = _("the periods differ")
    return {
        "level": _("the levels differ"), "flow": _("the flows differ"), "measure": _("the measures differ"),
        "unit": _("the units differ"), "product": _("the goods differ"), "period_start": period, "period_end": period,
        "status": _("a target is not a result"), "same_sides": _("the same two sides are stated twice"),
        "overlap": _("one figure lies within the other"), "repeats": _("it is the same fact again"),
        "rate": _("rates, shares and ranks are never added"), "no_value": _("a figure has no number"),
        "no_figure": _("it is not a figure"),
    }  # fmt: skip


def _named(view: View, claim_id: str) -> str:
    """Return which figure is meant, without its value."""
    return claim_title(view.atlas, claim_id, view.lang)
