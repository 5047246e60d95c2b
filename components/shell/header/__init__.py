"""The header of every page: navigation, search, language and appearance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.i18n.language import NAMES
from components.i18n.meanings import meanings
from components.session import address, routes
from components.session.mount import message, part
from components.session.visitor_day import visitor_today
from components.shell.data_switch import choose_data, data_switch
from components.shell.path_sheet import path_data
from components.shell.talk_step import talk_step_data
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.i18n.language import Language
    from components.layer_atlases import Facts
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection

KEY: Final = "header"
PAIR_PAGES: Final = frozenset({"pair", "white-spots", "visit", "present"})


def draw(facts: Facts, selection: Selection, lang: Language, *, notices: Sequence[str], unknown: Sequence[str]) -> None:
    """Draw the header.

    Parameters
    ----------
    facts
        The facts that are shown, and the layers that could be.
    selection
        What the address asks for.
    lang
        Language of the page.
    notices
        Notices above the page; the browser puts `unknown` in place of ``{names}``.
    unknown
        Parameters of the address that were not understood.
    """
    _, atlas = lang.text, facts.atlas
    titles, query = routes.titles(lang), address.query_of(address.for_another_page(selection))
    part("header", "shell/header/header.js")(
        key=KEY,
        data={
            "lang": lang.code.value,
            "title": _("Partnership Vector"),
            "subtitle": _("Regional cooperation of Belarus and Kazakhstan"),
            "home": _("Open the whole page"),
            "navigation": _("Pages"),
            "pages": [
                [route.name, titles[route.name], routes.address(route.name, query), route.name == address.page_name()]
                for route in routes.ROUTES
            ],
            "language": _("Language"),
            "languages": [[code.value, name, code.value.upper()] for code, name in NAMES.items()],
            "theme": {
                "label": _("Appearance"),
                "options": [
                    ["", _("Same as the system")],
                    ["light", _("Light")],
                    ["dark", _("Dark")],
                    ["projector", _("Projector")],
                ],
            },
            "notice": " ".join(notices),
            "unknown": list(unknown),
            "chosen": _chosen(atlas, selection, lang),
            "words": {
                "lang": lang.code.value,
                "loading": _("Loading"),
                "failed": _("The evidence could not be loaded."),
                "again": _("Try again"),
                "meanings": meanings(lang),
                "outline": _outline_words(lang) | {"version": atlas.version},
            },
            "search": _search_words(lang),
            "talk_step": talk_step_data(address.page_name(), selection, atlas.version, lang),
            "path": path_data(lang),
            "slim": {"up": _("To the top"), "search": _("Search"), "menu": _("Menu")},
            "data_switch": data_switch(facts, selection, lang),
            "seq": address.last_message(),
        },
        on_data_change=lambda: choose_data(atlas, message(KEY, "data")),
        on_lang_change=lambda: _choose_language(atlas),
        on_select_change=lambda: address.apply(atlas, message(KEY)),
    )


def _chosen(atlas: Atlas, selection: Selection, lang: Language) -> str:
    """Return the name of the place or the pair that the page shows, for the document's title; empty without one."""
    page, places = address.page_name(), [selection.place]
    if page in PAIR_PAGES and selection.by and selection.kz:
        places = [selection.by, selection.kz]
    elif page not in address.PLACE_PAGES:
        places = []
    day = selection.date or visitor_today()
    return " – ".join(atlas.place_name(place, lang=lang.code, on=day) for place in places if place)


def _search_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "label": _("Search"),
        "hint": _("Place, company, person, agreement, figure, year"),
        "key": _("Press / to search"),
        "none": _("Nothing found"),
        "failed": _("The search does not respond"),
        "all": _("Show all {count}"),
    }


def _outline_words(lang: Language) -> dict[str, str]:
    """Return the words of the button that is beside facts and pictures."""
    _ = lang.text
    return {
        "add": _("To the outline"),
        "has": _("In your outline"),
        "full": _("The outline is full: take something out first."),
        "own": _("My outline"),
        "keptNowhere": _("This browser keeps nothing. Save the outline as a file before you leave."),
    }


def _choose_language(atlas: Atlas) -> None:
    code = message(KEY, "lang")
    if code in set(Lang):
        address.change(atlas, lang=Lang(code))
