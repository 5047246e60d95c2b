"""A quiz comes in every form and language; what is no seed, number or form is refused in a sentence."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from components.api import app
from components.context import current_atlas
from components.exports.quiz.quiz_files import QUIZ_FORMS
from data.enums import Lang
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client

ATLAS = current_atlas()


@pytest.mark.parametrize("form", QUIZ_FORMS)
@pytest.mark.parametrize("lang", list(Lang))
def test_a_quiz_comes_in_every_form_and_language(client: Client, form: str, lang: Lang) -> None:
    answer = ask(client, f"quiz.{form}", seed="7B-2026", n="10", lang=lang.value)
    assert answer.status == 200
    assert answer.headers["content-type"] == QUIZ_FORMS[form]
    assert answer.headers["content-disposition"] == f'attachment; filename="quiz-7B-2026-10-{lang.value}.{form}"'
    if form in ("qti.zip", "apkg"):
        assert zipfile.ZipFile(io.BytesIO(answer.body)).testzip() is None
    else:
        assert b"place." in answer.body


def test_json_has_as_many_questions_as_are_asked_for(client: Client) -> None:
    assert len(ask(client, "quiz.json", seed="7B-2026").json()["questions"]) == 10
    three = ask(client, "quiz.json", seed="7B-2026", n="3").json()["questions"]
    assert three == ask(client, "quiz.json", seed="7B-2026").json()["questions"][:3]
    assert set(three[0]) == {"id", "kind", "question", "options", "answer", "accepted", "claims"}
    for claim in three[0]["claims"]:
        assert ask(client, f"claims/{claim}/evidence").status == 200


def test_the_same_address_gives_the_same_bytes_and_is_not_sent_twice(client: Client) -> None:
    address = f"{app.PATH}/quiz.apkg?seed=7B-2026&n=5&lang=kk"
    first = client.get(address)
    ATLAS.derived.clear()
    assert client.get(address).body == first.body
    known = client.get(address, if_none_match=first.headers["etag"])
    assert (known.status, known.body) == (304, b"")


def test_a_seed_of_any_script_is_taken(client: Client) -> None:
    answer = ask(client, "quiz.json", seed=" 7Ә-2026 ", n="2")
    assert answer.status == 200
    assert answer.body == ask(client, "quiz.json", seed="7Ә-2026", n="2").body
    assert answer.headers["content-disposition"].isascii()


@pytest.mark.parametrize(
    ("path", "query", "status", "words"),
    [
        ("quiz.json", {}, 422, "Parameter 'seed': A quiz needs a seed, such as 7B-2026"),
        ("quiz.json", {"seed": "  "}, 422, "Parameter 'seed': A quiz needs a seed"),
        ("quiz.json", {"seed": "x" * 41}, 422, "Parameter 'seed': The seed has 41 characters"),
        ("quiz.json", {"seed": "x" * 201}, 422, "Parameter 'seed'"),
        ("quiz.json", {"seed": "a\n"}, 200, ""),
        ("quiz.json", {"seed": "a\nb"}, 422, "Parameter 'seed': The seed has the sign U+000A"),
        ("quiz.json", {"seed": "<b>"}, 422, "Parameter 'seed': The seed has the sign “<”"),
        ("quiz.json", {"seed": "x", "n": "0"}, 422, "Parameter 'n': “0” is not a number of questions"),
        ("quiz.json", {"seed": "x", "n": "51"}, 422, "1 to 50"),
        ("quiz.json", {"seed": "x", "n": "many"}, 422, "Parameter 'n': “many”"),
        ("quiz.json", {"seed": "x", "lang": "de"}, 422, "Parameter 'lang'"),
        ("quiz.json", {"seed": "x", "topic": "y"}, 422, "Parameter 'topic': it is not known here"),
        ("quiz.pdf", {"seed": "x"}, 404, "There is no format 'pdf'. There are: json, gift, xml, qti.zip, apkg, csv"),
        ("quiz.zip", {"seed": "x"}, 404, "There is no format 'zip'"),
        ("quiz", {"seed": "x"}, 404, "There is nothing at this address"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(
    client: Client, path: str, query: dict[str, str], status: int, words: str
) -> None:
    answer = ask(client, path, **query)
    assert answer.status == status
    assert words in (json.loads(answer.body).get("detail") or "")


def test_the_description_names_the_endpoint_and_its_parameters(client: Client) -> None:
    found = ask(client, "openapi.json").json()["paths"]["/quiz.{form}"]["get"]
    assert {parameter["name"] for parameter in found["parameters"]} == {"form", "seed", "n", "lang"}
