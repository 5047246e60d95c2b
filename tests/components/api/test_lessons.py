"""A lesson comes by topic, minutes, seed and language, with addresses of the host that was asked; else a sentence."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from fastapi import HTTPException
from pypdf import PdfReader
from starlette.requests import Request

from components.api import app
from components.api.lessons import origin_of
from tests.components.asgi import ask, scope_of

if TYPE_CHECKING:
    from tests.components.asgi import Client

ADDRESS = f"{app.PATH}/lessons/borders.pdf?minutes=20&lang=kk&seed=7B-2026"


def _links(body: bytes) -> set[str]:
    found = [note.get_object() for page in PdfReader(io.BytesIO(body)).pages for note in page.get("/Annots", ())]
    return {str(note["/A"]["/URI"]) for note in found if "/A" in note}


def test_a_lesson_comes_with_its_name_and_is_not_sent_twice(client: Client) -> None:
    found = client.get(ADDRESS)
    assert found.status == 200
    assert found.headers["content-type"] == "application/pdf"
    assert found.headers["content-disposition"] == 'attachment; filename="lesson-borders-20-7B-2026-kk.pdf"'
    links = _links(found.body)
    assert len(links) == 3
    assert all(link.startswith("http://localhost/") for link in links)
    known = client.get(ADDRESS, if_none_match=found.headers["etag"])
    assert (known.status, known.body) == (304, b"")
    secure = _links(client.get(ADDRESS, x_forwarded_proto="https").body)
    assert secure == {link.replace("http://", "https://") for link in links}


def test_addresses_are_those_of_the_host_and_of_a_proxy() -> None:
    asked = scope_of(host="vector.example:8443", x_forwarded_proto="https") | {"app_root_path": "/vector"}
    assert origin_of(Request(asked)) == "https://vector.example:8443/vector"
    assert origin_of(Request(scope_of(host="[::1]:8501"))) == "http://[::1]:8501"
    assert origin_of(Request(scope_of(host="a", x_forwarded_proto="gopher"))) == "http://a"
    for host in ("a b", "a/b", "<b>", "x" * 101, "", "a@b"):
        with pytest.raises(HTTPException, match="'Host'"):
            origin_of(Request(scope_of(host=host)))


@pytest.mark.parametrize(
    ("path", "query", "status", "words"),
    [
        ("lessons/none.pdf", {"seed": "x"}, 404, "There is no lesson 'none'. There are: partners, borders, numbers"),
        ("lessons/borders.docx", {"seed": "x"}, 404, "There is nothing at this address"),
        ("lessons/borders.pdf", {"seed": "x", "minutes": "44"}, 422, "Parameter 'minutes': there is no lesson of '44'"),
        ("lessons/borders.pdf", {}, 422, "Parameter 'seed': A quiz needs a seed, such as 7B-2026"),
        ("lessons/borders.pdf", {"seed": "<b>"}, 422, "Parameter 'seed': The seed has the sign “<”"),
        ("lessons/borders.pdf", {"seed": "x", "lang": "de"}, 422, "Parameter 'lang'"),
        ("lessons/borders.pdf", {"seed": "x", "n": "4"}, 422, "Parameter 'n': it is not known here"),
        ("lessons/numbers.pdf", {"seed": "中", "minutes": "20"}, 422, "中"),
    ],
)
def test_what_cannot_be_made_is_refused_in_a_sentence(
    client: Client, path: str, query: dict[str, str], status: int, words: str
) -> None:
    found = ask(client, path, **query)
    assert found.status == status
    assert words in (json.loads(found.body).get("detail") or "")
