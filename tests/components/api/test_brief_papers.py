"""A brief comes as every paper, in every language; what cannot be prepared is refused in a sentence."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from components.api import app
from components.context import current_atlas, today
from components.documents.brief.visit import last_day
from components.worker.papers import FORMS
from data.enums import Lang
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client

ATLAS = current_atlas()
PAIR = "notes/BY-HO/KZ-55"
SIGNS = {"docx": b"PK", "pptx": b"PK", "xlsx": b"PK", "pdf": b"%PDF-", "json": b"{", "txt": b""}


@pytest.mark.daily(6)
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("form", FORMS)
def test_a_brief_of_a_pair_comes_as_every_paper(client: Client, form: str, lang: Lang) -> None:
    answer = ask(client, f"{PAIR}.{form}", day="2026-12-01", lang=lang.value)
    assert answer.status == 200
    assert answer.headers["content-type"] == FORMS[form]
    name = f"visit-BY-HO-KZ-55-2026-12-01-{lang.value}.{form}"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.body.startswith(SIGNS[form])
    if SIGNS[form] == b"PK":
        assert zipfile.ZipFile(io.BytesIO(answer.body)).testzip() is None


@pytest.mark.parametrize("form", ["json", "docx", "pdf"])
def test_a_second_language_comes_beside_the_first(client: Client, form: str) -> None:
    both = ask(client, f"{PAIR}.{form}", day="2026-12-01", lang="ru", lang2="kk")
    assert both.status == 200
    assert f'visit-BY-HO-KZ-55-2026-12-01-ru-kk.{form}"' in both.headers["content-disposition"]
    assert both.body != ask(client, f"{PAIR}.{form}", day="2026-12-01", lang="ru").body


def test_the_same_address_gives_the_same_bytes_and_is_not_sent_twice(client: Client) -> None:
    address = f"{app.PATH}/{PAIR}.pdf?day=2026-12-01&lang=kk"
    first = client.get(address)
    ATLAS.derived.clear()
    assert client.get(address).body == first.body
    known = client.get(address, if_none_match=first.headers["etag"])
    assert (known.status, known.body) == (304, b"")


def test_the_day_is_today_where_it_is_left_out(client: Client) -> None:
    found = ask(client, f"{PAIR}.json").json()
    assert found["day"] == today().isoformat()
    assert found["guest"] == "KZ-55"


@pytest.mark.parametrize(
    ("path", "given", "guest"),
    [
        (PAIR, "by", "BY-HO"), (PAIR, "kz", "KZ-55"), (PAIR, "BY-HO", "BY-HO"), (PAIR, "", ""),
        ("notes/BY-HO", "by", "BY-HO"), ("notes/BY-HO", "BY-HO", "BY-HO"), ("notes/BY-HO", "kz", ""),
        ("notes/BY-HO", "", ""), ("notes/KZ-55", "by", ""), ("notes/KZ-55", "kz", "KZ-55"), ("notes/KZ-55", "BY", ""),
    ],
)  # fmt: skip
def test_the_guest_is_a_side_or_a_place(client: Client, path: str, given: str, guest: str) -> None:
    answer = ask(client, f"{path}.json", guest=given)
    if path == PAIR and not guest:
        assert answer.status == 422
    else:
        assert answer.json()["guest"] == guest


@pytest.mark.parametrize(
    ("path", "query", "status", "words"),
    [
        ("notes/BY-HO/KZ-XX.pdf", {}, 404, "KZ-XX"),
        ("notes/BY-XX.pdf", {}, 404, "BY-XX"),
        ("notes/KZ-55/BY-HO.pdf", {}, 422, "Parameter 'by': “KZ-55”"),
        ("notes/BY-HO/BY-MI.pdf", {}, 422, "Parameter 'kz': “BY-MI”"),
        ("notes/BY/KZ-55.pdf", {}, 422, "Parameter 'by'"),
        ("notes/KZ.pdf", {}, 422, "Parameter 'place'"),
        ("notes/RU.pdf", {}, 422, "Parameter 'place'"),
        (f"{PAIR}.pdf", {"day": "1995-12-31"}, 422, "Parameter 'day'"),
        (f"{PAIR}.pdf", {"day": (last_day(today()) + timedelta(1)).isoformat()}, 422, "Parameter 'day'"),
        (f"{PAIR}.pdf", {"day": "2026-13-01"}, 422, "it is not a day (2026-12-01)"),
        (f"{PAIR}.pdf", {"day": "2026-12"}, 422, "it is not a day"),
        (f"{PAIR}.pdf", {"day": "20261201"}, 422, "it is not a day"),
        (f"{PAIR}.pdf", {"day": "2026-12-01T00:00"}, 422, "Parameter 'day'"),
        (f"{PAIR}.pdf", {"guest": "BY-MI"}, 422, "Parameter 'guest': The guest “BY-MI”"),
        (f"{PAIR}.pdf", {"lang": "ru", "lang2": "ru"}, 422, "Parameter 'lang2'"),
        (f"{PAIR}.pdf", {"lang": "de"}, 422, "Parameter 'lang'"),
        (f"{PAIR}.pdf", {"own": "a line"}, 422, "Parameter 'own': it is not known here"),
        (f"{PAIR}.odt", {}, 404, "There are: docx, pdf, pptx, xlsx, txt, json"),
        ("occasions/BY-XX.ics", {}, 404, "BY-XX"),
        ("occasions/BY-HO.ics", {"year": "1995"}, 422, "Parameter 'year'"),
        ("occasions/BY-HO.ics", {"year": "99999"}, 422, "Parameter 'year'"),
        ("occasions/BY-HO.ics", {"year": "now"}, 422, "Parameter 'year'"),
    ],
)
def test_what_cannot_be_prepared_is_refused_in_a_sentence(
    client: Client, path: str, query: dict[str, str], status: int, words: str
) -> None:
    answer = ask(client, path, **query)
    assert answer.status == status
    assert words in answer.json()["detail"]


def test_the_first_and_the_last_day_can_be_prepared(client: Client) -> None:
    for day in ("1996-01-01", last_day(today()).isoformat()):
        assert ask(client, f"{PAIR}.json", day=day).json()["day"] == day


def test_the_occasions_of_a_place_come_as_a_calendar(client: Client) -> None:
    answer = ask(client, "occasions/BY-HO.ics", year="2026", lang="ru")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="occasions-BY-HO-2026.ics"'
    assert answer.body.startswith(b"BEGIN:VCALENDAR\r\n")
    assert answer.body.count(b"BEGIN:VEVENT") > 3
    assert "etag" in answer.headers
    now = ask(client, "occasions/BY-HO.ics").headers["content-disposition"]
    assert f"-{today().year}.ics" in now


def test_the_description_names_every_form_and_parameter(client: Client) -> None:
    paths = json.loads(client.get(f"{app.PATH}/openapi.json").body)["paths"]
    for path, places in (("/notes/{by}/{kz}.{form}", {"by", "kz"}), ("/notes/{place}.{form}", {"place"})):
        entry = paths[path]["get"]
        asked = {"form", "day", "guest", "lang", "lang2", "data", "layer"}
        assert {part["name"] for part in entry["parameters"]} == places | asked
        assert all(form in entry["description"] for form in FORMS)
        assert all(part["description"] for part in entry["parameters"])
    assert {part["name"] for part in paths["/occasions/{place}.ics"]["get"]["parameters"]} == {"place", "year", "lang"}
