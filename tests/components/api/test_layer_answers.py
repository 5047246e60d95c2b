"""Every route of the API with a layer: it answers of the layer and names it, or says that it is of the book alone."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any, Final

import pytest
from pptx import Presentation
from pypdf import PdfReader

from components.api import app
from components.documents.citing.citation_forms import Form
from components.player.document import read_block
from components.worker.papers import FORMS as NOTE_FORMS
from components.worker.talk_files import FORMS
from tests.components.api.layers_of_tests import FIGURE, LAYER
from tests.components.asgi import ask
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.components.asgi import Client

MARK: Final = "Ours: Chamber of Commerce"
NAME: Final = "Chamber of Commerce"
TERMS: Final = "For members of the chamber alone"
OF_THE_BOOK: Final = {
    "/places": "places", "/package.zip": "package.zip", "/units.geojson": "units.geojson",
    "/districts.geojson": "districts.geojson", "/occasions/{place}.ics": "occasions/BY-BR.ics",
    "/lessons/{topic}.pdf": "lessons/regions.pdf", "/path": "path", "/quiz.{form}": "quiz.json", "/talks": "talks",
    "/template.xlsx": "template.xlsx",
}  # fmt: skip
"""Routes that are of the book alone, or of no facts, each with an address of it."""
ASKED: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "/places/{id}": ("places/BY-BR", {}),
    "/claims/{id}": (f"claims/{FIGURE}", {}),
    "/claims/{id}/evidence": (f"claims/{FIGURE}/evidence", {}),
    "/claims/{id}/citation": (f"claims/{FIGURE}/citation", {}),
    "/sources/{id}/citation": ("sources/chamber-sheet/citation", {}),
    "/search": ("search", {"q": "Brest Aktobe"}),
    "/tables/{name}.{form}": ("tables/trade.json", {}),
    "/notes/{by}/{kz}.{form}": ("notes/BY-BR/KZ-15.json", {}),
    "/notes/{place}.{form}": ("notes/BY-BR.json", {}),
    "/talks/{id}.{form}": ("talks/pair-BY-BR-KZ-15.json", {}),
    "/views/{view}.{form}": ("views/trade.json", {}),
    "/views/{view}": ("views/trade", {}),
}
"""An address of each route that is of a layer where it is asked to."""


def test_every_route_is_of_the_book_alone_or_is_asked_of_a_layer() -> None:
    known = {
        route for route in app.ENDPOINTS if not route.startswith(("/layers", "/goods"))
    }  # these are of layers alone
    assert {*OF_THE_BOOK, *ASKED, "/steps"} == known


@pytest.mark.parametrize("data", ["own", "both"])
@pytest.mark.parametrize("route", list(OF_THE_BOOK))
def test_what_is_of_the_book_alone_says_so(layered: Client, route: str, data: str) -> None:
    answer = ask(layered, OF_THE_BOOK[route], data=data)
    assert (answer.status, "of the book alone" in answer.json()["detail"]) == (422, True)


@pytest.mark.parametrize("data", ["own", "both"])
@pytest.mark.parametrize("route", list(ASKED))
def test_an_answer_of_a_layer_names_it(layered: Client, route: str, data: str) -> None:
    path, query = ASKED[route]
    if (route, data) == ("/tables/{name}.{form}", "both"):
        assert ask(layered, path, data=data, layer=LAYER, **query).status == 422
        return
    answer = ask(layered, path, data=data, layer=LAYER, **query)
    said = answer.body.decode() + answer.headers.get("content-disposition", "")
    assert answer.status == 200, said[:300]
    assert NAME in said or f'"{LAYER}"' in said or "trade 2023-2025.xlsx" in said or "Statistics of the chamber" in said
    assert answer.headers["cache-control"].startswith("private")
    assert ask(layered, path, data=data, layer="nowhere", **query).status == 404


STEPS: Final = (
    "", "place=BY-BR", "by=BY-BR&kz=KZ-15", "claim=own-forum", "org=own-plant", "date=2025-01-01",
)  # fmt: skip
PAGES: Final = ("", "white-spots", "trade", "production", "chronicle")


@pytest.mark.parametrize("address", [f"/?{chosen}" for chosen in STEPS] + [f"/{page}" for page in PAGES[1:]])
def test_a_view_of_a_layer_is_a_step_of_its_claims_alone_under_its_mark(layered: Client, address: str) -> None:
    asked = f"{address}{'&' if '?' in address else '?'}data=own"
    step = ask(layered, "steps", view=asked, lang2="ru").json()
    assert step["headline"]
    assert step["headline2"]
    assert f"data=own&layer={LAYER}" in step["view"]
    assert (step["layer"]["mark"], step["layer"]["is_beside"]) == (MARK, False)
    assert TERMS in step["layer"]["line"]
    assert set(step["claims"]).isdisjoint(ATLAS.index.claims)
    assert set(step["said"]) == set(step["claims"])


@pytest.mark.parametrize("address", [f"/?{chosen}" for chosen in STEPS[:3]] + [f"/{page}" for page in PAGES[1:]])
def test_a_view_of_both_is_the_books_step_with_the_layers_words_beside_it(layered: Client, address: str) -> None:
    joined = "&" if "?" in address else "?"
    book = ask(layered, "steps", view=address).json()
    both = ask(layered, "steps", view=f"{address}{joined}data=both").json()
    layer = both.pop("layer")
    assert f"data=both&layer={LAYER}" in both.pop("view")
    book.pop("view")
    assert book.pop("layer") is None
    assert both == book
    assert layer["is_beside"]
    assert layer["note"].startswith(f"In “{NAME}”: ")
    assert {line["claim"] for line in layer["said"]}.isdisjoint(ATLAS.index.claims)
    assert all(".xlsx, " in line["source"] for line in layer["said"])


def test_a_claim_of_the_layer_chosen_beside_the_book_is_a_step_of_the_layer(layered: Client) -> None:
    step = ask(layered, "steps", view="/?data=both&own=own-forum").json()
    assert step["view"] == f"/?claim=own-forum&data=own&layer={LAYER}"
    assert step["claims"] == ["own-forum"]


@pytest.mark.parametrize("layer", ["draft", "nowhere"])
def test_a_step_of_a_layer_that_is_not_seen_is_not_there(layered: Client, layer: str) -> None:
    assert ask(layered, "steps", view=f"/trade?data=own&layer={layer}").status == 404


def talk(client: Client, data: str) -> dict[str, Any]:
    found: dict[str, Any] = ask(client, "talks/pair-BY-BR-KZ-15.json", data=data, layer=LAYER).json()
    return found


def test_a_talk_of_a_layer_has_its_steps_alone_each_marked(layered: Client) -> None:
    found = talk(layered, "own")
    assert NAME in found["book"]
    assert TERMS in found["book"]
    for step in found["steps"]:
        assert step["layer"]["mark"] == MARK
        assert set(step["claims"]).isdisjoint(ATLAS.index.claims)
        assert f"data=own&layer={LAYER}" in step["view"]


def test_a_talk_of_both_is_the_books_and_then_the_layers_and_no_step_is_of_both(layered: Client) -> None:
    book = ask(layered, "talks/pair-BY-BR-KZ-15.json").json()
    found = talk(layered, "both")
    number = len(book["steps"])
    assert found["steps"][:number] == book["steps"]
    assert [step["claims"] for step in found["steps"][number:]] == [["own-brest-aktobe"]]
    assert all(step["layer"]["mark"] == MARK for step in found["steps"][number:])
    assert not any(step["layer"] for step in found["steps"][:number])
    assert NAME in found["book"]


@pytest.mark.thorough
@pytest.mark.parametrize("data", ["own", "both"])
@pytest.mark.parametrize("form", FORMS)
def test_every_file_of_a_talk_has_the_mark_and_the_cell(layered: Client, form: str, data: str) -> None:
    answer = ask(layered, f"talks/pair-BY-BR-KZ-15.{form}", data=data, layer=LAYER)
    assert answer.status == 200
    assert f"{LAYER}-v1" in answer.headers["content-disposition"]
    said = _said(form, answer.body)
    assert MARK in said
    assert "agreements.xlsx, 2024, B2" in said
    assert TERMS in said


def _said(form: str, body: bytes) -> str:
    match form:
        case "html":
            return json.dumps(read_block(body)["show"], ensure_ascii=False)
        case "pptx":
            slides = Presentation(io.BytesIO(body)).slides
            return " ".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)
        case "pdf":
            return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(body)).pages)
        case "docx" | "xlsx":
            with zipfile.ZipFile(io.BytesIO(body)) as parts:
                texts = [parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")]
            return re.sub(r"<[^>]+>", "", " ".join(texts))
        case _:
            return body.decode()


@pytest.mark.thorough
@pytest.mark.parametrize("data", ["own", "both"])
@pytest.mark.parametrize("form", NOTE_FORMS)
def test_every_paper_of_a_visit_names_the_layer(layered: Client, form: str, data: str) -> None:
    answer = ask(layered, f"notes/BY-BR/KZ-15.{form}", data=data, layer=LAYER)
    assert answer.status == 200
    assert f"{LAYER}-v1" in answer.headers["content-disposition"]
    assert NAME in _said(form, answer.body)


@pytest.mark.thorough
@pytest.mark.parametrize("data", ["own", "both"])
@pytest.mark.parametrize("form", Form)
def test_a_claim_of_a_layer_is_cited_in_every_form_by_its_file_and_never_as_the_data_set(
    layered: Client, form: Form, data: str
) -> None:
    answer = ask(layered, f"claims/{FIGURE}/citation", data=data, layer=LAYER, form=form.value, lang="ru")
    said = answer.body.decode()
    assert "trade 2023-2025.xlsx, Export, D5" in said
    assert NAME in said
    assert "anna" in said
    assert ATLAS.contract.title not in said
