"""Table of what messages make of the map's address: `python -m tests.cases.choices` writes it anew."""

from __future__ import annotations

import json
import random
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch

from components.context import View
from components.i18n.language import language
from components.map.view import map_data
from components.panels.panel_content import panel_view
from components.session import address, visitor_day
from data.atlas.atlas import COUNTRIES, Atlas
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.fake_session import FakeSession, QueryParams

if TYPE_CHECKING:
    from collections.abc import Iterator

    Query = dict[str, str]
    Message = dict[str, Any]

FILE: Final = Path(__file__).with_name("choices.json")
TODAY: Final = date(2026, 11, 24)
WALKS, STEPS = 24, 25
KINDS: Final = ("agreement", "visit", "trade")
STATUSES: Final = ("signed", "in_force")
SENT: Final[tuple[tuple[Query, Message], ...]] = (
    ({}, {"place": "BY-HO"}),
    ({"place": "BY-HO"}, {"place": "KZ-55"}),
    ({"place": "BY-HO"}, {"place": "KZ-YUZ"}),
    ({"date": "2010-01-01"}, {"place": "KZ-YUZ"}),
    ({"place": "BY-HO", "by": "BY-MI", "kz": "KZ-35"}, {"place": "KZ-55"}),
    ({"place": "BY-HO", "by": "BY-MI", "kz": "KZ-35"}, {"kinds": ["visit"]}),
    ({"by": "BY-HO"}, {"place": "KZ-55"}),
    ({"claim": "gomel-pavlodar-agreement-2016"}, {"place": "KZ-55"}),
    ({"org": "belaz", "by": "BY-HO", "kz": "KZ-55"}, {"place": "KZ-35"}),
    ({"by": "BY-HO", "kz": "KZ-55"}, {"person": "putin-v"}),
    ({"place": "BY-HO", "date": "2010-01-01", "layout": "true"}, {"layout": "side"}),
    ({"place": "BY-HO", "q": "mill", "lang": "kk", "versus": "KZ-35"}, {"place": None, "claim": None}),
    ({"lang": "en", "place": "BY-HO"}, {"claim": "tie-gomel-pavlodar-2016", "date": "2016-11-05", "page": "map"}),
    ({"data": "both", "layer": "ours", "own": "one"}, {"own": "two"}),
    ({"data": "both", "layer": "ours", "own": "one"}, {"place": "BY-HO", "by": None, "kz": None}),
    ({"data": "own", "layer": "ours"}, {"own": "two"}),
    ({"place": "BY-HO"}, {"themes": ["agriculture"], "status": ["signed", "closed"], "kinds": []}),
    ({"place": "KZ"}, {"place": "BY"}),
)
LEFT: Final[tuple[tuple[Query, Message], ...]] = (
    ({}, {"place": "KZ-YUZ"}),
    ({"place": "KZ-YUZ", "date": "2010-01-01"}, {"date": None}),
    ({"place": "BY-HO"}, {"page": "region"}),
    ({"place": "BY-HO"}, {"page": "map"}),
    ({}, {"place": "BY-HO", "page": "pair"}),
    ({}, {"claim": "belaz-1998", "date": "1991-12-25"}),
    ({}, {"date": "2016"}),
    ({}, {"date": "2126-01-01"}),
    ({}, {"q": "mill"}),
    ({}, {"source": "book", "part": "notes"}),
    ({}, {"place": "nowhere"}),
    ({}, {}),
)
"""What the browser leaves to the server."""


def sent(atlas: Atlas) -> Iterator[tuple[Query, Message]]:
    """Give addresses and messages: those that are named, and walks over the map by clicks, links, hits and controls."""
    yield from SENT
    chance = random.Random(20)  # noqa: S311 - the same walks each time
    places = sorted(COUNTRIES | {i for i in atlas.index.unit_ids if not atlas.place(i).valid_to})
    claims = sorted(atlas.index.claims)[::40]
    for _ in range(WALKS):
        query: Query = {}
        for _ in range(STEPS):
            message = _message(chance, query, places, claims)
            yield query, message
            query = after(atlas, query, message) or {}


def _message(chance: random.Random, query: Query, places: list[str], claims: list[str]) -> Message:
    place, claim = chance.choice(places), chance.choice(claims)
    pair = {side: next(i for i in chance.sample(places, len(places)) if i[:2] == side.upper()) for side in ("by", "kz")}
    whole = {name: query.get(name) for name in ("place", "claim", "org", "person")}
    return chance.choice([
        {"place": place},
        {"claim": claim},
        {"by": None, "kz": None, "place": place},
        {"by": None, "kz": None, "claim": claim},
        {"place": None, "claim": None},
        {**whole, "kinds": chance.sample(KINDS, 2), "status": [], "themes": [], "date": query.get("date")},
        {**whole, "status": chance.sample(STATUSES, chance.randrange(3)), "layout": chance.choice(["true", "side"])},
        {**dict.fromkeys(whole), **pair, "layout": query.get("layout", "side"), "own": None},
        {**whole, "date": chance.choice(["1999-05-01", "2014-07-01", "2019-01-01", None])},
        {"org": chance.choice(["belaz", "maz"])},
    ])  # fmt: skip


def after(atlas: Atlas, query: Query, message: Message) -> Query | None:
    """Return the address that the server makes of a message on the map page; None where it turns to another page."""
    with _session_at(query) as session:
        address.apply(atlas, dict(message))
    return None if "turn_to" in session.session_state else dict(session.query_params)


@contextmanager
def _session_at(query: Query) -> Iterator[FakeSession]:
    """Put a session of the map page at an address in the place of Streamlit."""
    session = FakeSession(session_state={"page_name": "map"}, query_params=QueryParams(query))
    session.context.locale, session.context.timezone_offset = "ru-RU", 0
    with patch.object(address, "st", session), patch.object(visitor_day, "st", session):
        yield session


def case(atlas: Atlas, query: Query, message: Message) -> dict[str, Any]:
    """Return a message at an address, the address after it, and what that shows: on the map, and in the panel."""
    then = after(atlas, query, message) or {}
    selection, unknown = Selection.from_query(then, atlas=atlas)
    assert not unknown, then
    view = View(atlas, selection, language(Lang.EN), TODAY)
    panel = panel_view(view).selection.to_query() | {name: then[name] for name in ("data", "layer") if name in then}
    with _session_at(then):
        state = map_data(view)["state"]
    return {"query": query, "message": message, "then": then, "state": state, "panel": panel}


def text(atlas: Atlas) -> str:
    """Return the table as it is kept: the places, then a case a line."""
    places = {
        i: {"country": atlas.place(i).country} | ({"to": str(last)} if (last := atlas.place(i).valid_to) else {})
        for i in sorted({*COUNTRIES, *atlas.index.unit_ids, "gomel", "pavlodar"})
    }
    cases = ",\n".join(_json(case(atlas, query, message)) for query, message in sent(atlas))
    left = ",\n".join(_json({"query": query, "message": message}) for query, message in LEFT)
    head = _json({"places": places, "today": TODAY.isoformat()}).rstrip("}")
    return f'{head},\n"cases": [\n{cases}\n],\n"left": [\n{left}\n]\n}}\n'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    FILE.write_text(text(Atlas.load()), encoding="utf-8")
