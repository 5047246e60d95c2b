"""Provenance notes of exported files: the selection, cautions, how to cite, licence and origin of the geometry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.layer_texts.layer_words import counted_in, licence_line, marked, shown_line
from components.i18n import vocabulary
from components.session import routes
from data.queries.known_until import book_known_until, pair_known_until, place_known_until
from data.queries.texts import citations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.context import View
    from data.package.contract import Contract


def describe_view(view: View, name: str, *, rows: Sequence[int]) -> tuple[tuple[str, str], ...]:
    """Return what a reader of a file of a view must know, as pairs of a heading and a text in the view's language.

    Parameters
    ----------
    view
        The view.
    name
        Name of its page.
    rows
        Number of its rows; of the layer beside the book a number of its own.
    """
    _, lang, contract = view.lang.text, view.lang, view.atlas.contract
    shown = routes.route(name)
    return (
        (_("View"), routes.titles(lang)[name]),
        *([(_("Date"), lang.day(view.day))] if shown.dated else []),
        (_("Facts"), until_line(view)),
        (_("Source"), source_of(view)),
        *_beside(view),
        *describe_selection(view),
        *((_("Rows") if number == 0 else "", counted) for number, counted in enumerate(_row_counts(view, rows))),
        (_("Address"), f"/{shown.path}?{urlencode(page_query(view, name))}"),
        (_("Version of the data"), f"{contract.version}, {lang.day(date.fromisoformat(contract.created[:10]))}"),
        (_("Before you use it"), _("A row is a claim: one fact as one source states it.")),
        ("", _("Sources that disagree are two rows; the column conflicts names the disagreement.")),
        ("", _("Do not count or sum rows that repeat another row: they state the same fact again.")),
        ("", _("Plans and targets are not results.")),
        ("", _("Figures of different level, period, scope or unit cannot be added.")),
        ("", _("A place is the territory as it was at the claim's own date.")),
        ("", _("Addresses of sources are as printed and were not re-checked.")),
        *_terms(view),
        (_("Geometry"), GEOMETRY_SOURCES),
    )


def _beside(view: View) -> list[tuple[str, str]]:
    """Return which layer a file has beside the book, and on what terms; nothing where it has none."""
    _, lang, layer = view.lang.text, view.lang, view.layer
    if view.own is None or layer is None:
        return []
    terms = "; ".join(layer.licences) or _("not given: ask who keeps the layer")
    return [
        (marked(layer, lang), shown_line(layer, lang, is_beside=True)),
        ("", _("Terms of use: {terms}").format(terms=terms)),
        (
            "",
            _("The column {column} says of each row whose it is; rows of the two are never counted together.").format(
                column="data"
            ),
        ),
    ]


def beside_line(view: View) -> str:
    """Return which layer is shown beside the book and on what terms, in a line; nothing where none is."""
    if view.own is None or view.layer is None:
        return ""
    lines = (shown_line(view.layer, view.lang, is_beside=True), licence_line(view.layer, view.lang))
    return " ".join(filter(None, lines))


def _row_counts(view: View, rows: Sequence[int]) -> list[str]:
    lang, layer = view.lang, view.layer
    texts = [lang.number(count) for count in rows]
    return [texts[0], *(counted_in(layer, text, lang) for text in texts[1:] if layer)]


def _terms(view: View) -> list[tuple[str, str]]:
    """Return how to cite the data and on what terms they are; those of a layer are its keepers' own."""
    _, contract, layer = view.lang.text, view.atlas.contract, view.atlas.layer
    if layer:
        return [(_("Terms of use"), "; ".join(layer.licences) or _("not given: ask who keeps the layer"))]
    return [
        (_("How to cite"), cite_line(contract)),
        ("", citations.cite_dataset(contract, citations.Style.GOST)),
        ("", citations.cite_dataset(contract, citations.Style.BIBTEX)),
        (_("Licence"), f"{contract.licence}, {contract.licence_url}"),
    ]


def source_of(view: View) -> str:
    """Return where the facts of a view are from: the book, or a layer and nothing of the book."""
    if layer := view.atlas.layer:
        return shown_line(layer, view.lang, is_beside=False)
    return citations.source_line(view.atlas.source(citations.BOOK))


def until_line(view: View) -> str:
    """Return until when facts are known: of the chosen pair or place, else of the book."""
    _, atlas, chosen = view.lang.text, view.atlas, view.selection
    if chosen.by and chosen.kz:
        until = pair_known_until(atlas, chosen.by, chosen.kz)
    else:
        place_id = chosen.place or chosen.by or chosen.kz
        until = place_known_until(atlas, place_id) if place_id else None
    until = until or book_known_until(atlas)
    return _("Known until: {date}").format(date=view.lang.partial(until)) if until else ""


def page_query(view: View, name: str) -> dict[str, str]:
    """Return the parameters that open a page's view on any day, in any browser."""
    query = view.selection.to_query() | {"date": view.day.isoformat(), "lang": view.lang.code.value}
    if not routes.route(name).dated:
        del query["date"]
    return query


def cite_of(view: View) -> str:
    """Return how to cite what a view is drawn from in one line: the data set, or a layer with its terms."""
    layer = view.atlas.layer
    if layer is None:
        return cite_line(view.atlas.contract)
    return " ".join(filter(None, (shown_line(layer, view.lang, is_beside=False), licence_line(layer, view.lang))))


def cite_line(contract: Contract) -> str:
    """Return how to cite the data set in one line, in APA style."""
    return citations.cite_dataset(contract, citations.Style.APA)


def describe_selection(view: View) -> list[tuple[str, str]]:
    """Return what is selected and filtered in a view, without the date, as pairs of a heading and a text."""
    _, chosen, atlas = view.lang.text, view.selection, view.atlas

    def names(codes: frozenset[str], words: dict[str, str]) -> str:
        return ", ".join(words[code] for code in sorted(codes))

    def named(place_id: str | None) -> str:
        if not place_id:
            return ""
        last = atlas.place(place_id).valid_to or view.day
        return atlas.place_name(place_id, lang=view.lang.code, on=min(view.day, last))

    found = [
        (_("Place"), named(chosen.place)),
        (_("Pair"), " – ".join(name for name in (named(chosen.by), named(chosen.kz)) if name)),
        (_("Claim"), chosen.claim or ""),
        (_("Organisation"), atlas.name(chosen.org, view.lang.code, on=view.day) if chosen.org else ""),
        (_("Person"), atlas.name(chosen.person, view.lang.code, on=view.day) if chosen.person else ""),
        (_("Kinds of tie"), names(chosen.kinds, vocabulary.tie_kinds(view.lang))),
        (_("Statuses"), names(chosen.statuses, vocabulary.statuses(view.lang))),
        (_("Themes"), names(chosen.themes, vocabulary.themes(view.lang))),
        (_("Words searched for"), chosen.q),
    ]
    return [(name, text) for name, text in found if text]
