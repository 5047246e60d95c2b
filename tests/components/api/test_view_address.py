"""A view is read from its parameters strictly: what is not understood is refused, and named."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from fastapi import HTTPException
from starlette.requests import Request

from components.api.view_address import DESCRIPTIONS, MAX_LENGTH, MAX_Q_LENGTH, Address, FileAddress, read_view
from components.context import current_atlas, today
from data.atlas.selection import PARAMETERS
from data.enums import Lang
from tests.components.asgi import ask

if TYPE_CHECKING:
    from pydantic import BaseModel

    from components.context import View
    from tests.components.asgi import Client

CLAIM = "area-kostanay-zone-2021"


def read_view_of(address: BaseModel) -> View:
    return read_view(address, Request({"type": "http"}))


def refusal(**query: str) -> HTTPException:
    with pytest.raises(HTTPException) as refused:
        read_view_of(Address(**query))
    return refused.value


def test_every_parameter_of_the_address_bar_is_known(client: Client) -> None:
    described = ask(client, "openapi.json").json()["paths"]["/views/{view}.{form}"]["get"]["parameters"]
    named = {part["name"]: part["description"] for part in described if part["in"] == "query"}
    assert set(named) == {*PARAMETERS, "picture", "separator"}
    assert all(named[name] == text for name, text in DESCRIPTIONS.items())


def test_no_parameters_are_the_map_of_today_in_english() -> None:
    found = read_view_of(Address())
    assert found.selection.to_query() == {}
    assert (found.day, found.lang.code, found.atlas) == (today(), Lang.EN, current_atlas())


def test_each_parameter_is_read() -> None:
    found = read_view_of(Address(place="KZ-35", date="2016", kinds="agreement", lang="be", layout="true"))
    assert found.selection.place == "KZ-35"
    assert found.selection.kinds == {"agreement"}
    assert (found.day, found.lang.code) == (date(2016, 1, 1), Lang.BE)
    assert read_view_of(Address(claim=CLAIM)).selection.claim == CLAIM
    assert read_view_of(Address(by="BY-HO", kz="KZ-55")).selection.kz == "KZ-55"


@pytest.mark.parametrize("name", ["place", "by", "kz", "claim"])
def test_an_unknown_id_is_not_found(name: str) -> None:
    found = refusal(**{name: "XX"})
    assert (found.status_code, "'XX'" in found.detail) == (404, True)


def test_a_place_and_a_claim_are_not_chosen_together() -> None:
    assert refusal(place="KZ-35", claim=CLAIM).detail == "Parameter 'claim': give either a claim or a place."


def test_an_organisation_is_chosen_alone() -> None:
    assert refusal(org="belaz", claim=CLAIM).detail == "Parameter 'claim': give one of place, person, org, claim, own."
    assert "/tables/organisations.json" in str(refusal(org="none").detail)


def test_a_text_that_the_address_bar_would_cut_is_refused() -> None:
    assert read_view_of(Address(q="a" * MAX_Q_LENGTH)).selection.q == "a" * MAX_Q_LENGTH
    assert "100 characters" in refusal(q="a" * (MAX_Q_LENGTH + 1)).detail


def test_a_parameter_has_a_greatest_length(client: Client) -> None:
    assert MAX_LENGTH == 400
    assert "400" in ask(client, "views/map", themes="a" * (MAX_LENGTH + 1)).json()["detail"]
    assert "it is not understood" in ask(client, "views/map", themes="a" * MAX_LENGTH).json()["detail"]


@pytest.mark.parametrize(
    ("query", "remedy"),
    [
        ({"by": "KZ-35"}, "the id of a place in Belarus"),
        ({"kz": "BY-HO"}, "the id of a place in Kazakhstan"),
        ({"date": "soon"}, "from 1996-01-01 to today"),
        ({"layout": "round"}, "side or true"),
        ({"kinds": "love"}, "one or more, separated by commas, of agreement"),
        ({"status": "love"}, "signed"),
        ({"themes": "love"}, "trade"),
        ({"lang": "de"}, "en, ru, be, kk"),
        ({"order": "odd"}, "what the address bar takes"),
    ],
)
def test_a_wrong_value_is_refused_with_what_would_do(query: dict[str, str], remedy: str) -> None:
    found = refusal(**query)
    assert found.status_code == 422
    assert found.detail.startswith(f"Parameter {next(iter(query))!r}: it is not understood.")
    assert remedy in found.detail


def test_picture_and_separator_are_parameters_of_files_alone() -> None:
    known: dict[str, Any] = dict(FileAddress.model_fields)
    assert set(known) - set(Address.model_fields) == {"picture", "separator"}
    assert set(Address.model_fields) == set(PARAMETERS)
