"""Every document of the panel is answered at its address, as the page's script writes it, to those who may see it."""

from __future__ import annotations

import gzip
import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.middleware import Middleware

from components.access.visitor import NOBODY, Role, Visitor
from components.context import View, today
from components.i18n.language import language
from components.layer_atlases import LayerAtlases
from components.pages.map import page
from components.panels import panel_files
from components.panels.panel_version import panels_address
from components.session import address
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.components.asgi import Client
from tests.data.layers.own_rows import KeptLayers, layer, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Receive, Scope, Send

    from tests.components.asgi import Answer

STORE = KeptLayers(layer(small_layer()), layer(small_layer(), layer_id="draft", is_published=False))
EDITOR = Visitor(who="anna", how="sign-in", role=Role.EDITOR)
PAIRS = sorted(ATLAS.pairs(today()))
OTHERS: tuple[dict[str, Any], ...] = (
    {},
    {"org": "belaz"},
    {"person": "putin-v"},
    {"kinds": frozenset({"visit", "agreement"}), "place": "KZ-55"},
    {"statuses": frozenset({"signed"}), "themes": frozenset({"agriculture"}), "place": "BY-MI"},
)


class Knowing:
    """Gives each request the visitor that its header names, as the guard does."""

    def __init__(self, inner: ASGIApp) -> None:
        self.inner = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] == "http":
            known = (b"x-test", b"editor") in scope["headers"]
            scope.setdefault("state", {})["visitor"] = EDITOR if known else NOBODY
        await self.inner(scope, receive, send)


@pytest.fixture(scope="module")
def kept() -> LayerAtlases:
    return LayerAtlases(lambda: STORE)


@pytest.fixture(autouse=True)
def _session(monkeypatch: pytest.MonkeyPatch, kept: LayerAtlases) -> None:
    monkeypatch.setattr(panel_files, "layer_atlases", lambda: kept)
    monkeypatch.setattr(address, "last_message", lambda: 0)
    monkeypatch.setattr(address, "query_of", lambda selection: selection.to_query())


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=panel_files.routes(), middleware=[Middleware(Knowing)]), portal)


def view(lang: Lang = Lang.EN, **chosen: Any) -> View:
    return View(ATLAS, Selection(**chosen), language(lang), today())


def where(shown: View) -> str:
    query = shown.selection.to_query()
    return panels_address(shown) + (f"?{urlencode(query)}" if query else "")


def written(shown: View) -> Any:
    """Return the document that the page's script sends for a view, as the browser reads it."""
    return json.loads(json.dumps(page.panel_data(shown)["document"]))


def same_as_the_script(client: Client, shown: View) -> None:
    answer = client.get(where(shown))
    assert answer.status == 200, where(shown)
    assert json.loads(answer.body) == written(shown), where(shown)


@pytest.mark.parametrize("lang", Lang)
def test_the_document_of_every_place_is_the_scripts(client: Client, lang: Lang) -> None:
    for place in sorted(ATLAS.index.places):
        last = ATLAS.place(place).valid_to
        same_as_the_script(client, view(lang, place=place, date=last))


@pytest.mark.thorough
@pytest.mark.parametrize("lang", Lang)
def test_the_document_of_every_claim_is_the_scripts(client: Client, lang: Lang) -> None:
    assert len(ATLAS.index.claims) > 500
    for claim in sorted(ATLAS.index.claims):
        same_as_the_script(client, view(lang, claim=claim))


@pytest.mark.parametrize("lang", Lang)
def test_the_document_of_every_pair_and_of_other_choices_is_the_scripts(client: Client, lang: Lang) -> None:
    assert len(PAIRS) > 15
    for by, kz in PAIRS:
        same_as_the_script(client, view(lang, by=by, kz=kz))
        same_as_the_script(client, view(lang, by=by, kz=kz, date=ATLAS.index.first_known))
    for chosen in OTHERS:
        same_as_the_script(client, view(lang, **chosen))


def test_a_document_of_the_book_is_kept_by_browsers_for_ever_and_comes_compressed(client: Client) -> None:
    answer = client.get(where(view(place="BY-HO")), accept_encoding="gzip, br")
    assert "immutable" in answer.headers["cache-control"]
    assert (answer.headers["content-encoding"], answer.headers["vary"]) == ("gzip", "Accept-Encoding")
    plain = client.get(where(view(place="BY-HO")))
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(answer.body) == plain.body
    assert len(answer.body) * 3 < len(plain.body)


def test_a_document_is_written_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    address_of = where(view(place="KZ-35", kinds=frozenset({"visit"})))
    first = client.get(address_of)
    monkeypatch.setattr(panel_files, "panel_content", lambda _: pytest.fail("it is written again"))
    assert client.get(address_of).body == first.body


