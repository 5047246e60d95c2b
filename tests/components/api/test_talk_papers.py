"""A talk comes as every file, in every language; a view comes as a step; what there is not is refused in a sentence."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from components.api import app
from components.context import current_atlas
from components.worker.talk_files import FORMS
from data.enums import Lang
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client

ATLAS = current_atlas()
TALK = "talks/gomel-pavlodar"
SIGNS = {"html": b"<!doctype html>", "pptx": b"PK", "pdf": b"%PDF-", "json": b"{"}


@pytest.mark.parametrize("lang", Lang)
def test_the_talks_that_are_shipped_are_listed_with_the_number_of_their_steps(client: Client, lang: Lang) -> None:
    found = ask(client, "talks", lang=lang.value).json()
    assert [talk["id"] for talk in found["talks"]] == ["gomel-pavlodar", "promised-done", "thirty-years"]
    assert all(set(talk) == {"id", "title", "steps"} for talk in found["talks"])
    for talk in found["talks"]:
        assert talk["title"] == ATLAS.text("stories", talk["id"], "title", lang)
        assert talk["steps"] == len(ask(client, f"talks/{talk['id']}.json", lang=lang.value).json()["steps"]) >= 8


@pytest.mark.thorough
@pytest.mark.daily(4)
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("form", FORMS)
def test_a_talk_comes_in_every_form_and_language(client: Client, form: str, lang: Lang) -> None:
    answer = ask(client, f"{TALK}.{form}", lang=lang.value)
    assert answer.status == 200
    assert answer.headers["content-type"] == FORMS[form]
    assert answer.headers["content-disposition"] == f'attachment; filename="talk-gomel-pavlodar-{lang.value}.{form}"'
    assert answer.body.startswith(SIGNS[form])
    if form == "pptx":
        assert zipfile.ZipFile(io.BytesIO(answer.body)).testzip() is None


@pytest.mark.parametrize("talk", ["pair-BY-HO-KZ-55", "region-KZ-35"])
def test_a_talk_of_a_pair_and_of_a_region_is_made_of_what_is_known(client: Client, talk: str) -> None:
    found = ask(client, f"talks/{talk}.json", lang="ru", lang2="kk").json()
    assert (found["id"], found["lang"], found["lang2"]) == (talk, "ru", "kk")
    assert all(step["headline"] and step["headline2"] for step in found["steps"])
    assert ask(client, f"talks/{talk}.pptx", lang="ru").body.startswith(b"PK")


def test_a_second_language_and_notes_make_another_file(client: Client) -> None:
    plain = ask(client, f"{TALK}.pdf", lang="ru")
    both = ask(client, f"{TALK}.pdf", lang="ru", lang2="kk")
    notes = ask(client, f"{TALK}.pdf", lang="ru", lang2="kk", notes="true")
    assert 'talk-gomel-pavlodar-ru-kk.pdf"' in both.headers["content-disposition"]
    assert 'talk-gomel-pavlodar-ru-kk-notes.pdf"' in notes.headers["content-disposition"]
    assert len({plain.body, both.body, notes.body}) == 3


def test_the_same_address_gives_the_same_bytes_and_is_not_sent_twice(client: Client) -> None:
    address = f"{app.PATH}/{TALK}.pptx?lang=kk"
    first = client.get(address)
    ATLAS.derived.clear()
    assert client.get(address).body == first.body
    known = client.get(address, if_none_match=first.headers["etag"])
    assert (known.status, known.body) == (304, b"")


@pytest.mark.parametrize(
    ("path", "query", "status", "words"),
    [
        ("talks/own.html", {}, 404, "in your browser alone"),
        ("talks/none.html", {}, 404, "There are: gomel-pavlodar, promised-done, thirty-years, pair-BY-HO-KZ-55"),
        ("talks/pair-BY-HO-BY-MI.pdf", {}, 404, "There is no talk"),
        ("talks/region-KZ-XX.pdf", {}, 404, "There is no talk"),
        (f"{TALK}.odp", {}, 404, "There are: html, pptx, pdf, json"),
        (f"{TALK}.pdf", {"lang": "ru", "lang2": "ru"}, 422, "Parameter 'lang2'"),
        (f"{TALK}.pptx", {"notes": "true"}, 422, "Parameter 'notes'"),
        (f"{TALK}.pdf", {"notes": "perhaps"}, 422, "Parameter 'notes'"),
        (f"{TALK}.pdf", {"lang": "de"}, 422, "Parameter 'lang'"),
        (f"{TALK}.pdf", {"step": "3"}, 422, "Parameter 'step': it is not known here"),
        ("steps", {}, 422, "Parameter 'view'"),
        ("steps", {"view": "/visit?by=BY-HO&kz=KZ-55"}, 404, "/visit"),
        ("steps", {"view": "/sources"}, 404, "/sources"),
        ("steps", {"view": "https://example.org/"}, 404, ""),
        ("steps", {"view": "/" + "a" * 3000}, 422, "Parameter 'view'"),
    ],
)
def test_what_cannot_be_given_is_refused_in_a_sentence(
    client: Client, path: str, query: dict[str, str], status: int, words: str
) -> None:
    answer = ask(client, path, **query)
    assert answer.status == status
    assert words in answer.json()["detail"]


@pytest.mark.parametrize(
    ("view", "picture"),
    [
        ("/?by=BY-HO&kz=KZ-55&lang=kk", "map"), ("/region?place=KZ-35", "map"), ("/trade", "chart"),
        ("/chronicle?place=BY-HO", "time-line"), ("/white-spots", "matrix"), ("/", "map"),
    ],
)  # fmt: skip
def test_a_view_comes_as_a_step_with_what_its_claims_say(client: Client, view: str, picture: str) -> None:
    found = ask(client, "steps", view=view, lang="ru", lang2="kk").json()
    assert set(found) == {
        "view", "headline", "headline2", "claims", "number", "seconds", "notes", "said", "data_version", "picture",
        "layer",
    }  # fmt: skip
    assert found["picture"] == picture
    assert found["headline"]
    assert found["headline2"]
    assert found["headline"] != found["headline2"]
    assert set(found["said"]) == set(found["claims"])
    assert found["number"] is None or found["number"] in found["claims"]
    assert "lang" not in found["view"]


def test_a_refusal_is_in_the_language_of_the_reader(client: Client) -> None:
    sentences = {ask(client, "steps", view="/sources", lang=lang.value).json()["detail"] for lang in Lang}
    assert len(sentences) == len(Lang)


def test_the_description_names_every_form_and_parameter(client: Client) -> None:
    paths = json.loads(client.get(f"{app.PATH}/openapi.json").body)["paths"]
    entry = paths["/talks/{id}.{form}"]["get"]
    assert {part["name"] for part in entry["parameters"]} == {"id", "form", "lang", "lang2", "notes", "data", "layer"}
    assert all(form in entry["description"] for form in FORMS)
    assert {part["name"] for part in paths["/steps"]["get"]["parameters"]} == {"view", "lang", "lang2"}
    assert {part["name"] for part in paths["/talks"]["get"]["parameters"]} == {"lang"}
    assert all(part["description"] for path in ("/talks", "/steps") for part in paths[path]["get"]["parameters"])
