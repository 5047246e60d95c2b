"""What every page has in common: settings, the facts, the state, the head and its notices."""

from __future__ import annotations

import dataclasses
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components import controls, downloads, navigation, state
from components.host import message, part
from components.i18n import NAMES, Language, language
from data.errors import ContractError, TableError
from data.model import Lang
from data.store import Store

if TYPE_CHECKING:
    from datetime import date

    from data.atlas import Atlas
    from data.model import Issue
    from data.selection import Selection

DATA: Final = Path(__file__).parents[1] / "data"
HEADER: Final = "header"
PAIRED: Final = frozenset({"pair", "white-spots"})


@dataclass(frozen=True, slots=True)
class View:
    """What a page draws from: the facts, what is chosen, the language and the day."""

    atlas: Atlas
    selection: Selection
    lang: Language
    today: date

    @property
    def day(self) -> date:
        """The day that is shown: the chosen one, else today."""
        return self.selection.date or self.today

    def again(self) -> View:
        """Return the view with the selection that the address asks for now, or turn to the page that was asked for.

        Where the facts have become others meanwhile, the whole page is drawn anew: its parts tell of the same version.
        """
        state.turn()
        now = _told(*store().current())
        if st.session_state.get("told", now) != now:
            st.rerun()
        selection, _ = state.read(self.atlas)
        return dataclasses.replace(self, selection=state.peeked(self.atlas, selection))


@lru_cache(maxsize=1)
def store() -> Store:
    """Return the server's one store of facts."""
    return Store(DATA)


def require_good_data() -> None:
    """Stop the start in plain words where the tables are broken: there is no last good version yet."""
    try:
        store()
    except (ContractError, TableError) as error:
        problem = "The dashboard does not start, because its data has faults:"
        sys.exit(f"{problem}\n{error}\nMend them; python -m data check lists them again.")


def draw(page: navigation.Page) -> None:
    """Draw a page whole: its head, its controls, what it shows, and what of it can be downloaded."""
    st.session_state["here"] = page.name
    state.turn()
    view = open_page()
    controls.draw(view, page.controls)
    page.module.draw(view)
    downloads.draw(view, page.name)


def open_page() -> View:
    """Draw the head of a page and return what the page draws from."""
    atlas, issues = store().current()
    st.session_state["told"] = _told(atlas, issues)
    selection, unknown = state.read(atlas)
    lang = language(selection.lang)
    _ = lang.text
    notices = []
    if issues:
        notices.append(_("The newest data has faults and is not shown; this is the last good version."))
    if unknown:
        notices.append(_("Not understood in the address, so left out: {names}."))  # the browser sets each name apart
    titles, query = navigation.titles(lang), state.query_of(selection)
    part("header", "header.js")(
        key=HEADER,
        data={
            "lang": lang.code.value,
            "title": _("Partnership Vector"),
            "subtitle": _("Regional cooperation of Belarus and Kazakhstan"),
            "navigation": _("Pages"),
            "pages": [
                [page.name, titles[page.name], state.address(page.name, query), page.name == state.here()]
                for page in navigation.PAGES
            ],
            "language": _("Language"),
            "languages": [[code.value, name, code.value.upper()] for code, name in NAMES.items()],
            "theme": {
                "label": _("Appearance"),
                "options": [
                    ["", _("As the system")],
                    ["light", _("Light")],
                    ["dark", _("Dark")],
                    ["projector", _("Projector")],
                ],
            },
            "notice": " ".join(notices),
            "unknown": list(unknown),
            "chosen": _chosen(atlas, selection, lang),
            "words": {
                "loading": _("Loading"),
                "failed": _("The evidence could not be loaded."),
                "again": _("Try again"),
            },
            "search": _search_words(lang),
            "seq": state.answered(),
        },
        on_lang_change=lambda: _choose_language(atlas),
        on_select_change=lambda: state.apply(atlas, message(HEADER)),
    )
    return View(atlas, selection, lang, state.today())


def _told(atlas: Atlas, issues: tuple[Issue, ...]) -> tuple[str, bool]:
    """Return what a page tells of the facts as a whole: their version, and whether a newer one has faults."""
    return atlas.content_hash, bool(issues)


def _chosen(atlas: Atlas, selection: Selection, lang: Language) -> str:
    """Return the name of the place or the pair that the page tells of, for the title of the document; else nothing."""
    here, places = state.here(), [selection.place]
    if here in PAIRED and selection.by and selection.kz:
        places = [selection.by, selection.kz]
    elif here not in state.KEEP_PLACE:
        places = []
    day = selection.date or state.today()
    return " – ".join(atlas.place_name(place, lang=lang.code, on=day) for place in places if place)


def _search_words(lang: Language) -> dict[str, Any]:
    _ = lang.text
    return {
        "label": _("Search"),
        "hint": _("Place, company, agreement, person, note"),
        "key": _("Press / to search"),
        "none": _("Nothing found"),
        "failed": _("The search does not answer"),
        "kinds": {
            "place": _("Place"), "organisation": _("Organisation"), "agreement": _("Agreement"),
            "venture": _("Venture"), "person": _("Person"), "note": _("Note"),
        },
    }  # fmt: skip


def _choose_language(atlas: Atlas) -> None:
    code = message(HEADER, "lang")
    if code in set(Lang):
        state.change(atlas, lang=Lang(code))
