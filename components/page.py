"""What every page has in common: settings, the facts, the state, the head and its notices."""

from __future__ import annotations

import dataclasses
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import state
from components.host import part
from components.i18n import NAMES, Language, language
from data.errors import ContractError, TableError
from data.model import Lang
from data.store import Store

if TYPE_CHECKING:
    from datetime import date

    from data.atlas import Atlas
    from data.selection import Selection

DATA: Final = Path(__file__).parents[1] / "data"


@dataclass(frozen=True, slots=True)
class View:
    """What a page draws from: the facts, what is chosen, the language and the day."""

    atlas: Atlas
    selection: Selection
    lang: Language
    today: date

    def again(self) -> View:
        """Return the view with the selection that the address asks for now."""
        selection, _ = state.read(self.atlas)
        return dataclasses.replace(self, selection=selection)


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


def open_page(pages: list[tuple[str, str, bool]] | None = None) -> View:
    """Draw the head of a page and return what the page draws from.

    Parameters
    ----------
    pages
        Path, name and whether it is this one, of each page.
    """
    atlas, issues = store().current()
    selection, unknown = state.read(atlas)
    lang = language(selection.lang)
    _ = lang.text
    notices = []
    if issues:
        notices.append(_("The newest data has faults and is not shown; this is the last good version."))
    if unknown:
        notices.append(_("Not understood in the address, so left out: {names}.").format(names=", ".join(unknown)))
    part("header", "header.js")(
        key="header",
        data={
            "lang": lang.code.value,
            "title": _("Partnership Vector"),
            "subtitle": _("Regional cooperation of Belarus and Kazakhstan"),
            "navigation": _("Pages"),
            "pages": pages or [],
            "language": _("Language"),
            "languages": [[code.value, name, code.value.upper()] for code, name in NAMES.items()],
            "notice": " ".join(notices),
        },
        on_lang_change=lambda: _choose_language(atlas),
    )
    return View(atlas, selection, lang, state.today())


def _choose_language(atlas: Atlas) -> None:
    code = st.session_state["header"].get("lang")
    if code in set(Lang):
        state.change(atlas, lang=Lang(code))
