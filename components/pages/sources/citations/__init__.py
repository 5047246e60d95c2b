"""How to cite: the data set, a view of it, and a chosen claim, each in three styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode, urlsplit

from components.documents.evidence import period, source_label
from components.documents.items import claim_item, item, page, section
from components.exports.provenance import describe_selection, page_query
from components.pages.sources.conflicts import kinds as conflict_kinds
from components.session import routes
from data.queries.texts.citations import Access, Style, cite_claim, cite_dataset, cite_view
from data.queries.texts.sources import sources_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View

LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104 - names to recognise, none to bind
STYLES: Final = {Style.GOST: "GOST R 7.0.5-2008", Style.BIBTEX: "BibTeX", Style.APA: "APA 7"}
"""Names of the styles; they are the same in every language."""


def claim_citations(view: View, origin: str) -> dict[str, Any]:
    """Return the citations of the chosen claim; `origin` is the server's address as the reader reaches it."""
    _, claim_id = view.lang.text, str(view.selection.claim)
    at = Access(f"{origin}/?{urlencode({'claim': claim_id})}", view.today)
    contract = view.atlas.contract
    texts = _texts(lambda style: cite_claim(view.atlas, contract, claim_id, style, at))
    title = title_of(view, claim_id)
    return _document(view, "", {"id": "claim", "title": _("The chosen claim"), "note": title, "texts": texts})


def citations_data(view: View, origin: str, of: str) -> dict[str, Any]:
    """
    Return the citations of a page with what is chosen, and of the whole data set.

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
    return _document(
        view,
        origin,
        {"id": "view", "title": _("This view"), "note": title, "texts": seen},
        {"id": "dataset", "title": _("The data set"), "note": "", "texts": data},
    )


def page_address(view: View, origin: str, name: str) -> str:
    """Return the address that opens a page with what is chosen, on the same day and in the same language."""
    return f"{origin}/{routes.route(name).path}?{urlencode(page_query(view, name))}"


def view_title(view: View, name: str) -> str:
    """Return the title of a page with what is chosen on it, and the day."""
    parts = [routes.titles(view.lang)[name], *(text for _, text in describe_selection(view)), view.lang.day(view.day)]
    return ", ".join(parts)


def title_of(view: View, claim_id: str) -> str:
    """Return the words that name a claim: of a figure what it measures and when, else its title."""
    title = str(claim_item(view.atlas, claim_id, view.lang, view.day)["title"])
    claim = view.atlas.claim(claim_id)
    return f"{title}, {period(claim, view.lang)}" if claim.table == "trade" else title


def claim_document(view: View) -> dict[str, Any]:
    """Return the chosen claim with its evidence, its other tellings, the sources of all, and what is unclear of it."""
    _, atlas, lang, claim_id = view.lang.text, view.atlas, view.lang, str(view.selection.claim)
    frame = atlas.tables["conflicts"]
    again = [claim_item(atlas, i, lang, view.day) for i in atlas.also_stated(claim_id)]
    sources = [
        item(
            lang.english(source.title_en),
            go={"q": f"note {source.note_no}", "claim": None} if source.note_no else None,
            lines=[_("note {number}").format(number=source.note_no) if source.note_no else _("The book itself")],
        )
        for source in sources_of(atlas, claim_id)
    ]
    unclear = [
        item(
            atlas.text("conflicts", i, "question", lang.code),
            badges=[{"text": conflict_kinds(lang)[str(frame.at[i, "kind"])], "tone": "plain"}],
            lines=[_("Our reading: {text}").format(text=atlas.text("conflicts", i, "reading", lang.code))],
        )
        for i in atlas.conflicts_of(claim_id)
    ]
    sections = [
        section("claim", _("What the source says"), [claim_item(atlas, claim_id, lang, view.day) | {"go": None}]),
        section("sources", _("What it rests on"), sources),
        section("again", _("Also stated"), again),
        section("unclear", _("Where it is unclear"), unclear),
    ]
    return page(
        lang,
        claim=claim_id,
        eyebrow=source_label(atlas, atlas.claim(claim_id), lang),
        title=title_of(view, claim_id),
        sections=[part for part in sections if part["items"]],
        actions=[{"id": "map", "text": _("Open on the map"), "go": {"claim": claim_id, "page": "map"}}],
    )


def _texts(cite: Callable[[Style], str]) -> list[list[str]]:
    return [[name, cite(style)] for style, name in STYLES.items()]


def _document(view: View, origin: str, *groups: dict[str, Any]) -> dict[str, Any]:
    """Return groups of citations with the words of the part; a hint is given where the address is of this machine."""
    _ = view.lang.text
    local = _("The address is that of this computer: put in the address under which others reach the dashboard.")
    return {
        "groups": list(groups),
        "hint": local if urlsplit(origin).hostname in LOCAL else "",
        "copy": _("Copy"),
        "copied": _("Copied"),
        "marked": _("Marked: copy it with the keyboard"),
    }
