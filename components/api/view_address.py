"""Query parameters of a view: the model that describes them, and strict reading of a view from them."""

from collections.abc import Iterable
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, create_model
from starlette.requests import Request

from components.api.facts import require_claim, require_place
from components.api.request_facts import facts_asked
from components.api.responses import wrong
from components.context import View, today
from components.exports.csv_json import Separator
from components.i18n.language import language
from data.atlas.atlas import Atlas
from data.atlas.selection import CHOICES, FIRST_DAY, LAYOUTS, PARAMETERS
from data.enums import Lang, Reporter, Status, TieKind
from data.trade.goods_codes import GoodsLevel

MAX_LENGTH: Final = 400
MAX_Q_LENGTH: Final = 100  # the address bar cuts it; here nothing is cut in silence

DESCRIPTIONS: Final = {
    "place": "A place id; see /places.",
    "claim": "A claim id; not together with a place.",
    "org": "The id of an organisation; not together with a place or a claim.",
    "person": "The id of a person; not together with a place, a claim or an organisation.",
    "by": "The id of a place in Belarus.",
    "kz": "The id of a place in Kazakhstan.",
    "date": "A day, month or year; today where it is left out.",
    "layout": "side (Belarus enlarged beside Kazakhstan) or true.",
    "kinds": "Kinds of tie, separated by commas.",
    "status": "Statuses, separated by commas.",
    "themes": "Themes, separated by commas.",
    "q": "Words searched for.",
    "lang": "en, ru, be or kk.",
    "data": "book, own (a layer's facts alone) or both, each by itself.",
    "layer": "The id of a layer; the first one where it is left out.",
    "own": "The id of a claim of the layer, where both are shown.",
    "goods": "A code of goods of the layer: a chapter, a heading or a subheading.",
    "level": "How finely goods are named: total, chapter, heading, subheading or national.",
    "reporter": "Whose statistics of goods come first: by, kz or other.",
    "from": "The first month of which goods are asked, 2024-03.",
    "to": "The last month of which goods are asked, 2024-12.",
}


def _text(description: str) -> Any:  # noqa: ANN401 - pydantic's own way to define a field
    return (str, Field("", description=description, max_length=MAX_LENGTH))


# The parameters are those of the address bar, so that a new one is known here from its first day.
Address = create_model(
    "Address",
    __config__=ConfigDict(extra="forbid"),
    __doc__="The parameters of the address bar; what is left out is at its default.",
    **{name: _text(DESCRIPTIONS.get(name, "As in the address bar.")) for name in PARAMETERS},
)
FileAddress = create_model(
    "FileAddress",
    __base__=Address,
    __doc__="The parameters of the address bar, which picture of the view, and what separates the cells of a table.",
    picture=_text("Name of a picture, for svg and png; the first where it is left out."),
    separator=(
        Separator,
        Field(Separator.COMMA, description="What separates the cells of a csv; with semicolons numbers have a comma."),
    ),
)


def read_view(address: BaseModel, request: Request) -> View:
    """Return the view of an address.

    Raises
    ------
    HTTPException
        404 for a place or claim that is not there, 422 for a parameter that is not understood: unlike in the address
        bar, nothing is left out.
    """
    query = {key: text for key in PARAMETERS if (text := getattr(address, key))}
    facts = facts_asked(request, query)
    atlas = facts.atlas
    for key in ("place", "by", "kz"):
        if key in query:
            require_place(atlas, query[key])
    if "claim" in query:
        require_claim(atlas, query["claim"])
        if "place" in query:
            raise wrong("claim", "give either a claim or a place.")
    if len(given := [name for name in CHOICES if name in query]) > 1:
        raise wrong(given[-1], f"give one of {', '.join(CHOICES)}.")
    selection, unknown = facts.read(query)
    if len(query.get("q", "")) > MAX_Q_LENGTH:
        raise wrong("q", f"it is longer than {MAX_Q_LENGTH} characters.")
    if unknown:
        raise wrong(
            unknown[0],
            f"it is not understood. It takes {_accepted(atlas).get(unknown[0], 'what the address bar takes')}.",
        )
    last = today()
    if selection.date and selection.date > last:
        raise wrong("date", f"it is later than {last}, which is today in UTC.")
    return View(atlas, selection, language(selection.lang), last, facts.own)


def _accepted(atlas: Atlas) -> dict[str, str]:
    """Return what each parameter of an address takes."""

    def some(items: Iterable[str]) -> str:
        return f"one or more, separated by commas, of {', '.join(items)}"

    return {
        "by": "the id of a place in Belarus",
        "kz": "the id of a place in Kazakhstan",
        "org": "the id of an organisation; see /tables/organisations.json",
        "person": "the id of a person; see /tables/people.json",
        "date": f"a year, a month or a day (2016, 2016-11, 2016-11-05) from {FIRST_DAY} to today",
        "layout": " or ".join(LAYOUTS),
        "kinds": some(TieKind),
        "status": some(Status),
        "themes": some(sorted(atlas.index.themes)),
        "lang": ", ".join(Lang),
        "goods": "a code of two to ten digits, an even number of them, of a chapter of the Harmonized System",
        "level": ", ".join(GoodsLevel),
        "reporter": ", ".join(Reporter),
        "from": "a month (2024-03)",
        "to": "a month (2024-03)",
    }