def no_document(answer: Answer) -> bool:
    return (answer.status, answer.body, answer.headers["cache-control"]) == (204, b"", "no-store")


@pytest.mark.parametrize(
    "query",
    [
        "place=nowhere", "place=BY-HO&place=BY-MI", "place=", "zzz=1", "place=BY-HO&claim=tie-gomel-pavlodar-2016",
        "kinds=visit%2Cagreement", "date=2016", "date=2126-01-01", "place=KZ-YUZ", "layout=side", "data=book",
        "lang=xx", "place=by-ho", "own=one",
    ],
)  # fmt: skip
def test_what_is_not_the_address_of_a_document_has_no_answer(client: Client, query: str) -> None:
    assert no_document(client.get(f"{panels_address(view())}?{query}"))


def test_another_version_language_or_day_has_no_answer(client: Client) -> None:
    _, panels, version, lang, day = panels_address(view()).split("/")
    assert client.get(f"/{panels}/{version}/{lang}/{day}").status == 200
    for other in (f"0{version[1:-1]}x/{lang}/{day}", f"{version}/xx/{day}", f"{version}/{lang}/2026-02-30"):
        assert no_document(client.get(f"/{panels}/{other}"))
    for days, status in ((-2, 204), (-1, 200), (1, 200), (2, 204)):
        asked = today() + timedelta(days=days)
        assert client.get(f"/{panels}/{version}/{lang}/{asked.isoformat()}").status == status


def test_a_version_is_said_to_be_the_newest_or_not(client: Client) -> None:
    version = panels_address(view()).split("/")[2]
    assert client.get(f"/panels/{version}").json() is True
    assert client.get("/panels/0123456789abcdef").json() is False
    assert client.get(f"/panels/{version}?data=both").json() is False
    assert client.get(f"/panels/{version}").headers["cache-control"] == "no-store"


def of_layer(kept: LayerAtlases, layer_id: str, data: DataChoice, **chosen: Any) -> View:
    query = {"data": data.value, "layer": layer_id}
    facts = kept.facts(query, book=ATLAS, drafts=True)
    return View(
        facts.atlas, Selection(data=data, layer=layer_id, **chosen), language(Lang.RU), today(), facts.own
    )  # fmt: skip


@pytest.mark.parametrize("data", [DataChoice.OWN, DataChoice.BOTH])
def test_the_documents_of_a_layer_are_the_scripts_and_kept_by_nobody(
    client: Client, kept: LayerAtlases, data: DataChoice
) -> None:
    own = of_layer(kept, "chamber", DataChoice.OWN).atlas
    choices: list[dict[str, Any]] = [{}, {"place": "BY-BR"}, {"by": "BY-HO", "kz": "KZ-55"}]
    choices += [{"claim" if data is DataChoice.OWN else "own": claim} for claim in own.index.claims]
    for chosen in choices:
        shown = of_layer(kept, "chamber", data, **chosen)
        same_as_the_script(client, shown)
        assert client.get(where(shown)).headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize("data", [DataChoice.OWN, DataChoice.BOTH])
def test_a_draft_has_documents_for_its_editors_alone(client: Client, kept: LayerAtlases, data: DataChoice) -> None:
    shown = of_layer(kept, "draft", data, place="BY-BR")
    for _ in range(2):  # before and after one was written
        assert no_document(client.get(where(shown)))
        assert client.get(f"{where(shown).split('/ru/')[0]}?data={data}&layer=draft").json() is False
        assert client.get(where(shown), x_test="editor").status == 200
    assert client.get(f"{where(shown).split('/ru/')[0]}?data={data}&layer=draft", x_test="editor").json() is True


def test_a_layer_cannot_be_had_at_the_address_of_another(client: Client, kept: LayerAtlases) -> None:
    draft, open_one = (of_layer(kept, name, DataChoice.BOTH, place="BY-BR") for name in ("draft", "chamber"))
    query = urlencode(open_one.selection.to_query())
    assert no_document(client.get(f"{panels_address(draft)}?{query}"))
    assert no_document(client.get(f"{panels_address(draft)}?place=BY-BR"))
    assert no_document(client.get(f"{panels_address(view(Lang.RU))}?{query}"))


def test_what_most_ask_for_is_written_before_they_do(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    monkeypatch.setattr(panel_files, "PAUSE_S", 0)
    panel_files.warm(ATLAS)
    monkeypatch.setattr(panel_files, "panel_content", lambda _: pytest.fail("it was not written before"))
    for lang in Lang:
        assert client.get(where(view(lang))).status == 200
        assert all(client.get(where(view(lang, place=unit))).status == 200 for unit in ATLAS.units(today()))
        assert all(client.get(where(view(lang, by=by, kz=kz))).status == 200 for by, kz in PAIRS)
