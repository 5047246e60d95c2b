"""The checks of the page of trade: identities with their outcome, and sums that are not offered, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.documents.items import figure_item, item, page, section
from components.i18n import vocabulary
from data.model import Flow, Status
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


def checks(view: View) -> dict[str, Any]:
    """Return the identity checks with their outcome, and the sums that are not offered with the reason."""
    _ = view.lang.text
    reckoned = [_identity(view, identity) for identity in identities(view.atlas)]
    note = _("Turnover is export and import together, balance is export less import, within the printed rounding.")
    wrong = [_refused(view, one) for one in invalid_totals(view.atlas)]
    why = _("A sum across levels, periods or kinds of figures would be wrong.")
    sections = [
        section("identities", _("Checks of identity"), reckoned, note=note),
        section("refused", _("Totals that are not offered"), wrong, note=why),
    ]
    return page(view.lang, eyebrow="", title=_("Checks"), sections=sections, close=None)


def _identity(view: View, identity: Identity) -> dict[str, Any]:
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    found = figure_item(atlas, identity.total, lang, view.day)
    rule = _("turnover = export + import") if identity.flow is Flow.TURNOVER else _("balance = export − import")
    sign = "+" if identity.flow is Flow.TURNOVER else "−"
    out, back = (_spoken(view, i) for i in (identity.export_id, identity.import_id))
    expected, told = lang.number(round(identity.expected, 2)), _spoken(view, identity.total)
    lines = [
        *found["lines"],
        f"{out} {sign} {back} = {expected}",
        _("stated: {value}; difference: {difference}; allowed: {tolerance}").format(
            value=told,
            difference=lang.number(round(identity.difference, 2)),
            tolerance=lang.number(round(identity.tolerance, 2)),
        ),
    ]
    return item(
        rule,
        claim=identity.total,
        badges=[_outcome(lang, identity), found["badges"][0]],
        lines=lines,
        source=found["source"],
        tone="row",
    )


def _outcome(lang: Language, identity: Identity) -> dict[str, str]:
    _ = lang.text
    if identity.by_construction:
        return {"text": f"{EMPTY} " + _("holds because we derived one of the three"), "tone": "doubt"}
    if identity.passed:
        return {"text": f"{PASSED} " + _("passed"), "tone": "good"}
    return {"text": f"{FAILED} " + _("not passed"), "tone": "bad"}


def _spoken(view: View, claim_id: str) -> str:
    """Return a figure in words, with its hedge and whether it is ours."""
    claim = view.atlas.claim(claim_id)
    value: Any = claim.row["value"]
    hedge, derived = vocabulary.qualifiers(view.lang)[claim.qualifier.value], vocabulary.statuses(view.lang)["derived"]
    text = f"{hedge} {view.lang.number(float(value))}".strip()
    return f"{text} ({derived})" if claim.status is Status.DERIVED else text


def _refused(view: View, one: InvalidTotal) -> dict[str, Any]:
    _, lang = view.lang.text, view.lang
    titles = {
        "regions": _("The newest turnover of each region of Belarus, added up"),
        "levels": _("The turnover of the countries and of regions, added up"),
        "targets": _("A result and targets in one sum"),
        "parts": _("A year and a part of a year, added up"),
        "flows": _("Turnover, export and import, added up"),
        "again": _("One figure told several times, added up"),
    }
    reasons = list(dict.fromkeys(reason_words(lang)[reason] for reason in one.reasons))
    named = [_named(view, claim_id) for claim_id in one.claim_ids]
    return item(
        titles[one.suggested.value],
        badges=[{"text": f"{FAILED} {reason}", "tone": "doubt"} for reason in reasons],
        lines=[" · ".join(dict.fromkeys(named))],
    )


def reason_words(lang: Language) -> dict[str, str]:
    """Return the words for why figures cannot be added; see `data.figures.total`."""
    _ = lang.text
    period = _("the periods differ")
    return {
        "level": _("the levels differ"), "flow": _("the flows differ"), "measure": _("the measures differ"),
        "unit": _("the units differ"), "product": _("the goods differ"), "period_start": period, "period_end": period,
        "status": _("a target is no result"), "same_sides": _("the same two sides are told twice"),
        "overlap": _("one figure lies within the other"), "repeats": _("it is the same fact again"),
        "rate": _("rates, shares and ranks are never added"), "no_value": _("a figure has no number"),
        "no_figure": _("it is no figure"),
    }  # fmt: skip


def _named(view: View, claim_id: str) -> str:
    """Return which figure is meant, without its value."""
    found = figure_item(view.atlas, claim_id, view.lang, view.day)
    return f"{found['title']}, {found['badges'][0]['text']} ({found['lines'][0]})"
