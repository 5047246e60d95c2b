"""Legends of the charts of trade: what their marks and bars say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.layer_texts.layer_words import marked
from components.i18n import vocabulary
from data.enums import Qualifier, Status
from data.queries.trade.series import national

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language

_SIGNS: Final = {
    Qualifier.ABOUT: "○", Qualifier.ALMOST: "▽", Qualifier.OVER: "△", Qualifier.AT_LEAST: "△", Qualifier.UP_TO: "⊤",
}  # fmt: skip


def turnover_legend(view: View) -> str:
    """Return what the marks of the chart of turnover say, those that are drawn."""
    _, lang = view.lang.text, view.lang
    turnover = national(view.atlas)[0]
    used = {point.qualifier for point in turnover.years if point.status is Status.ACTUAL}
    words = vocabulary.qualifiers(lang)
    hedges: dict[str, list[str]] = {}
    for qualifier, sign in _SIGNS.items():
        if qualifier in used:
            hedges.setdefault(sign, []).append(words[qualifier])
    signs = {"◊" if view.atlas.layer else "●": _("as printed")} | {
        sign: ", ".join(said) for sign, said in hedges.items()
    }
    if any(point.status is Status.DERIVED for point in turnover.years):
        signs["□"] = vocabulary.statuses(lang)["derived"]
    if any(point.rival_ids for point in turnover.years):
        signs["┇"] = _("the sources disagree")
    own = {}
    if view.own and view.layer and national(view.own)[0].years:
        own["◊"] = marked(view.layer, lang)
    return _signed(signs | {"▒": _("no figure of the whole year in the source")} | own)


def bar_legend(lang: Language, *, ahead: bool = False) -> str:
    """Return what the bars say; those of targets are all outlined."""
    _ = lang.text
    most = {"┤": vocabulary.qualifiers(lang)["up_to"]}
    return _signed(
        {"┅": _("target, not a result")} | most
        if ahead
        else {"■": _("as printed"), "┅": _("approximate, or derived by us")}
    )


def _signed(signs: dict[str, str]) -> str:
    return " · ".join(f"{sign}\u00a0{word}" for sign, word in signs.items())  # a sign and its word keep to one line
