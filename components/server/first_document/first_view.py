"""The view that a request for a page asks for, as everybody may see it: no draft and no layer that is not published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl

from components.context import View, current_atlas, today
from components.i18n.language import language
from components.layer_atlases import layer_atlases
from components.session.routes import ROUTES
from data.atlas.selection import Selection
from data.atlas.sent_links import without_added

if TYPE_CHECKING:
    from components.session.routes import Route
    from data.enums import Lang

MAX_VALUE_LENGTH: Final = 400
"""Characters of a parameter: what is longer is none of ours."""
UNSHOWN: Final = ("versus", "visit_day", "order", "q", "guest", "lang2", "talk", "step", "seed", "n")
"""What of a selection changes nothing in what a page says first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstView:
    """What a request for a page asks for.

    Attributes
    ----------
    route
        The page.
    view
        Its view.
    query
        The parameters of its address as they were understood, in the order of their names.
    is_whole
        Whether everything that the address asks for may be shown to everybody. Else the page itself decides by its
        visitor, and nothing is said before.
    """

    route: Route
    view: View
    query: tuple[tuple[str, str], ...]
    is_whole: bool


def first_view(path: str, parameters: str, lang: Lang) -> FirstView | None:
    """Return what a request asks for; None where its path is none of a page.

    Parameters
    ----------
    path, parameters
        Path of the request, without what a proxy puts before it, and its query as it came.
    lang
        The language of the request.
    """
    route = next((route for route in ROUTES if f"/{route.path}" == path), None)
    if route is None:
        return None
    asked = _parameters(parameters)
    facts = layer_atlases().facts(asked, book=current_atlas(), drafts=False)
    selection, _ = facts.read(asked)
    plain = Selection()
    query = {name: text for name, text in selection.to_query().items() if name != "lang"}
    shown = replace(selection, lang=lang, **{name: getattr(plain, name) for name in UNSHOWN})
    named = {"lang": lang.value} if "lang" in asked else {}
    view = View(facts.atlas, shown, language(lang), today(), facts.own)
    return FirstView(
        route=route, view=view, query=tuple(sorted({**query, **named}.items())), is_whole=not facts.unknown
    )


def _parameters(text: str) -> dict[str, str]:
    found = without_added(dict(parse_qsl(text)))
    return {name: value for name, value in found.items() if len(value) <= MAX_VALUE_LENGTH}
