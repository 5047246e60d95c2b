"""Citations of the data set, of a view, of the book and of a chosen claim, each in five forms."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode, urlsplit

from components.context import layer_id_of
from components.documents.citing.citation_forms import FILES, Form, write_citation
from components.documents.citing.works import claim_works, dataset_work, source_work, view_work
from components.documents.conflicts import our_reading, question
from components.documents.evidence import source_label
from components.documents.items import claim_item
from components.documents.model import Action, Badge, Document, Go, Item, filled, in_full, section
from components.documents.texts import english
from components.documents.titles import claim_title
from components.exports.provenance import describe_selection, page_query
from components.layer_atlases import layer_atlases
from components.pages.sources.conflicts import kinds as conflict_kinds
from components.session import routes
from data.enums import DataChoice, SourcesPart
from data.queries.texts.citations import BOOK, Access
from data.queries.texts.sources import sources_of

if TYPE_CHECKING:
    from components.context import View
    from components.documents.citing.works import ClaimWorks, Work
    from components.documents.texts import Json

LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104 - names to recognise, none to bind


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationGroup:
    """The citations of one thing: its text in each form, in their order, and what its files are called."""

    id: str
    title: str
    note: str
    file: str
    texts: tuple[str, ...]

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the group from."""
        written: dict[str, Json] = in_full(self)
        return written


def claim_citations(view: View, origin: str) -> dict[str, Any]:
    """Return the citations of the chosen claim; `origin` is the server's address as the reader reaches it."""
    _, claim_id = view.lang.text, str(view.selection.claim)
    at = Access(f"{origin}/?{urlencode({'claim': claim_id} | _whose(view))}", view.today)
    stamp = layer_atlases().stamp(view.atlas, claim_id)
    cited = claim_works(view.atlas, claim_id, at, view.lang, stamp=stamp)
    note = claim_title(view.atlas, claim_id, view.lang)
    return _data(view, "", _group("claim", _("The chosen claim"), cited, file=claim_id, note=note))


def citations_data(view: View, origin: str, of: str) -> dict[str, Any]:
    """Return the citations of the chosen source, of a page, of the whole data set, and of the book it was made from.

    Parameters
    ----------
    view
        The view.
    origin
        Address of the server as the reader reaches it, without a path; empty where it is not known.
    of
        Name of the page that is cited.
    """
    _, atlas, lang, title = view.lang.text, view.atlas, view.lang, view_title(view, of)
    query = f"?{urlencode(_whose(view))}" if atlas.layer else ""
    whole, shown = Access(f"{origin}/{query}", view.today), Access(page_address(view, origin, of), view.today)
    seen = view_work(atlas, shown, title, lang)
    source = atlas.source((view.selection.source or BOOK).partition("/")[0])  # of the book a chapter may be chosen
    chosen = _group(
        "source", _("The chosen source"), source_work(source, lang), file=source.source_id, note=source.title_en
    )
    whole_title = _("Layer") if atlas.layer else _("The data set")
    name = "-".join(filter(None, ("partnership-vector", layer_id_of(atlas))))
    book = _group("book", _("The book"), source_work(atlas.source(BOOK), lang), file=BOOK)
    return _data(
        view,
        origin,
        *((chosen,) if source.source_id != BOOK else ()),
        _group("view", _("This view"), seen, file=f"{name}-{of}", note=title),
        _group("dataset", whole_title, dataset_work(atlas, whole, lang), file=name),
        *(() if atlas.layer else (book,)),
    )


def _whose(view: View) -> dict[str, str]:
    """Return what an address says of whose the facts are."""
    layer = view.atlas.layer
    return {"data": DataChoice.OWN.value, "layer": layer.layer_id} if layer else {}


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


def _group(id_: str, title: str, cited: Work | ClaimWorks, *, file: str, note: str = "") -> CitationGroup:
    texts = tuple(write_citation(cited, form) for form in Form)
    return CitationGroup(id=id_, title=title, note=note, file=file, texts=texts)


def _form(view: View, form: Form) -> dict[str, Json]:
    """Return a form with its name: the standard is named in the reader's script, the others are names."""
    _ = view.lang.text
    name = _("GOST R 7.0.5-2008") if form is Form.GOST else FILES[form].name
    return {**in_full(FILES[form]), "id": form.value, "name": name}


def _data(view: View, origin: str, *groups: CitationGroup) -> dict[str, Any]:
    """Return groups of citations with the words of the part; a hint is given where the address is of this machine."""
    _ = view.lang.text
    local = _("The address is that of this computer: put in the address under which others reach the dashboard.")
    return {
        "groups": [group.to_json() for group in groups],
        "forms": [_form(view, form) for form in Form],
        "hint": local if urlsplit(origin).hostname in LOCAL else "",
        "form": _("Form of the citation"),
        "copy": _("Copy"),
        "copied": _("Copied"),
        "marked": _("Selected: copy it with the keyboard"),
        "save": _("Save as a file"),
    }
