"""A response has an ETag and a name; an error names what is wrong and what would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from starlette.requests import Request

from components.api.responses import answer, not_found, wrong
from components.static.files import digest
from tests.components.asgi import ask, scope_of

if TYPE_CHECKING:
    from tests.components.asgi import Client

TAG = f'"{digest(b"{}")}"'


def request(**headers: str) -> Request:
    return Request(scope_of(**headers))


def test_a_response_has_its_type_a_tag_and_is_asked_for_again() -> None:
    found = answer(request(), b"{}")
    assert (found.status_code, found.body) == (200, b"{}")
    assert found.headers["content-type"] == "application/json"
    assert found.headers["etag"] == TAG
    assert found.headers["cache-control"] == "no-cache"
    assert found.headers["x-content-type-options"] == "nosniff"
    assert "content-disposition" not in found.headers


def test_a_file_has_a_name_to_save_it_under() -> None:
    found = answer(request(), b"{}", "text/csv", filename="a.csv")
    assert found.headers["content-disposition"] == 'attachment; filename="a.csv"'
    assert found.headers["content-type"].startswith("text/csv")


@pytest.mark.parametrize("known", [TAG, f"W/{TAG}", f'"x", {TAG}', f"{TAG},x"])
def test_the_same_bytes_are_not_sent_twice(known: str) -> None:
    found = answer(request(if_none_match=known), b"{}", filename="a.json")
    assert (found.status_code, found.body) == (304, b"")
    assert found.headers["etag"] == TAG


@pytest.mark.parametrize("known", ['"x"', digest(b"{}"), "", "*"])
def test_other_bytes_are_sent(known: str) -> None:
    assert answer(request(if_none_match=known), b"{}").status_code == 200


def test_an_error_names_what_was_asked_for_cut_to_a_length() -> None:
    assert not_found("place", "x" * 200).detail == f"There is no place {'x' * 100!r}."
    assert not_found("view", "x", choices=["a", "b"]).detail == "There is no view 'x'. There are: a, b."
    assert not_found("view", "x").status_code == 404
    assert wrong("y" * 200, "no.").detail == f"Parameter {'y' * 100!r}: no."
    assert wrong("y", "no.").status_code == 422


def test_unknown_and_repeated_parameters_are_refused(client: Client) -> None:
    assert ask(client, "places", zzz="1").json()["detail"] == (
        "Parameter 'zzz': it is not known here. Known: date, lang."
    )
    assert "Known: none." in ask(client, "package.zip", x="1").json()["detail"]
    assert "Known: by, claim" in ask(client, "views/map.csv", x="1").json()["detail"]
    assert "Give it once" in client.get("/api/v1/places?lang=ru&lang=be").json()["detail"]
    assert ask(client, "places", lang="ru", date="2020").status == 200
