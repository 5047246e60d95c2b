"""Citations of the data set, of a view and of a chosen claim, each in three styles."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode, urlsplit

from components.documents.conflicts import our_reading, question
from components.documents.evidence import source_label
from components.documents.items import claim_item
from components.documents.model import Action, Badge, Document, Go, Item, filled, in_full, section
from components.documents.texts import english
from components.documents.titles import claim_title
from components.exports.provenance import describe_selection, page_query
from components.pages.sources.conflicts import kinds as conflict_kinds
from components.session import routes
from data.enums import SourcesPart
from data.queries.texts.citations import BOOK, Access, Style, cite_claim, cite_dataset, cite_source, cite_view
from data.queries.texts.sources import sources_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from components.documents.texts import Json

LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104 - names to recognise, none to bind
STYLES: Final = {Style.GOST: "GOST R 7.0.5-2008", Style.BIBTEX: "BibTeX", Style.APA: "APA 7"}
"""Names of the styles; they are the same in every language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationGroup:
    """The citations of one thing: pairs of the name of a style and the text in it."""

    id: str
    title: str
    note: str
    texts: tuple[tuple[str, str], ...]

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the group from."""
        written: dict[str, Json] = in_full(self)
        return written


def claim_citations(view: View, origin: str) -> dict[str, Any]:
    """Return the citations of the chosen claim; `origin` is the server's address as the reader reaches it."""
    _, claim_id = view.lang.text, str(view.selection.claim)
    at = Access(f"{origin}/?{urlencode({'claim': claim_id})}", view.today)
    contract = view.atlas.contract
    texts = _texts(lambda style: cite_claim(view.atlas, contract, claim_id, style, at))
    group = CitationGroup(
        id="claim", title=_("The chosen claim"), note=claim_title(view.atlas, claim_id, view.lang), texts=texts
    )
    return _data(view, "", group)


def citations_data(view: View, origin: str, of: str) -> dict[str, Any]:
    """Return the citations of a page with what is chosen, of the whole data set, and of the book it was made from.

    Parameters
    ----------
    view
        The view.
    origin
        Address of the server as the reader reaches it, without a path; empty where it is not known.
    of
        Name of the page that is cited.
    """
    _, contract, title = view.lang.text, view.atlas.contract, view_title(view, of)
    whole, shown = Access(f"{origin}/", view.today), Access(page_address(view, origin, of), view.today)
    seen = _texts(lambda style: cite_view(contract, style, shown, title=title))
    data = _texts(lambda style: cite_dataset(contract, style, whole))
    book = _texts(lambda style: cite_source(view.atlas.source(BOOK), style))
    return _data(
        view,
        origin,
        CitationGroup(id="view", title=_("This view"), note=title, texts=seen),
        CitationGroup(id="dataset", title=_("The data set"), note="", texts=data),
        CitationGroup(id="book", title=_("The book"), note="", texts=book),
    )


def page_address(view: View, origin: str, name: str) -> str:
    """Return the address that opens a page with what is chosen, on the same day and in the same language."""
    return f"{origin}/{routes.route(name).path}?{urlencode(page_query(view, name))}"


def view_title(view: View, name: str) -> str:
    """Return the title of a page with what is chosen on it, and the day."""
    parts = [routes.titles(view.lang)[name], *(text for _, text in describe_selection(view)), view.lang.day(view.day)]
    return ", ".join(parts)


def claim_document(view: View) -> Document:
    """Return the chosen claim with its evidence, where else it is stated, the sources of all, and what is unclear."""
    _, atlas, lang, claim_id = view.lang.text, view.atlas, view.lang, str(view.selection.claim)
    stated = dataclasses.replace(claim_item(atlas, claim_id, lang, view.day), go=None)
    again = [claim_item(atlas, i, lang, view.day) for i in atlas.also_stated(claim_id)]
    sources = [
        Item(
            title=english(lang, source.title_en),
            go=Go(source=source.source_id, part=SourcesPart.NOTES, q=None, claim=None) if source.note_no else None,
            lines=(_("note {number}").format(number=source.note_no) if source.note_no else _("The book itself"),),
        )
        for source in sources_of(atlas, claim_id)
    ]
    frame, words = atlas.tables["conflicts"], conflict_kinds(lang)
    unclear = [
        Item(
            title=question(atlas, i, lang),
            badges=(Badge(text=words[str(frame.at[i, "kind"])]),),
            lines=(our_reading(atlas, i, lang),),
        )
        for i in atlas.conflicts_of(claim_id)
    ]
    sections = (
        section("claim", _("What the source says"), [stated]),
        section("sources", _("What it rests on"), sources),
        section("again", _("Also stated"), again),
        section("unclear", _("Where it is unclear"), unclear),
    )
    return Document(
        lang=lang.code,
        claim=claim_id,
        eyebrow=source_label(atlas, atlas.claim(claim_id), lang),
        title=claim_title(atlas, claim_id, lang),
        sections=filled(sections),
        actions=(Action(id="map", text=_("Open on the map"), go=Go(claim=claim_id, page="map")),),
        close=_("Clear the selection"),
    )


def _texts(cite: Callable[[Style], str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, cite(style)) for style, name in STYLES.items())


def _data(view: View, origin: str, *groups: CitationGroup) -> dict[str, Any]:
    """Return groups of citations with the words of the part; a hint is given where the address is of this machine."""
    _ = view.lang.text
    local = _("The address is that of this computer: put in the address under which others reach the dashboard.")
    return {
        "groups": [group.to_json() for group in groups],
        "hint": local if urlsplit(origin).hostname in LOCAL else "",
        "copy": _("Copy"),
        "copied": _("Copied"),
        "marked": _("Selected: copy it with the keyboard"),
    }
